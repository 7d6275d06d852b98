# 6.2.7 Dictionary displays
print({}, {'a': 1}, {1: 'x', 'y': [2], None: (3,)})  # prints: {} {'a': 1} {1: 'x', 'y': [2], None: (3,)}
print({'a': 1, 'b': 2, 'a': 3})  # prints: {'a': 3, 'b': 2}
base = {'x': 1, 'y': 2}
print({**base, 'y': 3}, {'y': 0, **base}, {**{}, **{}})  # prints: {'x': 1, 'y': 3} {'y': 2, 'x': 1} {}
print(dict(), dict(a=1, b=2), dict([('k', 'v'), (1, 2)]), dict(base), dict(base, x=9, z=0))
# prints: {} {'a': 1, 'b': 2} {'k': 'v', 1: 2} {'x': 1, 'y': 2} {'x': 9, 'y': 2, 'z': 0}
print({1: 'int', 1.0: 'float', True: 'bool'})  # prints: {1: 'bool'}
try:
    {**[1]}
except TypeError as e:
    print(e)  # prints: 'list' object is not a mapping
