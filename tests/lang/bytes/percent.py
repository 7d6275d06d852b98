# 4.8.4 printf-style Bytes Formatting
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(b'%d %s %b' % (5, b'x', bytearray(b'y')), b'%5.2f|%-5d|%05d|%+d' % (3.14159, 42, 7, 1), b'%x %X %o %#x %i' % (255, 255, 8, 255, 3), b'%c%c%c' % (65, b'B', bytearray(b'C')), b'%%' % ())
# prints: b'5 x y' b' 3.14|42   |00007|+1' b'ff FF 10 0xff 3' b'ABC' b'%'
print(b'%r %a' % ('é', [1]), b'%(k)s %(k)b' % {b'k': b'v'}, b'%s' % b'q', bytearray(b'%d') % 3, b'%.2s|%5s|%-4b|' % (b'abc', b'z', b'w'), b'\xff%s\x80' % b'\xfe', b'%e %g' % (1.5, 2))
# prints: b"'\\xe9' [1]" b'v v' b'q' bytearray(b'3') b'ab|    z|w   |' b'\xff\xfe\x80' b'1.500000e+00 2'
print(b'%*d' % (5, 3), b'%.*f' % (1, 2.55), b'100%%')  # prints: b'    3' b'2.5' b'100%%'
for f in (lambda: b'%s' % 'x', lambda: b'%b' % 5, lambda: b'%c' % 256, lambda: b'%c' % b'ab', lambda: b'%c' % 'a', lambda: b'%d' % 'a', lambda: b'%d' % b'1', lambda: b'%d' % (), lambda: b'%d' % (1, 2),
          lambda: b'%y' % 1, lambda: b'%(k)s' % {'k': b'v'}, lambda: b'%(k)s' % 5, lambda: b'%' % 5, lambda: b'%s %s' % (b'a',)):
    show(f)
# prints: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
# prints: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
# prints: OverflowError: %c arg not in range(256)
# prints: TypeError: %c requires an integer in range(256) or a single byte, not a bytes object of length 2
# prints: TypeError: %c requires an integer in range(256) or a single byte, not str
# prints: TypeError: %d format: a real number is required, not str
# prints: TypeError: %d format: a real number is required, not bytes
# prints: TypeError: not enough arguments for format string
# prints: TypeError: not all arguments converted during bytes formatting
# prints: ValueError: unsupported format character 'y' (0x79) at index 1
# prints: KeyError: b'k'
# prints: TypeError: format requires a mapping
# prints: ValueError: incomplete format
# prints: TypeError: not enough arguments for format string
b = b'%d'
b %= 7
print(b)  # prints: b'7'
print('abc' % b'x', b'abc' % [1])  # prints: abc b'abc'
show(lambda: '%(k)s' % b'x')  # prints: TypeError: byte indices must be integers or slices, not str
show(lambda: b'abc' % 'x')  # prints: TypeError: not all arguments converted during bytes formatting
show(lambda: b'abc' % b'x')  # prints: TypeError: not all arguments converted during bytes formatting
