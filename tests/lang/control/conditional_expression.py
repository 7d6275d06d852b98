# 6.13 Conditional expressions
print('yes' if 1 else 'no', 'yes' if 0 else 'no')  # prints: yes no
print('a' if 0 else 'b' if 0 else 'c', ('a' if 1 else 'b') if 1 else 'c')  # prints: c a
def boom():
    raise ValueError('not evaluated')
print(1 if True else boom(), boom() if False else 2)  # prints: 1 2
print([x if x % 2 else -x for x in range(5)])  # prints: [0, 1, -2, 3, -4]
x = 5
print((lambda: 'big' if x > 3 else 'small')(), 1 + 2 if x else 3 + 4)  # prints: big 3
