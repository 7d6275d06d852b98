# 6.2.4: the iteration variable is the comprehension's own
x = 'outer'
print([x for x in range(3)], x)  # prints: [0, 1, 2] outer
def f():
    y = 'outer y'
    squares = [y * y for y in range(3)]
    return y, squares
print(f())  # prints: ('outer y', [0, 1, 4])
def g(n):
    return [[i + n + j for j in range(2)] for i in range(2)]
print(g(10))  # prints: [[10, 11], [11, 12]]
fs = [lambda: i for i in range(3)]
print([f() for f in fs])  # prints: [2, 2, 2]
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])  # prints: [0, 1, 2]
try:
    [q for q in range(2)]
    q
except NameError as e:
    print(e)  # prints: name 'q' is not defined
items = [3, 4]
print([items for items in items], items)  # prints: [3, 4] [3, 4]
