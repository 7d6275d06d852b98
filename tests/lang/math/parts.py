# math: modf, frexp, ldexp, copysign, fabs
import math
for x in (2.5, -2.5, 0.0, -0.0, 7, 1e300, 5e-324, -0.1, math.inf, -math.inf, math.nan):
    print(x, math.modf(x), math.frexp(x), math.fabs(x), math.copysign(1, x))
# prints: 2.5 (0.5, 2.0) (0.625, 2) 2.5 1.0
# prints: -2.5 (-0.5, -2.0) (-0.625, 2) 2.5 -1.0
# prints: 0.0 (0.0, 0.0) (0.0, 0) 0.0 1.0
# prints: -0.0 (-0.0, -0.0) (-0.0, 0) 0.0 -1.0
# prints: 7 (0.0, 7.0) (0.875, 3) 7.0 1.0
# prints: 1e+300 (0.0, 1e+300) (0.7466108948025751, 997) 1e+300 1.0
# prints: 5e-324 (5e-324, 0.0) (0.5, -1073) 5e-324 1.0
# prints: -0.1 (-0.1, -0.0) (-0.8, -3) 0.1 -1.0
# prints: inf (0.0, inf) (inf, 0) inf 1.0
# prints: -inf (-0.0, -inf) (-inf, 0) inf -1.0
# prints: nan (nan, nan) (nan, 0) nan 1.0
print(math.ldexp(1, 10), math.ldexp(1.5, -1074), math.ldexp(1, -10**50), math.ldexp(0.0, 10**50), math.ldexp(math.inf, -5), math.ldexp(math.nan, 5), math.ldexp(3, True))
# prints: 1024.0 1e-323 0.0 0.0 inf nan 6.0
print(math.ldexp(0.5, 1024), math.ldexp(1.0, -1075), math.ldexp(1.0000001, -1075), math.ldexp(5e-324, 1074 + 1023))
# prints: 8.98846567431158e+307 0.0 5e-324 8.98846567431158e+307
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(math.ldexp, 1, 1024)  # prints: OverflowError math range error
attempt(math.ldexp, -1, 10**50)  # prints: OverflowError math range error
attempt(math.ldexp, 1, 1.5)  # prints: TypeError Expected an int as second argument to ldexp.
attempt(math.ldexp, 'a', 1)  # prints: TypeError must be real number, not str
attempt(math.modf, 'a')  # prints: TypeError must be real number, not str
attempt(math.frexp, None)  # prints: TypeError must be real number, not NoneType
attempt(math.copysign, 1)  # prints: TypeError copysign expected 2 arguments, got 1
