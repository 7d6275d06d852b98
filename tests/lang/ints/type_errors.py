# 6.7 Binary arithmetic operations: operands that do not go together
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: 1 + 'a')  # prints: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: 'a' + 1)  # prints: can only concatenate str (not "int") to str
attempt(lambda: 1 - None)  # prints: unsupported operand type(s) for -: 'int' and 'NoneType'
attempt(lambda: [] * 1.5)  # prints: can't multiply sequence by non-int of type 'float'
attempt(lambda: 1 < 'a')  # prints: '<' not supported between instances of 'int' and 'str'
attempt(lambda: None >= 1)  # prints: '>=' not supported between instances of 'NoneType' and 'int'
attempt(lambda: -'a')  # prints: bad operand type for unary -: 'str'
attempt(lambda: ~1.5)  # prints: bad operand type for unary ~: 'float'
attempt(lambda: 1.5 << 2)  # prints: unsupported operand type(s) for <<: 'float' and 'int'
attempt(lambda: 1 | 2.0)  # prints: unsupported operand type(s) for |: 'int' and 'float'
attempt(lambda: {} + {})  # prints: unsupported operand type(s) for +: 'dict' and 'dict'
attempt(lambda: 'a' ** 2)  # prints: unsupported operand type(s) for ** or pow(): 'str' and 'int'
attempt(lambda: pow('a', 2))  # prints: unsupported operand type(s) for ** or pow(): 'str' and 'int'
attempt(lambda: +[])  # prints: bad operand type for unary +: 'list'
attempt(lambda: (1,) < [1])  # prints: '<' not supported between instances of 'tuple' and 'list'
attempt(lambda: 'a' % 1)  # prints: not all arguments converted during string formatting
