# 7.5 The del statement: items and slices
a = list(range(10))
del a[0]
print(a)  # prints: [1, 2, 3, 4, 5, 6, 7, 8, 9]
del a[-1], a[0]
print(a)  # prints: [2, 3, 4, 5, 6, 7, 8]
del a[1:3]
print(a)  # prints: [2, 5, 6, 7, 8]
del a[::2]
print(a)  # prints: [5, 7]
try:
    del a[5]
except IndexError as e:
    print(e)  # prints: list assignment index out of range
a = list(range(10))
del a[8:1:-3]
print(a)  # prints: [0, 1, 3, 4, 6, 7, 9]
del a[:]
print(a)  # prints: []
