# 6.7, 8.2: integers in a long computation
def steps(n):
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count
print(steps(27), steps(97), steps(871))  # prints: 111 118 178
best = max(range(1, 1000), key=steps)
print(best, steps(best))  # prints: 871 178
print(steps(2**60 + 1), steps(10**25 + 7))  # prints: 479 789
