# 4.8.3 Bytes and bytearray operations: split, rsplit, splitlines, partition
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(b'a,b,,c'.split(b','), b'a b  c '.split(), b' a b '.split(None, 1), b'a,b,c'.split(b',', 1), b''.split(), b''.split(b','), b'xabxab'.split(b'ab'))
# prints: [b'a', b'b', b'', b'c'] [b'a', b'b', b'c'] [b'a', b'b '] [b'a', b'b,c'] [] [b''] [b'x', b'x', b'']
print(b'a,b,c'.rsplit(b',', 1), b' a b c '.rsplit(None, 1), b'a b'.rsplit(), b'abab'.rsplit(b'ab'), b'a,b'.split(sep=b',', maxsplit=0), b'a\x1cb\x85c\x0bd'.split())
# prints: [b'a,b', b'c'] [b' a b', b'c'] [b'a', b'b'] [b'', b'', b''] [b'a,b'] [b'a\x1cb\x85c', b'd']
print(b'a\nb\r\nc\rd\x0be\n'.splitlines(), b'a\nb\r\nc'.splitlines(True), b''.splitlines(), b'\n\n'.splitlines(keepends=False))
# prints: [b'a', b'b', b'c', b'd\x0be'] [b'a\n', b'b\r\n', b'c'] [] [b'', b'']
print(b'a=b=c'.partition(b'='), b'a=b=c'.rpartition(b'='), b'abc'.partition(b'='), b'abc'.rpartition(b'='))
# prints: (b'a', b'=', b'b=c') (b'a=b', b'=', b'c') (b'abc', b'', b'') (b'', b'', b'abc')
print(bytearray(b'a b').split(), bytearray(b'a-b').rsplit(b'-'), bytearray(b'x\ny').splitlines(), bytearray(b'a=b').partition(b'='), bytearray(b'ab').rpartition(b'='))
# prints: [bytearray(b'a'), bytearray(b'b')] [bytearray(b'a'), bytearray(b'b')] [bytearray(b'x'), bytearray(b'y')] (bytearray(b'a'), bytearray(b'='), bytearray(b'b')) (bytearray(b''), bytearray(b''), bytearray(b'ab'))
for f in (lambda: b'a'.split(b''), lambda: b'a'.split('a'), lambda: b'a'.split(5), lambda: b'a'.rsplit(b',', 'x'), lambda: b'a'.partition(b''), lambda: b'a'.partition('x'),
          lambda: b'a'.rpartition(1), lambda: b'a'.split(foo=1)):
    show(f)
# prints: ValueError: empty separator
# prints: TypeError: a bytes-like object is required, not 'str'
# prints: TypeError: a bytes-like object is required, not 'int'
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: ValueError: empty separator
# prints: TypeError: a bytes-like object is required, not 'str'
# prints: TypeError: a bytes-like object is required, not 'int'
# prints: TypeError: split() got an unexpected keyword argument 'foo'
