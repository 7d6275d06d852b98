# expect: time limit exceeded
import math
math.comb(4 * 10**6, 2 * 10**6)
