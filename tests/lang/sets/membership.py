# 6.10.2 Membership test operations: a set is looked up as the frozenset with its items
s = {1, 'a', (1, 2), frozenset([3])}
print(1 in s, 1.0 in s, True in s, 2 in s, 'a' in s, (1, 2) in s, (1, 3) in s)  # prints: True True True False True True False
print({3} in s, frozenset({3}) in s, {4} in s, {3} not in s)  # prints: True True False False
s.discard({3})
print({3} in s, len(s))  # prints: False 3
s.add(frozenset({1, 2}))
s.remove({2, 1})
print(frozenset({1, 2}) in s)  # prints: False
print(None in {None}, () in {()}, float('inf') in {float('inf')})  # prints: True True True
nan = float('nan')
print(nan in {nan})  # prints: True
