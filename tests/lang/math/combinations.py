# math: comb
import math
print([[math.comb(n, k) for k in range(n + 2)] for n in range(8)])
# prints: [[1, 0], [1, 1, 0], [1, 2, 1, 0], [1, 3, 3, 1, 0], [1, 4, 6, 4, 1, 0], [1, 5, 10, 10, 5, 1, 0], [1, 6, 15, 20, 15, 6, 1, 0], [1, 7, 21, 35, 35, 21, 7, 1, 0]]
print(math.comb(52, 5), math.comb(100, 30), math.comb(10**20, 5), math.comb(10**6, 10**6 - 3), math.comb(10**50, 10**50), math.comb(5, 10**50))
# prints: 2598960 29372339821610944823963760 83333333333333333325000000000000000000291666666666666666662500000000000000000020000000000000000000 166666166667000000 1 0
print(math.comb(2000, 1000) % (10**9 + 7), math.comb(3 * 10**30, 12), math.comb(2**64 + 5, 2**64), math.comb(True, 1))
# prints: 72475738 1109476461038961038961038961014552556818181818181818181818419122869318181818181818181816839351663961038961038961038965934669744318181818181818181806139396306818181818181818181838483464387175324675324675324651990802556818181818181818181835981141098484848484848484848476341654491341991341991341991344256249999999999999999999999999750000000000000000000000000000 17799891966007584034432525372744125387415191208290327106239141761139091550212651812245385248769 1
print(all(math.comb(40, k) == math.factorial(40) // math.factorial(k) // math.factorial(40 - k) for k in range(41)))
# prints: True
print(sum(math.comb(300, k) for k in range(301)) == 2**300, math.comb(1000, 500) == math.comb(999, 499) + math.comb(999, 500))
# prints: True True
def attempt(*arguments):
    try:
        print(math.comb(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(-1, 2)  # prints: ValueError n must be a non-negative integer
attempt(2, -1)  # prints: ValueError k must be a non-negative integer
attempt(1.5, 2)  # prints: TypeError 'float' object cannot be interpreted as an integer
attempt(2, 'a')  # prints: TypeError 'str' object cannot be interpreted as an integer
attempt(1)  # prints: TypeError comb expected 2 arguments, got 1
attempt(10**50, 10**40)  # prints: OverflowError min(n - k, k) must not exceed 9223372036854775807
