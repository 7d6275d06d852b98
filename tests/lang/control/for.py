# 8.3 The for statement
for x in [1, 2]:
    print(x)
# prints: 1
# prints: 2
for i in range(3):
    pass
print('i stays', i)  # prints: i stays 2
for x in ():
    print('never')
else:
    print('empty else', x)  # prints: empty else 2
for i in range(3):
    i = 10 * i
    print(i)
# prints: 0
# prints: 10
# prints: 20
for a, (b, c) in [(1, (2, 3)), (4, [5, 6])]:
    print(a, b, c)
# prints: 1 2 3
# prints: 4 5 6
for k, *rest in ['abc', (1,)]:
    print(k, rest)
# prints: a ['b', 'c']
# prints: 1 []
