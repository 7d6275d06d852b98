# 6.10.1 Value comparisons: sets of sets, where equal hashes are not yet equal items
# oracle: 64-bit
n = 2**61 - 1
print({n} == {0}, {n, 0} == {0, n}, {n, 0} == {0, 2 * n}, frozenset({n, 1}) == frozenset({n, n + 1}))
# prints: False True False False
a = {frozenset({n}), frozenset({0})}
b = {frozenset({0}), frozenset({n})}
print(a == b, a == {frozenset({0}), frozenset({2 * n})}, a < b, a <= b)  # prints: True False False True
x, y, z = frozenset({0, 3}), frozenset({n, 3}), frozenset({2 * n, 3})
print({x, y} == {y, x}, {x, y} == {y, z}, {x, y, z} == {z, y, x}, [{x}, {y}] == [{x}, {y}], [{x}, {y}] == [{x}, {z}])
# prints: True False True True False
print({(x, y)} == {(x, y)}, {(x, y)} == {(y, x)}, {(1, x): y} == {(1.0, x): y}, {(1, x): y} == {(1, x): z})
# prints: True False True False
print({(0, x): 1}.items() == {((0, x), 1)}, {((n, x), 1)} == {(0, x): 1}.items())  # prints: True False
print(hash(frozenset([(0, 1)])) == hash(frozenset([(n, 1)])), {(0, 1)} == {(n, 1)})  # prints: True False
