# Common sequence operations: searching
a = [1, 2, 3, 2, 1, 2.0, 'x', None]
print(a.index(2), a.index(2, 2), a.index(1, 1, 5), a.count(2), a.count('y'), a.index(None))  # prints: 1 3 4 3 0 7
print(2 in a, 99 in a, 99 not in a, None in a, [] in [[]], (1,) in [(1,)])  # prints: True False True True True True
def attempt(f):
    try:
        print(f())
    except ValueError as e:
        print(e)
attempt(lambda: a.index(99))  # prints: list.index(x): x not in list
attempt(lambda: a.index(3, 3))  # prints: list.index(x): x not in list
attempt(lambda: a.index(1, -3))  # prints: list.index(x): x not in list
attempt(lambda: a.index('x', -3))  # prints: 6
