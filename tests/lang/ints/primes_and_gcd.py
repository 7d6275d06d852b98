# 6.7: division in use
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(48, 18), gcd(10**30, 6**20), gcd(0, 5), gcd(2**89 - 1, 2**61 - 1))  # prints: 6 1048576 5 1
def is_prime(n):
    if n < 2:
        return False
    d = n - 1
    r = 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for a in (2, 3, 5, 7, 11, 13):
        if n % a == 0:
            return n == a
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True
print([n for n in range(60) if is_prime(n)])  # prints: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]
print(is_prime(2**61 - 1), is_prime(2**61 + 1), is_prime(10**18 + 9), is_prime(10**18 + 11))  # prints: True False True False
