# math: arguments whose classes say how they become numbers
import math
class F:
    def __float__(self):
        return 2.25
class I:
    def __index__(self):
        return 9
class Both:
    def __float__(self):
        return 0.25
    def __index__(self):
        return 4
class Wrong:
    def __float__(self):
        return 5
class WrongIndex:
    def __index__(self):
        return 5.5
class N(int):
    pass
class R(float):
    def __float__(self):
        return 4.0
print(math.sqrt(F()), math.sqrt(I()), math.sqrt(Both()), math.sqrt(N(16)), math.sqrt(R(2.25)), math.isqrt(Both()), math.gcd(Both(), 6))
# prints: 1.5 3.0 0.5 4.0 1.5 2 2
print(math.pow(F(), I()), math.copysign(F(), -1), math.modf(F()), math.frexp(I()), math.isnan(F()), math.ulp(F()), math.fmod(I(), F()), math.hypot(F(), 3))
# prints: 1477.8918800354004 -2.25 (0.25, 2.0) (0.5625, 4) False 4.440892098500626e-16 0.0 3.75
print(math.factorial(I()), math.factorial(N(5)), math.comb(I(), N(2)), math.lcm(I(), N(6)), math.perm(I(), 2), math.ldexp(F(), N(2)))
# prints: 362880 120 36 18 72 9.0
print(math.isclose(F(), 2.25), math.isclose(1, 2, rel_tol=F()), math.nextafter(F(), I(), steps=I()), math.fma(F(), I(), 1), math.log2(I()) > 3, math.degrees(F()) > 128)
# prints: True True 2.250000000000004 21.25 True True
print(math.fsum([F(), I(), 1]), math.fsum(iter([F(), 1])), math.dist([F()], [I()]), math.prod([N(3), R(2.5)]), math.sumprod([N(1)], [R(2.5)]))
# prints: 12.25 3.25 6.75 7.5 2.5
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except TypeError as e:
        print(e)
attempt(math.sqrt, Wrong())  # prints: Wrong.__float__ returned non-float (type int)
attempt(math.sqrt, object())  # prints: must be real number, not object
attempt(math.isqrt, WrongIndex())  # prints: __index__ returned non-int (type float)
attempt(math.isqrt, F())  # prints: 'F' object cannot be interpreted as an integer
attempt(math.gcd, F())  # prints: 'F' object cannot be interpreted as an integer
attempt(math.factorial, object())  # prints: 'object' object cannot be interpreted as an integer
attempt(math.ldexp, F(), I())  # prints: Expected an int as second argument to ldexp.
attempt(math.atan2, F(), object())  # prints: must be real number, not object
attempt(math.fsum, [object()])  # prints: must be real number, not object
attempt(math.fsum, object())  # prints: 'object' object is not iterable
attempt(math.hypot, object())  # prints: must be real number, not object
attempt(math.isclose, F(), object())  # prints: must be real number, not object
attempt(math.log, object())  # prints: must be real number, not object
