# 6.11 Boolean operations: what counts as false
for value in (0, 0.0, -0.0, '', [], (), {}, None, False, range(0)):
    print(bool(value), not value, end=' ')
    # prints: False True False True False True False True False True False True False True False True False True False True 
print()
for value in (1, -1, 0.1, 'a', ' ', [0], (None,), {0: 0}, True, range(1), float('nan'), print):
    print(bool(value), not value, end=' ')
    # prints: True False True False True False True False True False True False True False True False True False True False True False True False 
print()
print(bool(), bool(10**30), bool(int), bool(Exception))  # prints: False True True True
