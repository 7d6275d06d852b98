# decimal: construction, arithmetic, comparison
# oracle: 64-bit
from decimal import *

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Decimal(2) / Decimal(4), Decimal(10) ** -2, Decimal("1.10") * 3, 5 - Decimal("0.5"))
# prints: 0.3 0.3333333333333333333333333333 0.5 0.01 3.30 4.5
print(repr(Decimal("1.50")), Decimal(0.1), Decimal((1, (1, 2, 3), -2)), Decimal(" 1_000.5 "), Decimal("-0"), Decimal("1E+10"), Decimal("sNaN12"), Decimal(-5))
# prints: Decimal('1.50') 0.1000000000000000055511151231257827021181583404541015625 -1.23 1000.5 -0 1E+10 sNaN12 -5
print(Decimal(7) // 2, Decimal(-7) // 2, Decimal(-7) % 3, divmod(Decimal(17), 5), Decimal("1e-7"), Decimal("123E3"), Decimal("0.000001"))
# prints: 3 -3 -1 (Decimal('3'), Decimal('2')) 1E-7 1.23E+5 0.000001
print(Decimal(1) == 1, Decimal("0.5") == 0.5, Decimal("1.0") == Decimal("1.00"), Decimal("NaN") == Decimal("NaN"), Decimal(2) < 3, Decimal("Infinity") > 10**30)
# prints: True True True False True True
print(hash(Decimal("1.5")) == hash(1.5), hash(Decimal(10**20)) == hash(10**20), {Decimal(1): "a"}[1], sorted([Decimal(3), 1, Decimal("2.5")]), sum([Decimal("0.1")] * 10))
# prints: True True a [1, Decimal('2.5'), Decimal('3')] 1.0
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(1000).log10(), Decimal(2) ** Decimal("0.5"), Decimal("1.05") ** 10, pow(Decimal(3), 4, 5))
# prints: 1.414213562373095048801688724 2.718281828459045235360287471 2.302585092994045684017991455 3 1.414213562373095048801688724 1.62889462677744140625 1
print(int(Decimal("-3.7")), float(Decimal("0.25")), round(Decimal("2.5")), round(Decimal("2.675"), 2), abs(Decimal(-3)), -Decimal(3), bool(Decimal(0)))
# prints: -3 0.25 2 2.68 3 -3 False
print(Decimal("3.14").as_tuple(), Decimal("-1.25").as_integer_ratio(), Decimal("1.200").normalize(), Decimal("1E3").to_eng_string(), Decimal("12.5").adjusted())
# prints: DecimalTuple(sign=0, digits=(3, 1, 4), exponent=-2) (-5, 4) 1.2 1E+3 1
print(Decimal("7.325").quantize(Decimal(".01"), rounding=ROUND_DOWN), Decimal("7.325").quantize(Decimal("1."), rounding=ROUND_UP), Decimal(5).max(7), Decimal(3).compare(4))
# prints: 7.32 8 7 -1
error(lambda: Decimal("x"))  # prints: InvalidOperation: [<class 'decimal.ConversionSyntax'>]
error(lambda: Decimal(1) / 0)  # prints: DivisionByZero: [<class 'decimal.DivisionByZero'>]
error(lambda: Decimal(0) / 0)  # prints: InvalidOperation: [<class 'decimal.DivisionUndefined'>]
error(lambda: Decimal([1]))  # prints: ValueError: argument must be a sequence of length 3
error(lambda: Decimal(-1).sqrt())  # prints: InvalidOperation: [<class 'decimal.InvalidOperation'>]
error(lambda: Decimal("1e30").quantize(Decimal("0.01")))  # prints: InvalidOperation: [<class 'decimal.InvalidOperation'>]
error(lambda: int(Decimal("Infinity")))  # prints: OverflowError: cannot convert Infinity to integer
error(lambda: Decimal("NaN") < 1)  # prints: InvalidOperation: [<class 'decimal.InvalidOperation'>]
