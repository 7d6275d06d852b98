# 6.3.2, 6.3.3: subscription and slices of tuples
t = (10, 20, 30, 40, 50)
print(t[0], t[-1], t[1:3], t[:-1], t[::-1], t[::2], t[5:], t[-100:2])
# prints: 10 50 (20, 30) (10, 20, 30, 40) (50, 40, 30, 20, 10) (10, 30, 50) () (10, 20)
print(t.index(30), t.count(20), 30 in t, 99 not in t)  # prints: 2 1 True True
def attempt(f):
    try:
        print(f())
    except (IndexError, TypeError, ValueError) as e:
        print(e)
attempt(lambda: t[5])  # prints: tuple index out of range
attempt(lambda: t[-6])  # prints: tuple index out of range
attempt(lambda: t['a'])  # prints: tuple indices must be integers or slices, not str
attempt(lambda: t[1.0])  # prints: tuple indices must be integers or slices, not float
attempt(lambda: t.index(99))  # prints: tuple.index(x): x not in tuple
attempt(lambda: t[::0])  # prints: slice step cannot be zero
