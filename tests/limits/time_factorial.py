# expect: time limit exceeded
# A factorial of millions of digits ends at the time limit, not after it
import math
math.factorial(8 * 10**6)
