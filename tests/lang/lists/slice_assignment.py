# 7.2 Assignment statements: slices of lists
a = [0, 1, 2, 3, 4]
a[1:3] = ['x', 'y', 'z']
print(a)  # prints: [0, 'x', 'y', 'z', 3, 4]
a[1:4] = []
print(a)  # prints: [0, 3, 4]
a[1:1] = [8, 9]
print(a)  # prints: [0, 8, 9, 3, 4]
a[:] = 'abc'
print(a)  # prints: ['a', 'b', 'c']
a[10:] = (1, 2)
print(a)  # prints: ['a', 'b', 'c', 1, 2]
a[3:1] = [7]
print(a)  # prints: ['a', 'b', 'c', 7, 1, 2]
a[:2] = a
print(a)  # prints: ['a', 'b', 'c', 7, 1, 2, 'c', 7, 1, 2]
a = [0, 1, 2, 3, 4, 5]
a[::2] = ['a', 'b', 'c']
print(a)  # prints: ['a', 1, 'b', 3, 'c', 5]
a[::-1] = range(6)
print(a)  # prints: [5, 4, 3, 2, 1, 0]
try:
    a[::2] = [1]
except ValueError as e:
    print(e)  # prints: attempt to assign sequence of size 1 to extended slice of size 3
try:
    a[0:1] = 5
except TypeError as e:
    print(e)  # prints: must assign iterable to extended slice
