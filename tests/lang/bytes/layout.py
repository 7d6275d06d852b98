# 4.8.3 Bytes and bytearray operations: strip, center, ljust, rjust, zfill, expandtabs
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(b'  a '.strip(), b'  a '.lstrip(), b'  a '.rstrip(), b'xxaxx'.strip(b'x'), b'abcba'.strip(b'ab'), b'\t\n\x0b\x0c\r a'.strip(), b'\x1ca\x85'.strip(), b''.strip(), b' '.strip(None))
# prints: b'a' b'a ' b'  a' b'a' b'c' b'a' b'\x1ca\x85' b'' b''
print(bytearray(b' a ').strip(), bytearray(b'xa').lstrip(b'x'), b'aXa'.rstrip(bytearray(b'a')))
# prints: bytearray(b'a') bytearray(b'a') b'aX'
b = b'hello'
print(b.center(9), b.center(10, b'*'), b.center(2), b.ljust(8, b'-'), b.rjust(8, bytearray(b'0')), bytearray(b'x').center(4), b.ljust(7), b.rjust(7))
# prints: b'  hello  ' b'**hello***' b'hello' b'hello---' b'000hello' bytearray(b' x  ') b'hello  ' b'  hello'
print(b'-5'.zfill(5), b'+'.zfill(3), b'5'.zfill(1), b''.zfill(2), b'ab'.zfill(4), bytearray(b'-1').zfill(4))
# prints: b'-0005' b'+00' b'5' b'00' b'00ab' bytearray(b'-001')
print(b'a\tb\t'.expandtabs(), b'a\tb'.expandtabs(3), b'a\n\tb'.expandtabs(tabsize=4), b'\t'.expandtabs(0), bytearray(b'1\t2').expandtabs(2))
# prints: b'a       b       ' b'a  b' b'a\n    b' b'' bytearray(b'1 2')
for f in (lambda: b.strip('h'), lambda: b.strip(1), lambda: b.center(9, '*'), lambda: b.center(9, b'**'), lambda: b.ljust(9, bytearray(b'')), lambda: b.rjust('a'), lambda: b.zfill(b''), lambda: b.expandtabs('x')):
    show(f)
# prints: TypeError: a bytes-like object is required, not 'str'
# prints: TypeError: a bytes-like object is required, not 'int'
# prints: TypeError: center() argument 2 must be a byte string of length 1, not str
# prints: TypeError: center(): argument 2 must be a byte string of length 1, not a bytes object of length 2
# prints: TypeError: ljust(): argument 2 must be a byte string of length 1, not a bytearray object of length 0
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: TypeError: 'bytes' object cannot be interpreted as an integer
# prints: TypeError: 'str' object cannot be interpreted as an integer
