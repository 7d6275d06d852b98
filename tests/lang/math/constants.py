# math: constants, and what the module is
import math
from math import pi, sqrt as root
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
# prints: 3.141592653589793 2.718281828459045 6.283185307179586 inf -inf nan
print(pi is not None, root(16), math.sqrt.__name__, repr(math.sqrt), math.__name__)
# prints: True 4.0 sqrt <built-in function sqrt> math
print(math.pi * 2 == math.tau, math.nan == math.nan, math.inf > 10**400, hasattr(math, 'nothing'))
# prints: True False True False
from math import *
print(floor(e), ceil(tau), gcd(12, 18))  # prints: 2 7 6
