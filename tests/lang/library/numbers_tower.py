# numbers: the abstract classes and the built-in types
from fractions import Fraction
from numbers import Complex, Integral, Number, Rational, Real


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

for x in (1, True, 1.5, 2j, Fraction(1, 2), "a"):
    print(repr(x), [isinstance(x, kind) for kind in (Number, Complex, Real, Rational, Integral)])
# prints: 1 [True, True, True, True, True]
# prints: True [True, True, True, True, True]
# prints: 1.5 [True, True, True, False, False]
# prints: 2j [True, True, False, False, False]
# prints: Fraction(1, 2) [True, True, True, True, False]
# prints: 'a' [False, False, False, False, False]
print(issubclass(Integral, Rational), issubclass(float, Rational))  # prints: True False
error(Integral)
# prints: TypeError: Can't instantiate abstract class Integral without an implementation for abstract methods '__abs__', '__add__', '__and__', '__ceil__', '__eq__', '__floor__', '__floordiv__', '__int__', '__invert__', '__le__', '__lshift__', '__lt__', '__mod__', '__mul__', '__neg__', '__or__', '__pos__', '__pow__', '__radd__', '__rand__', '__rfloordiv__', '__rlshift__', '__rmod__', '__rmul__', '__ror__', '__round__', '__rpow__', '__rrshift__', '__rshift__', '__rtruediv__', '__rxor__', '__truediv__', '__trunc__', '__xor__'
