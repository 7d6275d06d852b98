# 7.2 Assignment statements: one starred target takes the rest
a, *b = [1, 2, 3]
*c, d = 'xyz'
e, *f, g = range(5)
h, *i = [9]
print(a, b, c, d, e, f, g, h, i)  # prints: 1 [2, 3] ['x', 'y'] z 0 [1, 2, 3] 4 9 []
*j, = (1, 2)
[k, *l, m] = [1, 2]
(n, *o), p = [(1, 2, 3), 4]
print(j, k, l, m, n, o, p)  # prints: [1, 2] 1 [] 2 1 [2, 3] 4
for first, *rest in [(1, 2, 3), 'ab', [0]]:
    print(first, rest)
# prints: 1 [2, 3]
# prints: a ['b']
# prints: 0 []
