# 4.2.2: parameters may be captured and changed
def f(a, b=2, *args, c, **kwargs):
    def g():
        nonlocal a, c
        a += 1
        c *= 2
        return a, b, args, c, kwargs
    return g
g = f(1, 5, 6, 7, c=3, z=9)
print(g(), g())  # prints: (2, 5, (6, 7), 6, {'z': 9}) (3, 5, (6, 7), 12, {'z': 9})
def h(x):
    x += 1
    return lambda: x
print(h(1)())  # prints: 2
def swap(x, y):
    def do():
        nonlocal x, y
        x, y = y, x
    do()
    return x, y
print(swap(1, 2))  # prints: (2, 1)
def loop(items):
    return [(lambda: (item, total))() for total, item in enumerate(items)]
print(loop('ab'))  # prints: [('a', 0), ('b', 1)]
