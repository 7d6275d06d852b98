# 4.10.1 Dictionary view objects: keys act like a set
d, e = {'a': 1, 'b': 2}, {'b': 3, 'c': 4}
print(sorted(d.keys() & e.keys()), sorted(d.keys() | e.keys()), sorted(d.keys() - e.keys()), sorted(d.keys() ^ e.keys()))
# prints: ['b'] ['a', 'b', 'c'] ['a'] ['a', 'c']
print(d.keys() & ['b', 'x'], ['b', 'x'] & d.keys(), 'b' & d.keys(), d.keys() & {'a': 0})  # prints: {'b'} {'b'} {'b'} {'a'}
print(d.keys() - 'a', ['q'] - d.keys(), sorted('ax' | d.keys()), sorted(d.keys() ^ 'az'))
# prints: {'b'} {'q'} ['a', 'b', 'x'] ['b', 'z']
print(type(d.keys() & e.keys()), type(frozenset('a') & d.keys()), type(d.keys() | frozenset()))
# prints: <class 'set'> <class 'set'> <class 'set'>
print(d.keys() == {'a', 'b'}, {'a', 'b'} == d.keys(), d.keys() == {'a': 0, 'b': 0}.keys(), d.keys() == ['a', 'b'])
# prints: True True True False
print(d.keys() < {'a', 'b', 'c'}, d.keys() >= {'a'}, {'a'} <= d.keys(), d.keys() > e.keys(), frozenset('abz') > d.keys())
# prints: True True True False True
print(d.keys().isdisjoint('xyz'), d.keys().isdisjoint(['a']), d.keys().isdisjoint(e.keys()), d.keys().isdisjoint({1}))
# prints: True False False True
k = d.keys()
k |= {'z'}
print(sorted(k), d)  # prints: ['a', 'b', 'z'] {'a': 1, 'b': 2}
for f in (lambda: d.keys() & 5, lambda: 5 - d.keys(), lambda: d.keys() | [[]], lambda: d.keys() < ['a'], lambda: d.values() & {1}, lambda: [] in d.keys(),
          lambda: hash(d.keys())):
    try:
        f()
    except TypeError as x:
        print(x)
# prints: 'int' object is not iterable
# prints: 'int' object is not iterable
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: '<' not supported between instances of 'dict_keys' and 'list'
# prints: unsupported operand type(s) for &: 'dict_values' and 'set'
# prints: cannot use 'list' as a dict key (unhashable type: 'list')
# prints: unhashable type: 'dict_keys'
