# expect: fuel limit exceeded
# flags: --max-fuel 2000000
import math
while True:
    math.lcm(*range(1, 300))
    math.hypot(*range(300))
    math.fsum(range(300))
    math.comb(1000, 500)
