# fractions.Fraction: construction, arithmetic, comparison, formatting
import math
from fractions import Fraction as F


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(F(1, 3), repr(F(2, -4)), F("3/4"), F("1.5"), F("-1e3"), repr(F(0.5)), F(" 1/2 "), F(F(1, 2), F(3, 4)), F())
# prints: 1/3 Fraction(-1, 2) 3/4 3/2 -1000 Fraction(1, 2) 1/2 2/3 0
print(F(1, 3) + F(1, 6), F(1, 3) - 1, 1 - F(1, 3), F(1, 3) * 3, 2 / F(1, 3), F(7, 3) // 1, F(7, 3) % 1, divmod(F(7, 3), F(1, 2)), F(2, 3) ** -2, F(4) ** F(1, 2), F(1, 2) + 0.5, -F(1, 2), abs(F(-1, 2)))
# prints: 1/2 -2/3 2/3 1 6 2 1/3 (4, Fraction(1, 3)) 9/4 2.0 1.0 -1/2 1/2
print(F(1, 2) == 0.5, F(1, 2) < F(2, 3), F(1, 2) >= 1, hash(F(1, 2)) == hash(0.5), hash(F(5)) == 5, sorted([F(1, 2), F(1, 3), 0.4]), sum([F(1, 3)] * 3), F(4, 2).is_integer())
# prints: True True False True True [Fraction(1, 3), 0.4, Fraction(1, 2)] 1 True
print(int(F(7, 2)), float(F(1, 3)), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), math.floor(F(-7, 2)), math.ceil(F(7, 2)), F("3.14159265").limit_denominator(1000), F(1, 2).as_integer_ratio())
# prints: 3 0.3333333333333333 4 2 157/50 -4 4 355/113 (1, 2)
print(f"{F(1, 3):.3f} {F(22, 7):10.2f}|{F(1, 3):e} {F(1, 3):g} {F(1, 3):%} {F(12345, 7):,.2f} {F(1, 3):>8} {F(-1, 3):010.3f}")
# prints: 0.333       3.14|3.333333e-01 0.333333 33.333333% 1,763.57      1/3 -00000.333
error(F, 1, 0)  # prints: ZeroDivisionError: Fraction(1, 0)
error(F, "x")  # prints: ValueError: Invalid literal for Fraction: 'x'
error(F, None)  # prints: TypeError: argument should be a string or a Rational instance or have the as_integer_ratio() method
error(F, float("nan"))  # prints: ValueError: cannot convert NaN to integer ratio
error(lambda: F(1, 2) / 0)  # prints: ZeroDivisionError: Fraction(1, 0)
error(lambda: F(1, 2) + "a")  # prints: TypeError: unsupported operand type(s) for +: 'Fraction' and 'str'
error(format, F(1, 3), "x")  # prints: ValueError: Invalid format specifier 'x' for object of type 'Fraction'
