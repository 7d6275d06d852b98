# Methods and parts of int
print((5).bit_count(), (-5).bit_count(), (2**100 - 1).bit_count(), (2**100).bit_length(), True.bit_length())
# prints: 2 2 100 101 1
print((5).as_integer_ratio(), True.as_integer_ratio(), (5).is_integer(), True.conjugate(), (-7).real, (5).imag, True.numerator, (5).denominator)
# prints: (5, 1) (1, 1) True 1 -7 0 1 1
print(pow(3, -5, 7), pow(3, -5, -7), pow(10**50 + 7, -3, 10**40 + 3), pow(-7, -1, 10**30 + 57), pow(0, -1, 1), pow(5, exp=3, mod=4))
# prints: 3 -4 9275477060923261488960800013513297248928 571428571428571428571428571461 0 1
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: pow(0, -1, 5))  # prints: ValueError base is not invertible for the given modulus
attempt(lambda: pow(2.0, 3, 5))  # prints: TypeError pow() 3rd argument not allowed unless all arguments are integers
attempt(lambda: pow('a', 2, 3))  # prints: TypeError unsupported operand type(s) for ** or pow(): 'str', 'int', 'int'
attempt(lambda: (5).bit_length(1))  # prints: TypeError int.bit_length() takes no arguments (1 given)
attempt(lambda: int(base=3))  # prints: TypeError int() missing string argument
attempt(lambda: int(12, 10))  # prints: TypeError int() can't convert non-string with explicit base
attempt(lambda: int('12', 'a'))  # prints: TypeError 'str' object cannot be interpreted as an integer
