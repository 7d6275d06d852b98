# 4.4.2 Additional Methods on Integer Types: to_bytes and from_bytes
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print((5).to_bytes(), (5).to_bytes(2), (5).to_bytes(2, 'little'), (-5).to_bytes(2, signed=True), (2**64).to_bytes(9, 'big'), (0).to_bytes(0), (255).to_bytes(1), True.to_bytes(), (3).to_bytes(byteorder='little', length=3))
# prints: b'\x05' b'\x00\x05' b'\x05\x00' b'\xff\xfb' b'\x01\x00\x00\x00\x00\x00\x00\x00\x00' b'' b'\xff' b'\x01' b'\x03\x00\x00'
print((-128).to_bytes(1, signed=True), (-2**63).to_bytes(8, 'little', signed=True), (127).to_bytes(1, signed=True), (-1).to_bytes(3, signed=True), (-256).to_bytes(2, 'big', signed=True), (-2**31).to_bytes(4, signed=True), (10**30).to_bytes(13))
# prints: b'\x80' b'\x00\x00\x00\x00\x00\x00\x00\x80' b'\x7f' b'\xff\xff\xff' b'\xff\x00' b'\x80\x00\x00\x00' b'\x0c\x9f,\x9c\xd0Ft\xed\xea@\x00\x00\x00'
for f in (lambda: (256).to_bytes(), lambda: (-1).to_bytes(), lambda: (128).to_bytes(1, signed=True), lambda: (-129).to_bytes(1, signed=True), lambda: (5).to_bytes(-1), lambda: (5).to_bytes(1, 'x'), lambda: (5).to_bytes('a'), lambda: (1).to_bytes(0),
          lambda: (5).to_bytes(1, 5), lambda: (5).to_bytes(1, 'big', True), lambda: (-1).to_bytes(0, signed=True), lambda: (1).to_bytes(foo=1), lambda: (-2**32).to_bytes(4, signed=True), lambda: (-2**31 - 1).to_bytes(4, signed=True)):
    show(f)
# prints: OverflowError: int too big to convert
# prints: OverflowError: can't convert negative int to unsigned
# prints: OverflowError: int too big to convert
# prints: OverflowError: int too big to convert
# prints: ValueError: length argument must be non-negative
# prints: ValueError: byteorder must be either 'little' or 'big'
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: OverflowError: int too big to convert
# prints: TypeError: to_bytes() argument 'byteorder' must be str, not int
# prints: TypeError: to_bytes() takes at most 2 positional arguments (3 given)
# prints: OverflowError: int too big to convert
# prints: TypeError: to_bytes() got an unexpected keyword argument 'foo'
# prints: OverflowError: int too big to convert
# prints: OverflowError: int too big to convert
print(int.from_bytes(b'\x01\x02'), int.from_bytes(b'\x01\x02', 'little'), int.from_bytes(b'\xff', signed=True), int.from_bytes(b'\xff\xff'), int.from_bytes(b''), int.from_bytes([1, 2]), int.from_bytes(b'\x80\x00', signed=True))
# prints: 258 513 -1 65535 0 258 -32768
print(int.from_bytes(bytes(range(20))), int.from_bytes(b'\x80' + bytes(8), 'big', signed=True), int.from_bytes(bytearray(b'\x01')), int.from_bytes(bytes(7) + b'\x80', byteorder='little', signed=True), int.from_bytes(bytes=b'a'), (5).from_bytes(b'\x02'))
# prints: 22475995960490625424124334220934763854762515 -2361183241434822606848 1 -9223372036854775808 97 2
for f in (lambda: int.from_bytes('a'), lambda: int.from_bytes(5), lambda: int.from_bytes([256]), lambda: int.from_bytes(), lambda: int.from_bytes(b'', 'x'), lambda: int.from_bytes(b'', 5)):
    show(f)
# prints: TypeError: cannot convert 'str' object to bytes
# prints: TypeError: cannot convert 'int' object to bytes
# prints: ValueError: bytes must be in range(0, 256)
# prints: TypeError: from_bytes() missing required argument 'bytes' (pos 1)
# prints: ValueError: byteorder must be either 'little' or 'big'
# prints: TypeError: from_bytes() argument 'byteorder' must be str, not int
for n in (0, 1, -1, 255, 256, -256, 2**63 - 1, -2**63, 10**40, -10**40):
    for order in ('big', 'little'):
        size = n.bit_length() // 8 + 1
        if int.from_bytes(n.to_bytes(size, order, signed=True), order, signed=True) != n:
            print('wrong', n)
