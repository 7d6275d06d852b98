# 4.10 Set types: isdisjoint, issubset, issuperset
s = {1, 2}
print(s.isdisjoint({3}), s.isdisjoint([2]), s.isdisjoint(''), s.isdisjoint(s), set().isdisjoint(set()))
# prints: True False True False True
print(s.issubset({1, 2, 3}), s.issubset([1, 2]), s.issubset([1]), s.issubset(range(5)), s.issubset(s))
# prints: True True False True True
print(s.issuperset({1}), s.issuperset([1, 2, 2]), s.issuperset(range(3)), s.issuperset(''), s.issuperset(s))
# prints: True True False True True
f = frozenset('ab')
print(f.issubset('abc'), f.issuperset('a'), f.isdisjoint('xyz'))  # prints: True True True
