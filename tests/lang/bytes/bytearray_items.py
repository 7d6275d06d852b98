# 4.8.2 Bytearray objects: items and slices are assigned and deleted
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

a = bytearray(b'hello')
def put(i, v):
    a[i] = v
def cut(i):
    del a[i]
for i, v in ((0, 72), (-1, 79), (slice(1, 3), b'EEE'), (slice(0, 2), b''), (slice(2, 2), b'ins'), (slice(None, None, 2), b'1234'), (slice(1, 3), [1, 2, 3]), (slice(1, 2), a),
             (slice(None), b'abcdefghij'), (slice(None, None, 3), bytearray(b'WXYZ')), (slice(8, 2, -2), b'123'), (slice(5, 2), b'//'), (slice(None, None, 2), b''), (slice(0, 1), iter([7, 8])), (slice(0, 2), range(3))):
    show(lambda: put(i, v))
    print(i, a)
# prints: None
# prints: 0 bytearray(b'Hello')
# prints: None
# prints: -1 bytearray(b'HellO')
# prints: None
# prints: slice(1, 3, None) bytearray(b'HEEElO')
# prints: None
# prints: slice(0, 2, None) bytearray(b'EElO')
# prints: None
# prints: slice(2, 2, None) bytearray(b'EEinslO')
# prints: None
# prints: slice(None, None, 2) bytearray(b'1E2n3l4')
# prints: None
# prints: slice(1, 3, None) bytearray(b'1\x01\x02\x03n3l4')
# prints: None
# prints: slice(1, 2, None) bytearray(b'11\x01\x02\x03n3l4\x02\x03n3l4')
# prints: None
# prints: slice(None, None, None) bytearray(b'abcdefghij')
# prints: None
# prints: slice(None, None, 3) bytearray(b'WbcXefYhiZ')
# prints: None
# prints: slice(8, 2, -2) bytearray(b'WbcX3f2h1Z')
# prints: None
# prints: slice(5, 2, None) bytearray(b'WbcX3//f2h1Z')
# prints: None
# prints: slice(None, None, 2) bytearray(b'bX/fhZ')
# prints: None
# prints: slice(0, 1, None) bytearray(b'\x07\x08X/fhZ')
# prints: None
# prints: slice(0, 2, None) bytearray(b'\x00\x01\x02X/fhZ')
for i, v in ((99, 1), (0, 300), (0, -1), (0, 'x'), (0, b'x'), ('x', 1), (0, None), (slice(1, 3), 'ab'), (slice(1, 3), 5), (slice(1, 3), [300]), (slice(1, 3), ['a']), (slice(None, None, 2), b'123456789')):
    show(lambda: put(i, v))
# prints: IndexError: bytearray index out of range
# prints: ValueError: byte must be in range(0, 256)
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: TypeError: 'bytes' object cannot be interpreted as an integer
# prints: TypeError: bytearray indices must be integers or slices, not str
# prints: TypeError: 'NoneType' object cannot be interpreted as an integer
# prints: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# prints: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: ValueError: attempt to assign bytes of size 9 to extended slice of size 4
print(a)  # prints: bytearray(b'\x00\x01\x02X/fhZ')
a[:] = b'abcdefghij'
for i in (0, -1, slice(0, 2), slice(None, None, 2), slice(3, 1), 99, 'x', slice(10, 0, -2), slice(None)):
    show(lambda: cut(i))
    print(a)
# prints: None
# prints: bytearray(b'bcdefghij')
# prints: None
# prints: bytearray(b'bcdefghi')
# prints: None
# prints: bytearray(b'defghi')
# prints: None
# prints: bytearray(b'egi')
# prints: None
# prints: bytearray(b'egi')
# prints: IndexError: bytearray index out of range
# prints: bytearray(b'egi')
# prints: TypeError: bytearray indices must be integers or slices, not str
# prints: bytearray(b'egi')
# prints: None
# prints: bytearray(b'eg')
# prints: None
# prints: bytearray(b'')
