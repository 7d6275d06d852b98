# modules: fractions numbers
# Exact arithmetic: how fractions are made, what they say, and every operator in both directions.
import fractions
import numbers
import decimal
import operator
from fractions import Fraction as F

for made in ("3/4", " -7/21 ", "1.25", "-.5", "1e3", "2.5E-2", "+12", "1_000/3", "7.", "0/5"):
    print(repr(F(made)), F(made))
for arguments in ((), (3,), (6, -4), (0.75,), (-2.5,), (decimal.Decimal("1.1"),), (F(1, 3),), (F(1, 3), F(2, 5)), (2, F(4, 6)), (True,)):
    print(arguments, repr(F(*arguments)))
for wrong in (("1/0",), ("abc",), ("1/-2",), ("3/a",), (1.5, 2), ("1", 2), (1, 0), ([],), (float("nan"),), (float("inf"),), ("1 /2",), ("",)):
    try:
        print(wrong, F(*wrong))
    except (ValueError, TypeError, ZeroDivisionError, OverflowError) as e:
        print(wrong, type(e).__name__, e)
print(F.from_float(0.1), F.from_float(3), F.from_decimal(decimal.Decimal("2.50")), F.from_decimal(7), (0.3).as_integer_ratio())
for function, value in ((F.from_float, "x"), (F.from_decimal, 0.5)):
    try:
        function(value)
    except TypeError as e:
        print(e)
pi = F("3.1415926535897932")
print([pi.limit_denominator(n) for n in (1, 7, 10, 100, 1000, 10**6)], F(1, 2).limit_denominator(5))
try:
    pi.limit_denominator(0)
except ValueError as e:
    print(e)
a, b = F(7, 3), F(-5, 6)
values = [a, b, F(4), 3, -2, 0.5, F(0), True]
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, operator.lt, operator.le,
           operator.gt, operator.ge, operator.eq, operator.ne, divmod):
    row = []
    for x in values:
        for y in values:
            if isinstance(x, F) or isinstance(y, F):
                try:
                    row.append(repr(op(x, y)))
                except (TypeError, ZeroDivisionError) as e:
                    row.append(type(e).__name__)
    print(op.__name__, *row)
print(a + "x" if False else [type(x).__name__ for x in (a + 1, a + 1.0, a + 1j, 1 + a, 1.0 + a, 1j + a, (2 + 1j) * a, a ** 2, a ** F(2), a ** 0.5, a ** F(1, 2), 2 ** F(1, 2), 2 ** F(3), 0.5 ** a)])
for op, x, y in ((operator.add, a, "s"), (operator.lt, a, "s"), (operator.eq, a, "s"), (operator.add, [], a), (divmod, "s", a), (operator.floordiv, a, 1j)):
    try:
        print(op(x, y))
    except TypeError as e:
        print(e)
print(+a, -a, abs(b), int(a), int(b), bool(a), bool(F(0)), float(a), complex(b))
import math
print(math.trunc(b), math.floor(b), math.ceil(b), round(F(5, 2)), round(F(7, 2)), round(F(8, 3)), round(pi, 3), round(F(1234), -2), round(F(-7, 3)))
print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(1, 2**61 - 1)), hash(F(-1, 3)), hash(F(-1, 2**61 - 1)))
print(a.numerator, a.denominator, a.real, a.imag, a.conjugate(), b.as_integer_ratio())
print(F(1, 3) < float("inf"), F(1, 3) == float("nan"), F(1, 2) == 0.5, F(1, 2) == 0.5 + 0j, F(1, 3) > float("-inf"), F(2) == 2, F(2) == F(2, 1))
print((-2) ** F(-3), F(-2) ** -3, F(2, 3) ** -2, F(0) ** 0)
print(sum([F(1, n) for n in range(1, 40)]), max(F(1, 3), F(2, 5), 0.2), sorted([F(1, 2), 0.3, F(1, 3), 1]))
import copy
print(copy.copy(a) is a, copy.deepcopy(a) is a, a.__reduce__()[1:])


class Half(F):
    pass


print(repr(Half(1, 2)), repr(copy.copy(Half(1, 2))), type(Half(1, 2) + 1).__name__)


class Rat(numbers.Rational):
    numerator, denominator = 3, 4

    def __init__(self):
        pass

    def unsupported(self, *rest):
        return NotImplemented

    __abs__ = __add__ = __radd__ = __ceil__ = __floor__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = unsupported
    __mul__ = __rmul__ = __neg__ = __pos__ = __pow__ = __rpow__ = __round__ = __truediv__ = __rtruediv__ = __trunc__ = __eq__ = unsupported
    __lt__ = __le__ = unsupported
    __hash__ = None


r = Rat()
print(float(r), r.real is r or "", r.imag, complex(r), F(r), bool(r)) if hasattr(r, "__float__") else None


class Whole(numbers.Integral):
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value

    def same(self, *rest):
        return self

    __abs__ = __add__ = __radd__ = __and__ = __rand__ = __ceil__ = __floor__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __invert__ = same
    __mul__ = __rmul__ = __neg__ = __or__ = __ror__ = __xor__ = __rxor__ = __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = __trunc__ = same
    __pos__ = __pow__ = __rpow__ = __round__ = __truediv__ = __rtruediv__ = same
    __hash__ = None

    def __eq__(self, other):
        return self.value == other

    def __lt__(self, other):
        return self.value < other

    def __le__(self, other):
        return self.value <= other


w = Whole(6)
print(float(w), w.__index__(), w.numerator.value, w.denominator, [1, 2, 3, 4, 5, 6, 7][w], bool(w))
print(isinstance(1, numbers.Integral), isinstance(1.0, numbers.Real), isinstance(1.0, numbers.Rational), isinstance(1j, numbers.Complex),
      isinstance(decimal.Decimal(1), numbers.Number), issubclass(F, numbers.Rational))
try:
    numbers.Complex()
except TypeError as e:
    print(str(e)[:42])
