# 7.2 Assignment statements
a = b = 3
a, b = b + 1, a + 2
print(a, b)  # prints: 4 5
x = [1, 2, 3]
i, x[i] = 2, 'set'
print(i, x)  # prints: 2 [1, 2, 'set']
i = 0
i, x[i] = 1, 'one'
print(x)  # prints: [1, 'one', 'set']
(p), [q, (r,)] = 1, (2, [3])
print(p, q, r)  # prints: 1 2 3
m = n = []
m.append(1)
print(n)  # prints: [1]
x[0], x[1], x[2] = x[2], x[0], x[1]
print(x)  # prints: ['set', 1, 'one']
def swap(a, b):
    a, b = b, a
    return a, b
print(swap(1, 2))  # prints: (2, 1)
