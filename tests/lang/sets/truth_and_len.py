# 6.11 Boolean operations: an empty set is false
print(bool(set()), bool({0}), bool(frozenset()), bool(frozenset([0])), not set(), not {0})
# prints: False True False True True False
print(len(set()), len({1, 2}), len(frozenset('aab')))  # prints: 0 2 2
print(set() or 'empty', {1} and 'full')  # prints: empty full
s = {1}
n = 0
while s:
    n += s.pop()
    if n < 5:
        s.add(n + 1)
print(n)  # prints: 7
print('yes' if frozenset() else 'no')  # prints: no
