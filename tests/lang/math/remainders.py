# math: fmod, remainder, fma
import math
for x, y in ((7, 3), (-7, 3), (7, -3), (5.5, 2.5), (1e300, 7), (2.5, 1), (3.5, 1), (-2.5, 1), (6, 4), (1, math.inf), (-0.0, 3), (5, -math.inf), (math.nan, 0), (1, math.nan)):
    print(math.fmod(x, y), math.remainder(x, y))
# prints: 1.0 1.0
# prints: -1.0 -1.0
# prints: 1.0 1.0
# prints: 0.5 0.5
# prints: 1.0 1.0
# prints: 0.5 0.5
# prints: 0.5 -0.5
# prints: -0.5 -0.5
# prints: 2.0 -2.0
# prints: 1.0 1.0
# prints: -0.0 -0.0
# prints: 5.0 5.0
# prints: nan nan
# prints: nan nan
print(math.fma(2, 3, 4), math.fma(0.1, 10, -1), math.fma(1e308, 10, -math.inf), math.fma(math.nan, 0, 1), math.fma(1e-320, 1e-10, 0))
# prints: 10.0 5.551115123125783e-17 -inf nan 0.0
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for f in (math.fmod, math.remainder):
    attempt(f, 1, 0)
    attempt(f, math.inf, 2)
    attempt(f, 1)
    attempt(f, 1, 'a')
# prints: ValueError math domain error
# prints: ValueError math domain error
# prints: TypeError fmod expected 2 arguments, got 1
# prints: TypeError must be real number, not str
# prints: ValueError math domain error
# prints: ValueError math domain error
# prints: TypeError remainder expected 2 arguments, got 1
# prints: TypeError must be real number, not str
attempt(math.fma, 1e308, 10, 1)  # prints: OverflowError overflow in fma
attempt(math.fma, math.inf, 0, 1)  # prints: ValueError invalid operation in fma
attempt(math.fma, math.inf, 1, -math.inf)  # prints: ValueError invalid operation in fma
attempt(math.fma, 1, 2)  # prints: TypeError fma expected 3 arguments, got 2
attempt(math.fma, 'a', 1, 1)  # prints: TypeError must be real number, not str
