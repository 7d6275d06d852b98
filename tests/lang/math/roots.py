# math: sqrt, cbrt, isqrt, hypot
import math
print([math.sqrt(x) for x in (0, 1, 2, 0.25, 1e-320, 2**1000, 10**300)], math.sqrt(-0.0), math.sqrt(math.inf))
# prints: [0.0, 1.0, 1.4142135623730951, 0.5, 9.99994433575849e-161, 3.273390607896142e+150, 1e+150] -0.0 inf
print([math.cbrt(x) for x in (0.0, 1, -8.0, 27, math.inf, -math.inf)])  # prints: [0.0, 1.0, -2.0, 3.0, inf, -inf]
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 17, 2**62, 2**63 - 1, 2**64, 10**30, 10**60 - 1, True)])
# prints: [0, 1, 1, 1, 2, 3, 4, 4, 2147483648, 3037000499, 4294967296, 1000000000000000, 999999999999999999999999999999, 1]
print(math.isqrt(10**2000) == 10**1000, math.isqrt(10**2001 - 1)**2 < 10**2001)  # prints: True True
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(math.sqrt, -1)  # prints: ValueError expected a nonnegative input, got -1.0
attempt(math.sqrt, -0.5)  # prints: ValueError expected a nonnegative input, got -0.5
attempt(math.sqrt, -math.inf)  # prints: ValueError expected a nonnegative input, got -inf
attempt(math.sqrt, 10**400)  # prints: OverflowError int too large to convert to float
attempt(math.sqrt, 'a')  # prints: TypeError must be real number, not str
attempt(math.sqrt)  # prints: TypeError math.sqrt() takes exactly one argument (0 given)
attempt(math.sqrt, 1, 2)  # prints: TypeError math.sqrt() takes exactly one argument (2 given)
attempt(math.isqrt, -1)  # prints: ValueError isqrt() argument must be nonnegative
attempt(math.isqrt, 2.0)  # prints: TypeError 'float' object cannot be interpreted as an integer
attempt(math.isqrt, '2')  # prints: TypeError 'str' object cannot be interpreted as an integer
try:
    math.sqrt(x=1)
except TypeError as e:
    print(e)  # prints: math.sqrt() takes no keyword arguments
