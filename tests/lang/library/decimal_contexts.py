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
with localcontext() as c:
    c.prec = 5
    print(Decimal(1) / 7, Decimal("123456.789") + 0, c.flags[Inexact], getcontext() is c)
with localcontext(prec=3, rounding=ROUND_UP):
    print(Decimal(1) / 7, getcontext().prec)
print(getcontext().prec, getcontext().flags[Inexact])
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(Decimal(x).quantize(Decimal(1), mode)) for x in ("2.5", "-2.5", "1.1", "-1.1", "3.5", "5.01")])
c = Context(prec=4, traps=[])
print(c.divide(1, 3), c.divide(1, 0), c.sqrt(Decimal(-1)), c.create_decimal("3.14159"), c.power(2, 100), c.flags[DivisionByZero])
print(c.multiply(Decimal("9E+999999"), 10), c.add(Decimal("1E-1000002"), 0), sorted([s.__name__ for s in c.flags if c.flags[s]]))
c.clear_flags()
print(c.compare(1, 2), c.quantize(Decimal("1.25"), Decimal("0.1")), c.to_sci_string(Decimal("1E9")), c)
setcontext(ExtendedContext)
print(Decimal(1) / 0, Decimal(1) / 3, getcontext().traps[DivisionByZero])
setcontext(DefaultContext)
c = Context(prec=6, traps=[Inexact])
error(c.divide, 1, 3)
error(Context, prec=0)
error(Context, rounding="up")
error(setattr, c, "nothing", 1)
print(issubclass(DivisionByZero, ZeroDivisionError), issubclass(Overflow, Inexact), BasicContext.prec, MAX_PREC == MAX_EMAX)
