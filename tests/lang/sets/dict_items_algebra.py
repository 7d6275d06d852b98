# 4.10.1 Dictionary view objects: items act like a set when the values are hashable
d, e = {'a': 1, 'b': 2}, {'b': 2, 'a': 7, 'c': 3}
print(d.items() & e.items(), sorted(d.items() | e.items()), d.items() - e.items(), sorted(d.items() ^ e.items()))
# prints: {('b', 2)} [('a', 1), ('a', 7), ('b', 2), ('c', 3)] {('a', 1)} [('a', 1), ('a', 7), ('c', 3)]
print(d.items() & [('a', 1), 3], d.items() == {('a', 1), ('b', 2)}, d.items() < {('a', 1), ('b', 2), 0})
# prints: {('a', 1)} True True
print(('a', 1) in d.items(), ('a', 2) in d.items(), ('z', 1) in d.items(), 'ab' in d.items(), ['a', 1] in d.items(), ('a', 1, 2) in d.items())
# prints: True False False False False False
print(d.items() == {'b': 2, 'a': 1}.items(), d.items() == e.items(), d.items() <= e.items(), {'a': 1}.items() < d.items())
# prints: True False False True
print({'k': []}.items() == {'k': []}.items(), ('k', []) in {'k': []}.items())  # prints: True True
print({(1, 2): 3}.keys() == {1: 2}.items(), {1: 2}.items() == {(1, 2): 0}.keys(), {1: 2}.items() >= {(1, 2): 0}.keys())
# prints: True True True
print(d.items().isdisjoint([('a', 2)]), d.items().isdisjoint({('b', 2)}), d.items().isdisjoint(e.items()))
# prints: True False False
for f in (lambda: {'k': []}.items() | set(), lambda: ([], 1) in d.items(), lambda: d.items() & None):
    try:
        f()
    except TypeError as x:
        print(x)
# prints: cannot use 'tuple' as a set element (unhashable type: 'list')
# prints: cannot use 'list' as a dict key (unhashable type: 'list')
# prints: 'NoneType' object is not iterable
