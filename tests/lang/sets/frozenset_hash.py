# 3.3.1 object.__hash__: the hash of a frozenset is that of 64-bit CPython
# oracle: 64-bit
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([0])))
# prints: 133146708735736 -558064481276695278 -2704248722033767810
print(hash(frozenset(range(100))), hash(frozenset('abc')), hash(frozenset([(), (1, 2), 1.5])))
# prints: 4411996150312757951 8636088911049444515 510154033114178835
print(hash(frozenset([frozenset([1]), frozenset()])), hash((frozenset([1]), 2)))
# prints: -67101846648477850 4423760281784940228
f = frozenset([1, 2, 3])
print(hash(f) == hash(frozenset([3, 2, 1])), hash(f) == hash(f), hash(f - {1}) == hash(frozenset({2, 3})))
# prints: True True True
print({f: 'a'}[frozenset([3, 1, 2])], {frozenset(), frozenset([])})  # prints: a {frozenset()}
print(hash(frozenset([str(i) for i in range(50)])))  # prints: -4757841814373156324
