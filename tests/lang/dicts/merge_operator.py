# Mapping types: | and |=
a = {'x': 1, 'y': 2}
b = {'y': 3, 'z': 4}
print(a | b, b | a, a, b)  # prints: {'x': 1, 'y': 3, 'z': 4} {'y': 2, 'z': 4, 'x': 1} {'x': 1, 'y': 2} {'y': 3, 'z': 4}
a |= b
print(a)  # prints: {'x': 1, 'y': 3, 'z': 4}
a |= [('w', 0)]
print(a)  # prints: {'x': 1, 'y': 3, 'z': 4, 'w': 0}
try:
    a | [('w', 0)]
except TypeError as e:
    print(e)  # prints: unsupported operand type(s) for |: 'dict' and 'list'
