# format() of strs and of everything else, and f-strings.
print(format('abc'), format('abc', '5') + '|', format('abc', '>5'), format('abc', '*^8'), format('abc', '.2'), format('abc', '5.1s') + '|')  # prints: abc abc  |   abc **abc*** ab a    |
print(format('日本', '_>4'), format('abc', '😀<5'), format('abc', '05'), format('', '3') + '|', format('abc', '.0') + '|')  # prints: __日本 abc😀😀 abc00    | |
name, width, x = 'n', 8, 3.14159
print(f'{name:>{width}}|{x:.{2}f}|{x!r:>10}|{name!a}|{name=}|{x:{width}.{3}}|{{}}')  # prints:        n|3.14|   3.14159|'n'|name='n'|    3.14|{}
print(format(None), format([1]), format(None, ''), f'{[1, 2]}', f'{(1,)!s:>6}')  # prints: None [1] None [1, 2]   (1,)


def attempt(v, spec):
    try:
        print(format(v, spec))
    except Exception as e:
        print(type(e).__name__, e)


attempt('a', 'd')  # prints: ValueError Unknown format code 'd' for object of type 'str'
attempt('a', '+')  # prints: ValueError Sign not allowed in string format specifier
attempt('a', ' ')  # prints: ValueError Space not allowed in string format specifier
attempt('a', 'z')  # prints: ValueError Negative zero coercion (z) not allowed in string format specifier
attempt('a', '#')  # prints: ValueError Alternate form (#) not allowed in string format specifier
attempt('a', '=5')  # prints: ValueError '=' alignment not allowed in string format specifier
attempt('a', ',')  # prints: ValueError Cannot specify ',' with 's'.
attempt('a', '5xx')  # prints: ValueError Invalid format specifier '5xx' for object of type 'str'
attempt(None, '5')  # prints: TypeError unsupported format string passed to NoneType.__format__
attempt([1], 's')  # prints: TypeError unsupported format string passed to list.__format__
attempt('a', 1)  # prints: TypeError format() argument 2 must be str, not int
