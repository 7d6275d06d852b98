# Built-in functions: int of a string
print(int('42'), int('-42'), int('+42'), int(' 42\n'), int('1_000'))  # prints: 42 -42 42 42 1000
print(int('ff', 16), int('0xff', 16), int('0xff', 0), int('0b11', 0), int('z', 36), int('777', 8))
# prints: 255 255 255 3 35 511
print(int('123456789012345678901234567890'))  # prints: 123456789012345678901234567890
print(int('-' + '9' * 40))  # prints: -9999999999999999999999999999999999999999
for text in ('', ' ', 'x', '1.5', '1 2', '0x10', '_1', '1__0', '--1'):
    try:
        int(text)
    except ValueError as e:
        print(e)
# prints: invalid literal for int() with base 10: ''
# prints: invalid literal for int() with base 10: ' '
# prints: invalid literal for int() with base 10: 'x'
# prints: invalid literal for int() with base 10: '1.5'
# prints: invalid literal for int() with base 10: '1 2'
# prints: invalid literal for int() with base 10: '0x10'
# prints: invalid literal for int() with base 10: '_1'
# prints: invalid literal for int() with base 10: '1__0'
# prints: invalid literal for int() with base 10: '--1'
