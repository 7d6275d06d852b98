# 7.2 Assignment statements: target lists
a, b = 1, 2
[c, d] = 'xy'
(e, (f, g)) = [3, {4: 0, 5: 0}]
print(a, b, c, d, e, f, g)  # prints: 1 2 x y 3 4 5
h, = [6]
[i] = range(1)
() = []
[] = ()
print(h, i)  # prints: 6 0
x = y, z = 7, 8
print(x, y, z)  # prints: (7, 8) 7 8
first, second = {'k1': 1, 'k2': 2}.items()
print(first, second)  # prints: ('k1', 1) ('k2', 2)
