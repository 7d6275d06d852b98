# cmath: what it takes and refuses
import cmath
class C:
    def __complex__(self):
        return 3 + 4j
class F:
    def __float__(self):
        return 2.25
class I:
    def __index__(self):
        return 4
class D(complex):
    pass
class Bad:
    def __complex__(self):
        return 5
def attempt(f, *arguments, **keywords):
    try:
        print(f(*arguments, **keywords))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(cmath.sqrt(C()), cmath.sqrt(F()), cmath.sqrt(I()), cmath.sqrt(D(-4)), cmath.sqrt(-4), cmath.sqrt(True), cmath.sqrt(2**70))
# prints: (2+1j) (1.5+0j) (2+0j) 2j 2j (1+0j) (34359738368+0j)
print(cmath.isnan(complex(0, cmath.nan)), cmath.isinf(complex(cmath.inf, 1)), cmath.isfinite(1j), cmath.isnan(C()), cmath.polar(C())[0])
# prints: True True True False 5.0
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1j, 1.1j), cmath.isclose(1j, 1.1j, rel_tol=0.5), cmath.isclose(cmath.inf, cmath.inf), cmath.isclose(a=C(), b=3 + 4j), cmath.isclose(0, 1e-5j, abs_tol=0.1))
# prints: True False True True True True
attempt(cmath.sqrt, Bad())  # prints: TypeError __complex__ returned non-complex (type int)
attempt(cmath.sqrt, object())  # prints: TypeError must be real number, not object
attempt(cmath.sqrt, 'a')  # prints: TypeError must be real number, not str
attempt(cmath.sqrt)  # prints: TypeError cmath.sqrt() takes exactly one argument (0 given)
attempt(cmath.sqrt, 1, 2)  # prints: TypeError cmath.sqrt() takes exactly one argument (2 given)
attempt(cmath.sqrt, x=1)  # prints: TypeError cmath.sqrt() takes no keyword arguments
attempt(cmath.sqrt, 10**400)  # prints: OverflowError int too large to convert to float
attempt(cmath.rect, 1j, 1)  # prints: TypeError must be real number, not complex
attempt(cmath.rect, C(), 1)  # prints: TypeError must be real number, not C
attempt(cmath.rect, 1)  # prints: TypeError rect expected 2 arguments, got 1
attempt(cmath.rect, 1, cmath.inf)  # prints: ValueError math domain error
attempt(cmath.log, 0)  # prints: ValueError math domain error
attempt(cmath.log, 2, 1)  # prints: ValueError math domain error
attempt(cmath.log, 2, 0)  # prints: ValueError math domain error
attempt(cmath.log, 1, 2, 3)  # prints: TypeError log expected at most 2 arguments, got 3
attempt(cmath.atanh, 1)  # prints: ValueError math domain error
attempt(cmath.exp, 1000)  # prints: OverflowError math range error
attempt(cmath.cosh, -800 + 1j)  # prints: OverflowError math range error
attempt(cmath.polar, 1.5e308 + 1.5e308j)  # prints: OverflowError math range error
attempt(cmath.isclose, 1, 2, rel_tol=-1)  # prints: ValueError tolerances must be non-negative
attempt(cmath.isclose, 1)  # prints: TypeError isclose() missing required argument 'b' (pos 2)
attempt(cmath.isclose, 1, 2, 3)  # prints: TypeError isclose() takes exactly 2 positional arguments (3 given)
attempt(cmath.isclose, 1, 2, abs_tol=1j)  # prints: TypeError must be real number, not complex
