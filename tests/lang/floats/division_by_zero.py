# 6.7 Binary arithmetic operations: dividing floats by zero
def attempt(f):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError) as e:
        print(e)
attempt(lambda: 1.0 / 0)  # prints: division by zero
attempt(lambda: 1.0 / 0.0)  # prints: division by zero
attempt(lambda: 1.0 // 0)  # prints: division by zero
attempt(lambda: 1.0 % 0)  # prints: division by zero
attempt(lambda: divmod(1.0, 0.0))  # prints: division by zero
attempt(lambda: 0.0 ** -1)  # prints: zero to a negative power
attempt(lambda: 2 ** 10000 * 1.0)  # prints: int too large to convert to float
attempt(lambda: float(10**400))  # prints: int too large to convert to float
