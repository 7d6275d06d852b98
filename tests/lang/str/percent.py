# The % operator.
print('%s and %s' % ('a', 1), '%d%%' % 50, '%(k)s=%(v)d' % {'k': 'x', 'v': 3}, 'none' % (), '%s' % None)  # prints: a and 1 50% x=3 none None
print('%5d|%-5d|%05d|%+d|% d|%x|%#x|%o|%X' % (1, 2, 3, 4, 5, 255, 255, 8, 255))  # prints:     1|2    |00003|+4| 5|ff|0xff|10|FF
print('%.3f|%10.2e|%g|%G|%-8.1f|%08.2f|%+.0f|%#.0f' % (3.14159, 31415.9, 1e-5, 1e20, 2.5, -3.14159, 2.5, 2.5))  # prints: 3.142|  3.14e+04|1e-05|1E+20|2.5     |-0003.14|+2|2.
print('%5s|%-5s|%.2s|%5.1s|%r|%a|%c|%c' % ('ab', 'ab', 'abc', 'abc', 'é', 'é', 'x', 0x65e5))  # prints:    ab|ab   |ab|    a|'é'|'\xe9'|x|日
print('%.5d|%+.3d|%#.4x|%010.4d|%*d|%-*d|%.*f' % (42, 42, 255, 42, 5, 1, 5, 1, 2, 3.14159))  # prints: 00042|+042|0x00ff|0000000042|    1|1    |3.14
print('%d %i %u' % (3.99, -3.99, True), '%ld' % 5, '%s' % [1, 2], '%s' % {'a': 1}, 'x' % {}, 'x' % [], '%d' % 1e20, '%x' % -255)  # prints: 3 -3 1 5 [1, 2] {'a': 1} x x 100000000000000000000 -ff


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: '%d' % 'a')  # prints: TypeError %d format: a real number is required, not str
attempt(lambda: '%x' % 1.5)  # prints: TypeError %x format: an integer is required, not float
attempt(lambda: '%f' % 'a')  # prints: TypeError must be real number, not str
attempt(lambda: '%c' % 'ab')  # prints: TypeError %c requires an int or a unicode character, not a string of length 2
attempt(lambda: '%c' % 1.5)  # prints: TypeError %c requires an int or a unicode character, not float
attempt(lambda: '%c' % -1)  # prints: OverflowError %c arg not in range(0x110000)
attempt(lambda: '%s' % (1, 2))  # prints: TypeError not all arguments converted during string formatting
attempt(lambda: '%s %s' % 1)  # prints: TypeError not enough arguments for format string
attempt(lambda: 'x' % 1)  # prints: TypeError not all arguments converted during string formatting
attempt(lambda: '%(a)s' % 1)  # prints: TypeError format requires a mapping
attempt(lambda: '%(a)s' % {})  # prints: KeyError 'a'
attempt(lambda: '%(a' % {})  # prints: ValueError incomplete format key
attempt(lambda: '%(a)s %s' % {'a': 1})  # prints: TypeError not enough arguments for format string
attempt(lambda: '%*d' % ('a', 1))  # prints: TypeError * wants int
attempt(lambda: '%' % 1)  # prints: ValueError incomplete format
attempt(lambda: '%y' % 1)  # prints: ValueError unsupported format character 'y' (0x79) at index 1
attempt(lambda: '%5%' % 1)  # prints: ValueError unsupported format character '%' (0x25) at index 2
attempt(lambda: '%99999999999999999999d' % 1)  # prints: ValueError width too big
attempt(lambda: '%d' % float('inf'))  # prints: OverflowError cannot convert float infinity to integer
