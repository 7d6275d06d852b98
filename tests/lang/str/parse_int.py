# int() of text: bases, prefixes, underscores, digits of other scripts, the limit.
print(int('42'), int(' -7\n'), int('+1_000'), int('٣٤'), int('  12  '), int('0'), int('-0'))  # prints: 42 -7 1000 34 12 0 0
print(int('ff', 16), int('0xFF', 16), int('0x_ff', 0), int('0b101', 0), int('0o17', 0), int('z', 36), int('0b1', 16), int('00', 0))  # prints: 255 255 255 5 15 35 177 0
print(int('9' * 30), int('-' + '9' * 19), int('1' * 4300) > 0, int('f' * 5000, 16) > 0, int('12', base=8))  # prints: 999999999999999999999999999999 -9999999999999999999 True True 10


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int(''))  # prints: ValueError invalid literal for int() with base 10: ''
attempt(lambda: int('1.5'))  # prints: ValueError invalid literal for int() with base 10: '1.5'
attempt(lambda: int('_1'))  # prints: ValueError invalid literal for int() with base 10: '_1'
attempt(lambda: int('1__0'))  # prints: ValueError invalid literal for int() with base 10: '1__0'
attempt(lambda: int('1_'))  # prints: ValueError invalid literal for int() with base 10: '1_'
attempt(lambda: int('- 1'))  # prints: ValueError invalid literal for int() with base 10: '- 1'
attempt(lambda: int('010', 0))  # prints: ValueError invalid literal for int() with base 0: '010'
attempt(lambda: int('0x', 16))  # prints: ValueError invalid literal for int() with base 16: '0x'
attempt(lambda: int('12', 2))  # prints: ValueError invalid literal for int() with base 2: '12'
attempt(lambda: int('z', 37))  # prints: ValueError int() base must be >= 2 and <= 36, or 0
attempt(lambda: int(1, 2))  # prints: TypeError int() can't convert non-string with explicit base
attempt(lambda: int('1\x00'))  # prints: ValueError invalid literal for int() with base 10: '1\x00'
attempt(lambda: int('é'))  # prints: ValueError invalid literal for int() with base 10: 'é'
attempt(lambda: int('a' * 250))  # prints: ValueError invalid literal for int() with base 10: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
attempt(lambda: int('1' * 4301))  # prints: ValueError Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
attempt(lambda: str(10**4300))  # prints: ValueError Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
attempt(lambda: len(str(10**4299)))  # prints: 4300
attempt(lambda: len(str(-10**4299)))  # prints: 4301
attempt(lambda: f'{10**5000}')  # prints: ValueError Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
attempt(lambda: len(format(10**5000, 'x')))  # prints: 4153
