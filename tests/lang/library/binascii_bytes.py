# binascii: hexadecimal, Base64 and checksums
import binascii as b

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(b.hexlify(b"\xb9\x01\xef"), b.hexlify(b"\xb9\x01\xef", "-"), b.hexlify(b"\xb9\x01\xef\x02", "_", 2), b.b2a_hex(bytearray(b"A")))
# prints: b'b901ef' b'b9-01-ef' b'b901_ef02' b'41'
print(b.unhexlify("b901EF"), b.a2b_hex(b"41"), b.unhexlify(""))  # prints: b'\xb9\x01\xef' b'A' b''
error(b.unhexlify, "abc")  # prints: Error: Odd-length string
error(b.unhexlify, "zz")  # prints: Error: Non-hexadecimal digit found
error(b.unhexlify, "4 41")  # prints: Error: Non-hexadecimal digit found
error(b.hexlify, "text")  # prints: TypeError: a bytes-like object is required, not 'str'
print(b.crc32(b"hello"), b.crc32(b"lo", b.crc32(b"hel")), b.crc32(b""), b.crc_hqx(b"hello", 0), b.crc_hqx(b"x", 7))
# prints: 907060870 907060870 0 50018 63647
print(b.b2a_base64(b"hello world"), b.b2a_base64(b"a", newline=False), b.b2a_base64(b""))
# prints: b'aGVsbG8gd29ybGQ=\n' b'YQ==' b'\n'
print(b.a2b_base64(b"aGVsbG8="), b.a2b_base64("aGVs bG8=!"), b.a2b_base64("YQ==YQ=="))  # prints: b'hello' b'hello' b'a'
error(b.a2b_base64, b"aGVsbG8")  # prints: Error: Incorrect padding
error(b.a2b_base64, b"aGVsb")
# prints: Error: Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4
error(b.a2b_base64, b"aG Vs", strict_mode=True)  # prints: Error: Only base64 data is allowed
error(b.a2b_base64, "é")  # prints: ValueError: string argument should contain only ASCII characters
print(issubclass(b.Error, ValueError), b.b2a_uu(b"hello world"), b.a2b_uu(b"+:&5L;&\\@=V]R;&0 \n"))
# prints: True b'+:&5L;&\\@=V]R;&0 \n' b'hello world'
print(b.b2a_qp(b"a=b \xe9\nend "), b.a2b_qp(b"a=3Db=20=E9=\nx"))  # prints: b'a=3Db =E9\nend=20' b'a=b \xe9x'
