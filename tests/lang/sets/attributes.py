# 4.10 Set types: what sets and frozensets have and have not
for f in (lambda: frozenset().add, lambda: frozenset().pop, lambda: {1}.foo, lambda: {1}.append):
    try:
        f()
    except AttributeError as e:
        print(e)
# prints: 'frozenset' object has no attribute 'add'
# prints: 'frozenset' object has no attribute 'pop'
# prints: 'set' object has no attribute 'foo'
# prints: 'set' object has no attribute 'append'
add = {1}.add
print(add.__name__, set.union({1}, [2]), frozenset.union(frozenset(), 'a'))  # prints: add {1, 2} frozenset({'a'})
for f in (lambda: {1}[0], lambda: set.add([], 1), lambda: frozenset.union({1}), lambda: {1}.add(), lambda: {1}.add(1, 2), lambda: {1}.pop(0),
          lambda: {1}.union(x=1), lambda: {1}()):
    try:
        f()
    except TypeError as e:
        print(e)
# prints: 'set' object is not subscriptable
# prints: descriptor 'add' for 'set' objects doesn't apply to a 'list' object
# prints: descriptor 'union' for 'frozenset' objects doesn't apply to a 'set' object
# prints: set.add() takes exactly one argument (0 given)
# prints: set.add() takes exactly one argument (2 given)
# prints: set.pop() takes no arguments (1 given)
# prints: set.union() takes no keyword arguments
# prints: 'set' object is not callable
s = {1}
try:
    s[0] = 1
except TypeError as e:
    print(e)  # prints: 'set' object does not support item assignment
try:
    del s[0]
except TypeError as e:
    print(e)  # prints: 'set' object doesn't support item deletion
print(isinstance(s, set), isinstance(frozenset(), set), issubclass(frozenset, object), set is not frozenset)
# prints: True False True True
