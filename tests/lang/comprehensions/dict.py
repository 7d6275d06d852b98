# 6.2.7 Dictionary displays: comprehensions
print({x: x * x for x in range(4)}, {k: v for k, v in [('a', 1), ('b', 2)]})
# prints: {0: 0, 1: 1, 2: 4, 3: 9} {'a': 1, 'b': 2}
print({v: k for k, v in {'x': 1, 'y': 2}.items()})  # prints: {1: 'x', 2: 'y'}
print({x % 3: x for x in range(7)}, {x: y for x in 'ab' for y in range(2)})  # prints: {0: 6, 1: 4, 2: 5} {'a': 1, 'b': 1}
print({k: [v for v in range(k)] for k in range(3)})  # prints: {0: [], 1: [0], 2: [0, 1]}
print({x: 0 for x in [] }, {len(w): w for w in ['a', 'bb', 'cc'] if w != 'bb'})  # prints: {} {1: 'a', 2: 'cc'}
try:
    {x: 1 for x in [[1]]}
except TypeError as e:
    print(e)  # prints: cannot use 'list' as a dict key (unhashable type: 'list')
log = []
def f(x):
    log.append(x)
    return x
{f(('k', i)): f(('v', i)) for i in range(2)}
print(log)  # prints: [('k', 0), ('v', 0), ('k', 1), ('v', 1)]
