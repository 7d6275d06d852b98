# 3.2.7.1 Dictionaries keep the order of insertion
d = {'c': 1, 'a': 2, 'b': 3}
d['z'] = 4
d['a'] = 5
print(d, list(d), list(d.values()))  # prints: {'c': 1, 'a': 5, 'b': 3, 'z': 4} ['c', 'a', 'b', 'z'] [1, 5, 3, 4]
del d['c']
d['c'] = 6
print(d)  # prints: {'a': 5, 'b': 3, 'z': 4, 'c': 6}
for i in range(5):
    d[i] = i
for i in range(0, 5, 2):
    del d[i]
print(list(d.items()))  # prints: [('a', 5), ('b', 3), ('z', 4), ('c', 6), (1, 1), (3, 3)]
print(list(reversed(d)), list(reversed({})))  # prints: [3, 1, 'c', 'z', 'b', 'a'] []
