# decimal: contexts, signals, rounding modes
# oracle: 64-bit
from decimal import *

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


getcontext().clear_flags()
print(getcontext())
# prints: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
with localcontext() as c:
    c.prec = 5
    print(Decimal(1) / 7, Decimal("123456.789") + 0, c.flags[Inexact], getcontext() is c)  # prints: 0.14286 1.2346E+5 True True
with localcontext(prec=3, rounding=ROUND_UP):
    print(Decimal(1) / 7, getcontext().prec)  # prints: 0.143 3
print(getcontext().prec, getcontext().flags[Inexact])  # prints: 28 False
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(Decimal(x).quantize(Decimal(1), mode)) for x in ("2.5", "-2.5", "1.1", "-1.1", "3.5", "5.01")])
# prints: ROUND_UP ['3', '-3', '2', '-2', '4', '6']
# prints: ROUND_DOWN ['2', '-2', '1', '-1', '3', '5']
# prints: ROUND_CEILING ['3', '-2', '2', '-1', '4', '6']
# prints: ROUND_FLOOR ['2', '-3', '1', '-2', '3', '5']
# prints: ROUND_HALF_UP ['3', '-3', '1', '-1', '4', '5']
# prints: ROUND_HALF_DOWN ['2', '-2', '1', '-1', '3', '5']
# prints: ROUND_HALF_EVEN ['2', '-2', '1', '-1', '4', '5']
# prints: ROUND_05UP ['2', '-2', '1', '-1', '3', '6']
c = Context(prec=4, traps=[])
print(c.divide(1, 3), c.divide(1, 0), c.sqrt(Decimal(-1)), c.create_decimal("3.14159"), c.power(2, 100), c.flags[DivisionByZero])
# prints: 0.3333 Infinity NaN 3.142 1.268E+30 True
print(c.multiply(Decimal("9E+999999"), 10), c.add(Decimal("1E-1000002"), 0), sorted([s.__name__ for s in c.flags if c.flags[s]]))
# prints: Infinity 1E-1000002 ['DivisionByZero', 'Inexact', 'InvalidOperation', 'Overflow', 'Rounded', 'Subnormal']
c.clear_flags()
print(c.compare(1, 2), c.quantize(Decimal("1.25"), Decimal("0.1")), c.to_sci_string(Decimal("1E9")), c)
# prints: -1 1.2 1E+9 Context(prec=4, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Inexact, Rounded], traps=[])
setcontext(ExtendedContext)
print(Decimal(1) / 0, Decimal(1) / 3, getcontext().traps[DivisionByZero])  # prints: Infinity 0.333333333 False
setcontext(DefaultContext)
c = Context(prec=6, traps=[Inexact])
error(c.divide, 1, 3)  # prints: Inexact: [<class 'decimal.Inexact'>]
error(Context, prec=0)  # prints: ValueError: valid range for prec is [1, MAX_PREC]
error(Context, rounding="up")  # prints: TypeError: valid values for rounding are:
# prints:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
# prints:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
# prints:    ROUND_05UP]
error(setattr, c, "nothing", 1)  # prints: AttributeError: 'decimal.Context' object has no attribute 'nothing'
print(issubclass(DivisionByZero, ZeroDivisionError), issubclass(Overflow, Inexact), BasicContext.prec, MAX_PREC == MAX_EMAX)
# prints: True True 9 True
