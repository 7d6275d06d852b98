# 6.3.2 Subscriptions of lists
a = [10, 20, 30]
print(a[0], a[2], a[-1], a[-3], a[True], a[False])  # prints: 10 30 30 10 20 10
def attempt(f):
    try:
        print(f())
    except (IndexError, TypeError) as e:
        print(e)
attempt(lambda: a[3])  # prints: list index out of range
attempt(lambda: a[-4])  # prints: list index out of range
attempt(lambda: a['0'])  # prints: list indices must be integers or slices, not str
attempt(lambda: a[1.0])  # prints: list indices must be integers or slices, not float
attempt(lambda: a[None])  # prints: list indices must be integers or slices, not NoneType
attempt(lambda: a[10**20])  # prints: cannot fit 'int' into an index-sized integer
attempt(lambda: a[1, 2])  # prints: list indices must be integers or slices, not tuple
attempt(lambda: [][0])  # prints: list index out of range
a[1] = 'x'
a[-1] = 'y'
print(a)  # prints: [10, 'x', 'y']
try:
    a[3] = 1
except IndexError as e:
    print(e)  # prints: list assignment index out of range
try:
    a['b'] = 1
except TypeError as e:
    print(e)  # prints: list indices must be integers or slices, not str
