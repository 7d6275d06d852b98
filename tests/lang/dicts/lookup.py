# 6.3.2 Subscriptions of dicts
d = {'a': 1, 2: 'b', (3, 4): 'c', None: 'n'}
print(d['a'], d[2], d[3, 4], d[None], d[2.0])  # prints: 1 b c n b
def attempt(f):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(repr(e))
attempt(lambda: d['x'])  # prints: KeyError('x')
attempt(lambda: d[3])  # prints: KeyError(3)
attempt(lambda: d[(4, 3)])  # prints: KeyError((4, 3))
attempt(lambda: d[[]])  # prints: TypeError("cannot use 'list' as a dict key (unhashable type: 'list')")
attempt(lambda: d[{}])  # prints: TypeError("cannot use 'dict' as a dict key (unhashable type: 'dict')")
print('a' in d, 'b' in d, 'x' not in d, 2.0 in d)  # prints: True False True True
try:
    [] in d
except TypeError as e:
    print(e)  # prints: cannot use 'list' as a dict key (unhashable type: 'list')
try:
    d[[1]] = 2
except TypeError as e:
    print(e)  # prints: cannot use 'list' as a dict key (unhashable type: 'list')
