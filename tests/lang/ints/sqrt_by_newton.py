# 6.7: big integers in use
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x
print(isqrt(10**40), isqrt(2 * 10**60))  # prints: 100000000000000000000 1414213562373095048801688724209
print(isqrt(99), isqrt(100), isqrt(1))  # prints: 9 10 1
print(isqrt(5 * 10**100) % 10**20)  # prints: 27623544061835961152
