# struct: values packed as C has them
import struct

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(struct.pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 7, -4, 2**64 - 1), struct.pack(">hl?", 258, 1, True), struct.pack("!4s3px", b"ab", b"xyz"))
# prints: b'\xff\xff\xfe\xff\xff\xff\xfd\xff\xff\xff\x07\x00\x00\x00\xfc\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff' b'\x01\x02\x00\x00\x00\x01\x01' b'ab\x00\x00\x02xy\x00'
print(struct.unpack("<bBhHiIqQ", struct.pack("<bBhHiIqQ", -1, 255, -2, 65535, -3, 7, -4, 2**64 - 1)))
# prints: (-1, 255, -2, 65535, -3, 7, -4, 18446744073709551615)
print(struct.calcsize("<bhiq"), struct.calcsize("bhi"), struct.calcsize("=bq"), struct.calcsize("bq"), struct.calcsize("10s0i3x"), struct.calcsize(""))
# prints: 15 8 9 16 15 0
print(struct.pack("bhi", 1, 2, 3), struct.pack("3c", b"a", b"b", b"c"), struct.unpack("3c", b"abc"), struct.pack("0s", b"a"))
# prints: b'\x01\x00\x02\x00\x03\x00\x00\x00' b'abc' (b'a', b'b', b'c') b''
for x in (0.0, -0.0, 1.5, -2.25, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, float("inf"), float("-inf")):
    print(struct.pack("<d", x).hex(), struct.unpack(">d", struct.pack(">d", x))[0] == x)
# prints: 0000000000000000 True
# prints: 0000000000000080 True
# prints: 000000000000f83f True
# prints: 00000000000002c0 True
# prints: 9a9999999999b93f True
# prints: 9c7500883ce4377e True
# prints: 0100000000000000 True
# prints: 0000000000001000 True
# prints: 000000000000f07f True
# prints: 000000000000f0ff True
for x in (0.1, 1e-45, 3.4028234e38, 1e-40, -7.0, 2.0**-149, 0.3e-45):
    print(struct.pack(">f", x).hex(), struct.unpack("<f", struct.pack("<f", x)))
# prints: 3dcccccd (0.10000000149011612,)
# prints: 00000001 (1.401298464324817e-45,)
# prints: 7f7fffff (3.4028234663852886e+38,)
# prints: 000116c2 (9.99994610111476e-41,)
# prints: c0e00000 (-7.0,)
# prints: 00000001 (1.401298464324817e-45,)
# prints: 00000000 (0.0,)
print(struct.pack("<e", 1.0), struct.pack("<e", 0.1), struct.unpack("<e", b"\x00\x3c"), struct.pack("<e", 6e-8), struct.unpack("<d", bytes(6) + b"\xf8\x7f"))
# prints: b'\x00<' b'f.' (1.0,) b'\x01\x00' (nan,)
s = struct.Struct("<HB")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\1\0\2"), list(s.iter_unpack(b"\1\0\2\3\0\4")))
# prints: 3 <HB b'\x01\x00\x02' (1, 2) [(1, 2), (3, 4)]
buffer = bytearray(6)
s.pack_into(buffer, 2, 258, 9)
print(buffer, struct.unpack_from("<H", buffer, 2), struct.unpack_from("<H", buffer, -4))
# prints: bytearray(b'\x00\x00\x02\x01\t\x00') (258,) (258,)
error(struct.pack, "<h", 40000)  # prints: error: 'h' format requires -32768 <= number <= 32767
error(struct.pack, "<b", 200)  # prints: error: 'b' format requires -128 <= number <= 127
error(struct.pack, "<B", -1)  # prints: error: 'B' format requires 0 <= number <= 255
error(struct.pack, "<i", 2**31)  # prints: error: 'i' format requires -2147483648 <= number <= 2147483647
error(struct.pack, "<i", 1.5)  # prints: error: required argument is not an integer
error(struct.pack, "<f", 1e39)  # prints: OverflowError: float too large to pack with f format
error(struct.pack, "<d", "x")  # prints: error: required argument is not a float
error(struct.pack, "hh", 1)  # prints: error: pack expected 2 items for packing (got 1)
error(struct.pack, "c", b"ab")  # prints: error: char format requires a bytes object of length 1
error(struct.pack, "s", "a")  # prints: error: argument for 's' must be a bytes object
error(struct.unpack, "<h", b"a")  # prints: error: unpack requires a buffer of 2 bytes
error(struct.unpack_from, "<i", b"abc")
# prints: error: unpack_from requires a buffer of at least 4 bytes for unpacking 4 bytes at offset 0 (actual buffer size is 3)
error(struct.pack, "z", 1)  # prints: error: bad char in struct format
error(struct.pack, "3")  # prints: error: repeat count given without format specifier
print(list(struct.iter_unpack("<H", b"\1\0\2\0")), struct.error.__name__)  # prints: [(1,), (2,)] error
