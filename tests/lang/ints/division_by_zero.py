# 6.7 Binary arithmetic operations: dividing by zero
def attempt(f):
    try:
        print(f())
    except ZeroDivisionError as e:
        print(e)
attempt(lambda: 1 // 0)  # prints: division by zero
attempt(lambda: 1 % 0)  # prints: division by zero
attempt(lambda: 1 / 0)  # prints: division by zero
attempt(lambda: 10**30 // 0)  # prints: division by zero
attempt(lambda: 10**30 % 0)  # prints: division by zero
attempt(lambda: 10**30 / 0)  # prints: division by zero
attempt(lambda: 0 ** -1)  # prints: zero to a negative power
attempt(lambda: divmod(5, 0))  # prints: division by zero
attempt(lambda: pow(2, 5, 3))  # prints: 2
