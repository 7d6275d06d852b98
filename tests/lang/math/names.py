# math: all of the module's functions are there
import math
names = '''acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial floor
fma fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi
pow prod radians remainder sin sinh sqrt sumprod tan tanh tau trunc ulp'''.split()
print([name for name in names if not hasattr(math, name)], len(names))  # prints: [] 62
print(list(map(math.floor, [1.5, 2.5])), sorted([3, -4, 1], key=math.fabs), max([1, 2], key=math.sqrt))
# prints: [1, 2] [1, 3, -4] 2
f = math.gcd
print(f(4, 6), callable(f), f is math.gcd, f == math.gcd, f != math.lcm)  # prints: 2 True True True True
