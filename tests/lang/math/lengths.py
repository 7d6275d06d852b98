# math: hypot and dist, correct to the last digit
import math
print(math.hypot(), math.hypot(3, 4), math.hypot(-5), math.hypot(1, 1, 1, 1), math.hypot(1e308, 1e308), math.hypot(1e-200, 1e-200))
# prints: 0.0 5.0 5.0 2.0 1.4142135623730951e+308 1.414213562373095e-200
print(math.hypot(1.1, 2.2, 3.3, 4.4), math.hypot(*[0.1] * 50), math.hypot(5e-324, 5e-324), math.hypot(3e-320, 4e-320), math.hypot(0.0, -0.0))
# prints: 6.024948132556828 0.7071067811865476 5e-324 5e-320 0.0
print(math.hypot(math.nan, math.inf), math.hypot(math.nan, 1), math.hypot(-math.inf, 1), math.hypot(1.7e308, 1.7e308))
# prints: inf nan inf inf
print(math.dist([1, 2], [4, 6]), math.dist([], []), math.dist((0.1, 0.2, 0.3), (1.1, 2.2, 3.3)), math.dist(range(3), [1.5, 2, 3]))
# prints: 5.0 0.0 3.7416573867739413 2.0615528128088303
print(math.dist((x for x in (1, 2)), iter([1, 2])), math.dist([math.inf], [math.nan]), math.dist({1: 0}, {3}))
# prints: 0.0 nan 2.0
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(math.hypot, 'a')  # prints: TypeError must be real number, not str
attempt(math.hypot, 1, None)  # prints: TypeError must be real number, not NoneType
attempt(math.hypot, 10**400)  # prints: OverflowError int too large to convert to float
attempt(math.dist, [1], [1, 2])  # prints: ValueError both points must have the same number of dimensions
attempt(math.dist, 'ab', 'cd')  # prints: TypeError must be real number, not str
attempt(math.dist, 5, 5)  # prints: TypeError 'int' object is not iterable
attempt(math.dist, [1, 'a'], [1, 2])  # prints: TypeError must be real number, not str
attempt(math.dist, [1])  # prints: TypeError dist expected 2 arguments, got 1
