# math: nextafter, ulp
import math
print(math.nextafter(1, 2), math.nextafter(0, 1), math.nextafter(0, -1), math.nextafter(1, 1), math.nextafter(math.inf, 0), math.nextafter(-math.inf, math.inf))
# prints: 1.0000000000000002 5e-324 -5e-324 1.0 1.7976931348623157e+308 -1.7976931348623157e+308
print(math.nextafter(1, 2, steps=5), math.nextafter(1, 2, steps=0), math.nextafter(1, 0, steps=10**30), math.nextafter(-1, 1, steps=2**63), math.nextafter(1, -1, steps=2**62))
# prints: 1.000000000000001 1.0 0.0 1.0 -2.2250738585072014e-308
print(math.nextafter(5e-324, -1, steps=3), math.nextafter(-0.0, 0.0), math.nextafter(1, 5, steps=2**64), math.nextafter(math.nan, 1, steps=3), math.nextafter(1, 2, steps=None), math.nextafter(-5e-324, 1))
# prints: -1e-323 0.0 5.0 nan 1.0000000000000002 -0.0
print(math.ulp(1), math.ulp(0), math.ulp(-1e300), math.ulp(math.inf), math.ulp(math.nan), math.ulp(1.7976931348623157e308), math.ulp(5e-324), math.ulp(2**53))
# prints: 2.220446049250313e-16 5e-324 1.487016908477783e+284 inf nan 1.99584030953472e+292 5e-324 2.0
def attempt(f, *arguments, **keywords):
    try:
        print(f(*arguments, **keywords))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt(math.nextafter, 1, 2, steps=-1)  # prints: ValueError steps must be a non-negative integer
attempt(math.nextafter, 1, 2, steps=-10**30)  # prints: ValueError steps must be a non-negative integer
attempt(math.nextafter, 1, 2, steps=1.5)  # prints: TypeError 'float' object cannot be interpreted as an integer
attempt(math.nextafter, 1, 2, 3)  # prints: TypeError nextafter() takes exactly 2 positional arguments (3 given)
attempt(math.nextafter, 1)  # prints: TypeError nextafter() takes exactly 2 positional arguments (1 given)
attempt(math.nextafter, 'a', 2)  # prints: TypeError must be real number, not str
attempt(math.nextafter, 1, 2, foo=3)  # prints: TypeError nextafter() got an unexpected keyword argument 'foo'
attempt(math.ulp, 'a')  # prints: TypeError must be real number, not str
