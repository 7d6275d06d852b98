# Built-in functions: int with a base
def attempt(text, base):
    try:
        print(int(text, base))
    except (ValueError, TypeError) as e:
        print(e)
attempt('101', 2)  # prints: 5
attempt('102', 2)  # prints: invalid literal for int() with base 2: '102'
attempt('zz', 36)  # prints: 1295
attempt('10', 1)  # prints: int() base must be >= 2 and <= 36, or 0
attempt('10', 37)  # prints: int() base must be >= 2 and <= 36, or 0
attempt('010', 0)  # prints: invalid literal for int() with base 0: '010'
attempt('0o10', 0)  # prints: 8
attempt(10, 2)  # prints: int() can't convert non-string with explicit base
attempt('-0x1A', 16)  # prints: -26
