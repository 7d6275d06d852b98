# 7.5 The del statement: keys
d = {i: i * i for i in range(6)}
del d[0], d[5]
print(d)  # prints: {1: 1, 2: 4, 3: 9, 4: 16}
try:
    del d[0]
except KeyError as e:
    print(repr(e))  # prints: KeyError(0)
for k in list(d):
    if k % 2:
        del d[k]
print(d, len(d))  # prints: {2: 4, 4: 16} 2
d[1] = 'again'
print(d)  # prints: {2: 4, 4: 16, 1: 'again'}
