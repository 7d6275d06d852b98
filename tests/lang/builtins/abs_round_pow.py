# Built-in functions: abs, round, pow, divmod
print(abs(-1), abs(-1.5), abs(True), abs(-0.0), abs(-10**25))  # prints: 1 1.5 1 0.0 10000000000000000000000000
print(round(2.5), round(3.5), round(-2.5), round(2.567, 1), round(10, 2), round(True))  # prints: 2 4 -2 2.6 10 1
print(pow(2, 3), pow(2.0, 3), pow(2, -2), pow(2, 3, 5), pow(-1, 0.5 * 4))  # prints: 8 8.0 0.25 3 1.0
print(divmod(7, 2), divmod(7.5, 2), divmod(-7, 2))  # prints: (3, 1) (3.0, 1.5) (-4, 1)
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: abs('a'))  # prints: bad operand type for abs(): 'str'
attempt(lambda: round('a'))  # prints: type str doesn't define __round__ method
attempt(lambda: round(1.5, 'a'))  # prints: 'str' object cannot be interpreted as an integer
attempt(lambda: divmod(1, 'a'))  # prints: unsupported operand type(s) for divmod(): 'int' and 'str'
attempt(lambda: pow(1))  # prints: pow() missing required argument 'exp' (pos 2)
attempt(lambda: abs())  # prints: abs() takes exactly one argument (0 given)
