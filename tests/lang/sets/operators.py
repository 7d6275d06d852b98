# 4.10 Set types: | & - ^ give the type of the left operand
a, b = {1, 2, 3}, frozenset({3, 4})
print(a | b, a & b, a - b, a ^ b)  # prints: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4}
print(b | a, b & a, b - a, b ^ a)  # prints: frozenset({1, 2, 3, 4}) frozenset({3}) frozenset({4}) frozenset({1, 2, 4})
print(type(a | b), type(b | a), type(b & a), type(a ^ b))
# prints: <class 'set'> <class 'frozenset'> <class 'frozenset'> <class 'set'>
print(a | a, a & a, a - a, a ^ a)  # prints: {1, 2, 3} {1, 2, 3} set() set()
for f in (lambda: a | [1], lambda: [1] | a, lambda: a & 'x', lambda: a - {}.values(), lambda: a ^ None, lambda: a + a, lambda: a * 2):
    try:
        f()
    except TypeError as e:
        print(e)
# prints: unsupported operand type(s) for |: 'set' and 'list'
# prints: unsupported operand type(s) for |: 'list' and 'set'
# prints: unsupported operand type(s) for &: 'set' and 'str'
# prints: unsupported operand type(s) for -: 'set' and 'dict_values'
# prints: unsupported operand type(s) for ^: 'set' and 'NoneType'
# prints: unsupported operand type(s) for +: 'set' and 'set'
# prints: unsupported operand type(s) for *: 'set' and 'int'
