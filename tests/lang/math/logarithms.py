# math: log, log2, log10, log1p; of ints beyond all floats too
import math
def show(*values):
    print(*[f'{x:.12g}' for x in values])
show(math.log(1), math.log(2), math.log(10), math.log(0.5), math.log(1e-320), math.log(math.inf), math.log(math.nan), math.log(True))
# prints: 0 0.69314718056 2.30258509299 -0.69314718056 -736.827240891 inf nan 0
show(math.log(8, 2), math.log(100, 10), math.log(2, 8), math.log(10**1000), math.log(3**2000, 3), math.log(7**900, 49), math.log(2.5, 10**500))
# prints: 3 2 0.333333333333 2302.58509299 2000 450 0.000795880017344
print(math.log2(8), math.log2(2**5000), math.log2(0.125), math.log10(1000), math.log10(10**1000), math.log2(2**1023), math.log10(1))
# prints: 3.0 5000.0 -3.0 3.0 1000.0 1023.0 0.0
show(math.log2(3**2000), math.log10(7**1000), math.log1p(1e-10), math.log1p(0.5), math.log1p(-0.5), math.log((1 << 5000) - 1), math.log2((1 << 3000) - 1))
# prints: 3169.92500144 845.098040014 9.9999999995e-11 0.405465108108 -0.69314718056 3465.7359028 3000
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, ArithmeticError) as e:
        print(type(e).__name__, e)
for f in (math.log, math.log2, math.log10):
    for x in (0, -1, 0.0, -1.5, -math.inf, -10**400, 'a', None):
        attempt(f, x)
# prints: ValueError expected a positive input
# prints: ValueError expected a positive input
# prints: ValueError expected a positive input, got 0.0
# prints: ValueError expected a positive input, got -1.5
# prints: ValueError expected a positive input, got -inf
# prints: ValueError expected a positive input
# prints: TypeError must be real number, not str
# prints: TypeError must be real number, not NoneType
# prints: ValueError expected a positive input
# prints: ValueError expected a positive input
# prints: ValueError expected a positive input, got 0.0
# prints: ValueError expected a positive input, got -1.5
# prints: ValueError expected a positive input, got -inf
# prints: ValueError expected a positive input
# prints: TypeError must be real number, not str
# prints: TypeError must be real number, not NoneType
# prints: ValueError expected a positive input
# prints: ValueError expected a positive input
# prints: ValueError expected a positive input, got 0.0
# prints: ValueError expected a positive input, got -1.5
# prints: ValueError expected a positive input, got -inf
# prints: ValueError expected a positive input
# prints: TypeError must be real number, not str
# prints: TypeError must be real number, not NoneType
attempt(math.log1p, -1)  # prints: ValueError expected argument value > -1, got -1.0
attempt(math.log1p, -2.5)  # prints: ValueError expected argument value > -1, got -2.5
attempt(math.log1p, 10**400)  # prints: OverflowError int too large to convert to float
attempt(math.log, 5, 1)  # prints: ZeroDivisionError division by zero
attempt(math.log, 5, 0)  # prints: ValueError expected a positive input
attempt(math.log, 5, -1)  # prints: ValueError expected a positive input
attempt(math.log, 2, 'a')  # prints: TypeError must be real number, not str
attempt(math.log, 1, 2, 3)  # prints: TypeError log expected at most 2 arguments, got 3
attempt(math.log)  # prints: TypeError log expected at least 1 argument, got 0
