# math: isclose, isfinite, isinf, isnan
import math
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9))
# prints: True False True False True
print(math.isclose(math.inf, math.inf), math.isclose(math.inf, 1e308), math.isclose(math.nan, math.nan), math.isclose(-math.inf, math.inf), math.isclose(a=1, b=1), math.isclose(1, b=2, rel_tol=1))
# prints: True False False False True True
for x in (0, 1.5, math.inf, -math.inf, math.nan, 10**300, True):
    print(math.isfinite(x), math.isinf(x), math.isnan(x))
# prints: True False False
# prints: True False False
# prints: False True False
# prints: False True False
# prints: False False True
# prints: True False False
# prints: True False False
def attempt(f, *arguments, **keywords):
    try:
        print(f(*arguments, **keywords))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(math.isclose, 1, 2, rel_tol=-1)  # prints: ValueError tolerances must be non-negative
attempt(math.isclose, 1, 2, abs_tol=-1)  # prints: ValueError tolerances must be non-negative
attempt(math.isclose, 1)  # prints: TypeError isclose() missing required argument 'b' (pos 2)
attempt(math.isclose)  # prints: TypeError isclose() missing required argument 'a' (pos 1)
attempt(math.isclose, 1, 2, 3)  # prints: TypeError isclose() takes exactly 2 positional arguments (3 given)
attempt(math.isclose, 1, 2, foo=1)  # prints: TypeError isclose() got an unexpected keyword argument 'foo'
attempt(math.isclose, 'a', 1)  # prints: TypeError must be real number, not str
attempt(math.isfinite, 10**400)  # prints: OverflowError int too large to convert to float
attempt(math.isnan, 'a')  # prints: TypeError must be real number, not str
attempt(math.isinf, None)  # prints: TypeError must be real number, not NoneType
