# expect: time limit exceeded
import math
math.gcd(3**4000000, 7**3000000)
