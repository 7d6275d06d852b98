# math: factorial, perm
import math
print([math.factorial(n) for n in (0, 1, 2, 5, 20, 21, 25, 30, True)])
# prints: [1, 1, 2, 120, 2432902008176640000, 51090942171709440000, 15511210043330985984000000, 265252859812191058636308480000000, 1]
print(math.factorial(100))
# prints: 93326215443944152681699238856266700490715968264381621468592963895217599993229915608941463976156518286253697920827223758251185210916864000000000000000000000000
print(math.factorial(500) == math.prod(range(1, 501)), math.factorial(3000) % (10**9 + 7), math.factorial(1000) // math.factorial(998))
# prints: True 341406877 999000
print([math.perm(n, k) for n in (0, 1, 5, 10, 10**20) for k in (0, 1, 2, 5)])
# prints: [1, 0, 0, 0, 1, 1, 0, 0, 1, 5, 20, 120, 1, 10, 90, 30240, 1, 100000000000000000000, 9999999999999999999900000000000000000000, 9999999999999999999000000000000000000034999999999999999999500000000000000000002400000000000000000000]
print(math.perm(5), math.perm(6, None), math.perm(2, 5), math.perm(10**30, 3), math.perm(2**64 - 1, 3), math.perm(30, 25), math.perm(5, 10**50))
# prints: 120 720 0 999999999999999999999999999997000000000000000000000000000002000000000000000000000000000000 6277101735386680761794095221682035635525021984684230311930 2210440498434925488635904000000 0
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(math.factorial, -1)  # prints: ValueError factorial() not defined for negative values
attempt(math.factorial, -10**50)  # prints: ValueError factorial() not defined for negative values
attempt(math.factorial, 5.0)  # prints: TypeError 'float' object cannot be interpreted as an integer
attempt(math.factorial, 'a')  # prints: TypeError 'str' object cannot be interpreted as an integer
attempt(math.perm, -1, 2)  # prints: ValueError n must be a non-negative integer
attempt(math.perm, 2, -1)  # prints: ValueError k must be a non-negative integer
attempt(math.perm, 1.5)  # prints: TypeError 'float' object cannot be interpreted as an integer
attempt(math.perm, -1)  # prints: ValueError factorial() not defined for negative values
attempt(math.perm, 10**50, 10**40)  # prints: OverflowError k must not exceed 9223372036854775807
attempt(math.perm)  # prints: TypeError perm expected at least 1 argument, got 0
attempt(math.perm, 1, 2, 3)  # prints: TypeError perm expected at most 2 arguments, got 3
