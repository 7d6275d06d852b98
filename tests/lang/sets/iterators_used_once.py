# 4.10 Set types: an iterator that is given is run through once, an earlier argument counts though a later one fails
it = iter([1, 2, 3])
s = {0}
s.update(it)
print(s, list(it))  # prints: {0, 1, 2, 3} []
s = {1}
try:
    s.update([2], 5)
except TypeError as e:
    print(e, s)  # prints: 'int' object is not iterable {1, 2}
try:
    s.update([3, []])
except TypeError as e:
    print(e, s)  # prints: cannot use 'list' as a set element (unhashable type: 'list') {1, 2, 3}
it = iter([1, 9])
print(s.intersection(it), list(it), s.union(iter('a'), iter('b')) == {1, 2, 3, 'a', 'b'})  # prints: {1} [] True
print({1: 0}.keys() & iter([1, 2]), sorted({1: 0}.keys() | iter([5])))  # prints: {1} [1, 5]
print({1, 2}.issuperset(iter([1])), {1, 2}.isdisjoint(iter([7])), frozenset(zip('ab', 'cd')) == {('a', 'c'), ('b', 'd')})
# prints: True True True
