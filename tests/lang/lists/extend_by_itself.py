# 4.6.3 a list extended by itself is taken as it was
a = [1, 2]
a.extend(a)
a += a
print(a, len(a))  # prints: [1, 2, 1, 2, 1, 2, 1, 2] 8
class L(list):
    pass
b = L('ab')
b.extend(b)
b += b
print(b)  # prints: ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']
