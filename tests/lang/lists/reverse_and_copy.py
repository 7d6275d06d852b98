# Mutable sequences: reverse, copy
a = [1, 2, 3]
print(a.reverse(), a)  # prints: None [3, 2, 1]
b = a.copy()
b.append(4)
c = a[:]
c[0] = 'c'
print(a, b, c)  # prints: [3, 2, 1] [3, 2, 1, 4] ['c', 2, 1]
nested = [[1], [2]]
shallow = nested.copy()
shallow[0].append(9)
print(nested, shallow is nested, shallow[0] is nested[0])  # prints: [[1, 9], [2]] False True
print(list(reversed([1, 2, 3])), [].copy(), list(reversed([])))  # prints: [3, 2, 1] [] []
