# 6.7: what complex numbers don't do
def attempt(f):
    try:
        print(f())
    except (TypeError, ArithmeticError, AttributeError) as e:
        print(type(e).__name__, e)
attempt(lambda: 1j // 1)  # prints: TypeError unsupported operand type(s) for //: 'complex' and 'int'
attempt(lambda: 1j % 1)  # prints: TypeError unsupported operand type(s) for %: 'complex' and 'int'
attempt(lambda: 1 % 1j)  # prints: TypeError unsupported operand type(s) for %: 'int' and 'complex'
attempt(lambda: divmod(1j, 1))  # prints: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
attempt(lambda: ~1j)  # prints: TypeError bad operand type for unary ~: 'complex'
attempt(lambda: 1j << 1)  # prints: TypeError unsupported operand type(s) for <<: 'complex' and 'int'
attempt(lambda: 1j & 1j)  # prints: TypeError unsupported operand type(s) for &: 'complex' and 'complex'
attempt(lambda: 1j / 0)  # prints: ZeroDivisionError division by zero
attempt(lambda: 1 / 0j)  # prints: ZeroDivisionError division by zero
attempt(lambda: 0j / 0j)  # prints: ZeroDivisionError division by zero
attempt(lambda: 1j + 'a')  # prints: TypeError unsupported operand type(s) for +: 'complex' and 'str'
attempt(lambda: 'a' * 1j)  # prints: TypeError can't multiply sequence by non-int of type 'complex'
attempt(lambda: [1] * 1j)  # prints: TypeError can't multiply sequence by non-int of type 'complex'
attempt(lambda: 1j < 2)  # prints: TypeError '<' not supported between instances of 'complex' and 'int'
attempt(lambda: 2 >= 1j)  # prints: TypeError '>=' not supported between instances of 'int' and 'complex'
attempt(lambda: sorted([1j, 2]))  # prints: TypeError '<' not supported between instances of 'int' and 'complex'
attempt(lambda: 10**400 * 1j)  # prints: OverflowError int too large to convert to float
attempt(lambda: abs(complex(1.7e308, 1.7e308)))  # prints: OverflowError absolute value too large
attempt(lambda: [1, 2][1j])  # prints: TypeError list indices must be integers or slices, not complex
attempt(lambda: range(1j))  # prints: TypeError 'complex' object cannot be interpreted as an integer
attempt(lambda: '%d' % 1j)  # prints: TypeError %d format: a real number is required, not complex
attempt(lambda: '%f' % 1j)  # prints: TypeError must be real number, not complex
attempt(lambda: (1j).foo)  # prints: AttributeError 'complex' object has no attribute 'foo'
def assign():
    z = 1j
    z.real = 2
attempt(assign)  # prints: AttributeError readonly attribute
def assign_other():
    z = 1j
    z.other = 2
attempt(assign_other)
# prints: AttributeError 'complex' object has no attribute 'other' and no __dict__ for setting new attributes
