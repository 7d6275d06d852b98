# 4.8.1 Bytes objects: bytes() and bytearray() of sizes, iterables, strings and bytes
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

for kind in (bytes, bytearray):
    print(kind(), kind(3), kind(0), kind([1, 2, 255]), kind((65,)), kind(range(3)), kind({7}), kind(b'ab'), kind(bytearray(b'c')), kind(iter([1, 2])))
    print(kind('é', 'utf-8'), kind('é', 'latin-1'), kind('é', 'ascii', 'replace'), kind('a', errors='x', encoding='ascii'), kind(source=2), kind(True))
    for bad in (-1, 1.5, None, 'x', [256], [-1], ['a'], [1.5], 10**30, [10**30], object):
        show(lambda: kind(bad))
    show(lambda: kind(5, 'x'))
    show(lambda: kind(b'a', errors='strict'))
    show(lambda: kind('a', 5))
    show(lambda: kind('a', 'nope'))
    show(lambda: kind(encoding='ascii'))
    show(lambda: kind(1, 2, 3, 4))
    show(lambda: kind(x=1))
# prints: b'' b'\x00\x00\x00' b'' b'\x01\x02\xff' b'A' b'\x00\x01\x02' b'\x07' b'ab' b'c' b'\x01\x02'
# prints: b'\xc3\xa9' b'\xe9' b'?' b'a' b'\x00\x00' b'\x00'
# prints: ValueError: negative count
# prints: TypeError: cannot convert 'float' object to bytes
# prints: TypeError: cannot convert 'NoneType' object to bytes
# prints: TypeError: string argument without an encoding
# prints: ValueError: bytes must be in range(0, 256)
# prints: ValueError: bytes must be in range(0, 256)
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: TypeError: 'float' object cannot be interpreted as an integer
# prints: OverflowError: cannot fit 'int' into an index-sized integer
# prints: ValueError: bytes must be in range(0, 256)
# prints: TypeError: cannot convert 'type' object to bytes
# prints: TypeError: encoding without a string argument
# prints: TypeError: errors without a string argument
# prints: TypeError: bytes() argument 'encoding' must be str, not int
# prints: LookupError: unknown encoding: nope
# prints: TypeError: encoding without a string argument
# prints: TypeError: bytes() takes at most 3 arguments (4 given)
# prints: TypeError: bytes() got an unexpected keyword argument 'x'
# prints: bytearray(b'') bytearray(b'\x00\x00\x00') bytearray(b'') bytearray(b'\x01\x02\xff') bytearray(b'A') bytearray(b'\x00\x01\x02') bytearray(b'\x07') bytearray(b'ab') bytearray(b'c') bytearray(b'\x01\x02')
# prints: bytearray(b'\xc3\xa9') bytearray(b'\xe9') bytearray(b'?') bytearray(b'a') bytearray(b'\x00\x00') bytearray(b'\x00')
# prints: ValueError: negative count
# prints: TypeError: cannot convert 'float' object to bytearray
# prints: TypeError: cannot convert 'NoneType' object to bytearray
# prints: TypeError: string argument without an encoding
# prints: ValueError: byte must be in range(0, 256)
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: TypeError: 'float' object cannot be interpreted as an integer
# prints: OverflowError: cannot fit 'int' into an index-sized integer
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: cannot convert 'type' object to bytearray
# prints: TypeError: encoding without a string argument
# prints: TypeError: errors without a string argument
# prints: TypeError: bytearray() argument 'encoding' must be str, not int
# prints: LookupError: unknown encoding: nope
# prints: TypeError: encoding without a string argument
# prints: TypeError: bytearray() takes at most 3 arguments (4 given)
# prints: TypeError: bytearray() got an unexpected keyword argument 'x'
b = b'abc'
print(bytes(b) is b, bytearray(b) == b)  # prints: True True
