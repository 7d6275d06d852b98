# 3.2.5.1 Immutable sequences
t = (1, [2], 3)
try:
    t[0] = 5
except TypeError as e:
    print(e)  # prints: 'tuple' object does not support item assignment
try:
    del t[0]
except TypeError as e:
    print(e)  # prints: 'tuple' object doesn't support item deletion
t[1].append(9)
print(t)  # prints: (1, [2, 9], 3)
try:
    t[1] += [10]
except TypeError as e:
    print(e)  # prints: 'tuple' object does not support item assignment
print(t)  # prints: (1, [2, 9, 10], 3)
s = t
t += (4,)
print(t, s)  # prints: (1, [2, 9, 10], 3, 4) (1, [2, 9, 10], 3)
