# expect: time limit exceeded
import math
n = 3**(2 * 10**6)
while True:
    math.isqrt(n)
