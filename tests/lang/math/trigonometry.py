# math: trigonometric and hyperbolic functions
import math
def show(*values):
    print(*[f'{x:.12g}' for x in values])
for x in (0.0, 0.5, -1, 1, 3.25, 1e6, -1e22):
    show(math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.sinh(min(x, 20)), math.cosh(max(min(x, 20), -20)), math.tanh(x), math.asinh(x))  # raises: OverflowError: math range error
# prints: 0 1 0 0 0 1 0 0
# prints: 0.479425538604 0.87758256189 0.546302489844 0.463647609001 0.521095305494 1.12762596521 0.46211715726 0.48121182506
# prints: -0.841470984808 0.540302305868 -1.55740772465 -0.785398163397 -1.17520119364 1.54308063482 -0.761594155956 -0.88137358702
# prints: 0.841470984808 0.540302305868 1.55740772465 0.785398163397 1.17520119364 1.54308063482 0.761594155956 0.88137358702
# prints: -0.10819513453 -0.994129676081 0.108834025513 1.27229739521 12.8757828547 12.9145570625 0.996997635487 1.89467213542
# prints: -0.349993502171 0.936752127533 -0.373624453988 1.57079532679 242582597.705 242582597.705 1 14.5086577385
for x in (-1, -0.5, 0, 0.25, 0.999):
    show(math.asin(x), math.acos(x), math.atanh(x * 0.99), math.acosh(1 - x * 0 + abs(x)))
print(math.sin(-0.0), math.tan(-0.0), math.atan(math.inf) * 2 == math.pi, math.tanh(math.inf), math.sinh(-math.inf), math.cos(math.nan))
show(math.atan2(1, 1), math.atan2(-1, -1), math.atan2(0.0, -1), math.atan2(-0.0, -1), math.atan2(math.inf, -math.inf), math.atan2(-0.0, 1))
print(math.degrees(math.pi), math.degrees(1), math.radians(180), math.radians(90.5))
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for f in (math.sin, math.cos, math.tan):
    attempt(f, math.inf)
    attempt(f, -math.inf)
attempt(math.asin, 1.5)
attempt(math.acos, -2)
attempt(math.acos, math.inf)
attempt(math.acosh, 0.5)
attempt(math.atanh, 1)
attempt(math.atanh, -math.inf)
attempt(math.cosh, 711)
attempt(math.sinh, -1000)
attempt(math.sin, '1')
attempt(math.atan2, 1)
attempt(math.atan2, 1, [])
