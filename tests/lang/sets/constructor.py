# 4.10 Set types: set() and frozenset() of any iterable
print(set(), frozenset(), set([]), frozenset(()))  # prints: set() frozenset() set() frozenset()
print(set('abca') == {'a', 'b', 'c'}, set(range(3)), set({1: 2}), set({7}))  # prints: True {0, 1, 2} {1} {7}
print(set(iter([1, 1])), frozenset(reversed([2, 2])))  # prints: {1} frozenset({2})
print(set(enumerate('a')), set({1: 2}.items()), set({1: 2}.values()))  # prints: {(0, 'a')} {(1, 2)} {2}
print(frozenset([1]), frozenset({2}), frozenset('x'))  # prints: frozenset({1}) frozenset({2}) frozenset({'x'})
f = frozenset([1, 2])
print(frozenset(f) is f, f.copy() is f, set(f) == f)  # prints: True True True
s = {1}
print(set(s) is s, s.copy() is s, s.copy() == s)  # prints: False False True
for bad in (lambda: set(1), lambda: set(1, 2), lambda: frozenset(1, 2), lambda: set([[]]), lambda: set(x=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
# prints: 'int' object is not iterable
# prints: set expected at most 1 argument, got 2
# prints: frozenset expected at most 1 argument, got 2
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: set() takes no keyword arguments
