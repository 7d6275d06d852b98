# format() of ints: every part of the mini-language.
print(format(42, 'd'), format(42, '5'), format(42, '<5') + '|', format(42, '^5') + '|', format(-42, '=6'), format(42, '*^7'))  # prints: 42    42 42   |  42  | -   42 **42***
print(format(42, '+'), format(42, ' '), format(-42, '-'), format(42, '05'), format(-42, '06'), format(42, 'x>06'))  # prints: +42  42 -42 00042 -00042 xxxx42
print(format(255, 'x'), format(255, 'X'), format(255, '#x'), format(255, '#X'), format(8, 'o'), format(8, '#o'), format(5, '#b'), format(-5, '#010b'))  # prints: ff FF 0xff 0XFF 10 0o10 0b101 -0b0000101
print(format(1234567, ','), format(1234567, '_'), format(1234567, '012,'), format(1234, '08,'), format(0xabcdef12, '_x'), format(12, '06,'))  # prints: 1,234,567 1_234_567 0,001,234,567 0,001,234 abcd_ef12 00,012
print(format(65, 'c'), format(0x65e5, '>3c'), format(65, '03c'), format(True), format(True, 'd'), format(False, '>6'))  # prints: A   日 00A True 1      0
print(format(10**40, ','), format(2**70, 'x'), format(7, '.0f'), format(7, '%'), format(10**22, 'e'), format(3, 'n'))  # prints: 10,000,000,000,000,000,000,000,000,000,000,000,000,000 400000000000000000 7 700.000000% 1.000000e+22 3


def attempt(v, spec):
    try:
        print(format(v, spec))
    except Exception as e:
        print(type(e).__name__, e)


attempt(1, '.2')  # prints: ValueError Precision not allowed in integer format specifier
attempt(1, 'z')  # prints: ValueError Negative zero coercion (z) not allowed in integer format specifier
attempt(1, 's')  # prints: ValueError Unknown format code 's' for object of type 'int'
attempt(1, 'é')  # prints: ValueError Unknown format code '\xe9' for object of type 'int'
attempt(1, ',x')  # prints: ValueError Cannot specify ',' with 'x'.
attempt(1, ',_')  # prints: ValueError Cannot specify both ',' and '_'.
attempt(1, '_,')  # prints: ValueError Cannot specify both ',' and '_'.
attempt(1, '5 x')  # prints: ValueError Invalid format specifier '5 x' for object of type 'int'
attempt(1, '+c')  # prints: ValueError Sign not allowed with integer format specifier 'c'
attempt(1, '#c')  # prints: ValueError Alternate form (#) not allowed with integer format specifier 'c'
attempt(-1, 'c')  # prints: OverflowError %c arg not in range(0x110000)
attempt(1, '99999999999999999999')  # prints: ValueError Too many decimal digits in format string
attempt(10**400, 'f')  # prints: OverflowError int too large to convert to float
attempt(1, '.')  # prints: ValueError Format specifier missing precision
attempt(True, 'y')  # prints: ValueError Unknown format code 'y' for object of type 'bool'
