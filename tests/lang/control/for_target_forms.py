# 8.3 The for statement: any target may be the loop's
a = [0, 0, 0]
for a[1] in range(3):
    pass
print(a)  # prints: [0, 2, 0]
d = {}
for d['k'] in 'xy':
    print(d)
# prints: {'k': 'x'}
# prints: {'k': 'y'}
for i, a[i] in enumerate('abc'):
    print(a)
# prints: ['a', 2, 0]
# prints: ['a', 'b', 0]
# prints: ['a', 'b', 'c']
for [p, q] in [(1, 2)]:
    print(p, q)  # prints: 1 2
for x, in [(7,)]:
    print(x)  # prints: 7
