# One number that could never fit is refused before any work: a MemoryError, which can be caught
import math
for f, arguments in ((math.factorial, (10**15,)), (math.comb, (10**18, 10**17)), (math.perm, (10**3000, 10**6)), (math.factorial, (2**63 - 1,)),
                     (math.perm, (10**18, 10**15)), (math.comb, (10**400, 10**9))):
    try:
        f(*arguments)
    except MemoryError:
        print('refused')
# prints: refused
# prints: refused
# prints: refused
# prints: refused
# prints: refused
# prints: refused
print(math.isqrt(10**100000) == 10**50000, math.prod(range(1, 20000)).bit_length(), math.lcm(*range(1, 5000)).bit_length())
# prints: True 256895 7211
