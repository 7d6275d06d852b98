# 4.8.3 Bytes and bytearray operations: find, index, count
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

for b in (b'hello', bytearray(b'hello')):
    print(b.find(b'l'), b.find(b'l', 3), b.find(108), b.rfind(b'l'), b.find(b'z'), b.find(b''), b.find(b'', 9), b.find(b'l', -2), b.find(b'h', 1, 3))
    print(b.index(b'lo'), b.rindex(108), b.count(b'l'), b.count(108), b.count(b''), b.count(b'l', 3), b.count(b'x'), b.rfind(b''), b.find(bytearray(b'el')))
    show(lambda: b.index(b'z'))
    show(lambda: b.rindex(b'l', 4))
    show(lambda: b.find('l'))
    show(lambda: b.find(256))
    show(lambda: b.count(None))
    show(lambda: b.index(1.5))
    show(lambda: b.find(b'l', 'x'))
    show(lambda: b.find())
# prints: 2 3 2 3 -1 0 -1 3 -1
# prints: 3 3 2 2 6 1 0 5 1
# prints: ValueError: subsection not found
# prints: ValueError: subsection not found
# prints: TypeError: argument should be integer or bytes-like object, not 'str'
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: argument should be integer or bytes-like object, not 'NoneType'
# prints: TypeError: argument should be integer or bytes-like object, not 'float'
# prints: TypeError: slice indices must be integers or None or have an __index__ method
# prints: TypeError: find expected at least 1 argument, got 0
# prints: 2 3 2 3 -1 0 -1 3 -1
# prints: 3 3 2 2 6 1 0 5 1
# prints: ValueError: subsection not found
# prints: ValueError: subsection not found
# prints: TypeError: argument should be integer or bytes-like object, not 'str'
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: argument should be integer or bytes-like object, not 'NoneType'
# prints: TypeError: argument should be integer or bytes-like object, not 'float'
# prints: TypeError: slice indices must be integers or None or have an __index__ method
# prints: TypeError: find expected at least 1 argument, got 0
print((b'ab' * 1000 + b'c').find(b'abc'), (b'a' * 5000).rfind(b'aaa'), (b'\xff' * 10).count(b'\xff\xff'), b'\x00a\x00'.find(b'\x00', 1))
# prints: 1998 4997 5 2
