# Mutable sequences: growing
a = []
a.append(1)
a.append([2])
print(a, a.append(3))  # prints: [1, [2], 3] None
a.extend((4, 5))
a.extend('xy')
a.extend(range(2))
a.extend({7: 0})
print(a)  # prints: [1, [2], 3, 4, 5, 'x', 'y', 0, 1, 7]
a = [1, 2, 3]
a.insert(0, 'first')
a.insert(2, 'mid')
a.insert(100, 'last')
a.insert(-1, 'before last')
a.insert(-100, 'very first')
print(a)  # prints: ['very first', 'first', 1, 'mid', 2, 3, 'before last', 'last']
a = [1, 2]
a.extend(a)
print(a)  # prints: [1, 2, 1, 2]
try:
    a.extend(5)
except TypeError as e:
    print(e)  # prints: 'int' object is not iterable
