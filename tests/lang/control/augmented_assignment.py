# 7.2.1 Augmented assignment statements
x = 10
x += 5
x -= 3
x *= 2
x //= 5
x **= 3
x %= 50
print(x)  # prints: 14
x <<= 3
x |= 1
x ^= 7
x &= 0xff
x >>= 1
x /= 4
print(x)  # prints: 14.75
a = b = [1]
a += [2]
print(b)  # prints: [1, 2]
a = a + [3]
print(a, b)  # prints: [1, 2, 3] [1, 2]
a *= 2
print(a)  # prints: [1, 2, 3, 1, 2, 3]
s = t = 'a'
s += 'b'
print(s, t)  # prints: ab a
d = {'n': 1}
d['n'] += 1
d['n'] -= 0.5
print(d)  # prints: {'n': 1.5}
a = [1]
a += 'xy'
a += (5,)
print(a)  # prints: [1, 'x', 'y', 5]
