# 8: a sieve, a sort and a table
def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return [i for i, is_prime in enumerate(flags) if is_prime]
print(sieve(50), len(sieve(1000)))  # prints: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47] 168
def bubble(items):
    items = list(items)
    for end in range(len(items) - 1, 0, -1):
        changed = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                changed = True
        if not changed:
            break
    return items
print(bubble([5, 2, 9, 1, 5]), bubble([]), bubble('hello'))  # prints: [1, 2, 5, 5, 9] [] ['e', 'h', 'l', 'l', 'o']
for row in range(1, 4):
    print(' '.join([str(row * column) for column in range(1, 4)]))
# prints: 1 2 3
# prints: 2 4 6
# prints: 3 6 9
