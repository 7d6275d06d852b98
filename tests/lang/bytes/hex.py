# 4.8.1 Bytes objects: hex and fromhex
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

b = b'hello'
print(b.hex(), b.hex(':'), b.hex('-', 2), b.hex('-', -2), b''.hex(), b.hex(b'_', 3), bytearray(b).hex(' ', 0), b.hex(sep='.', bytes_per_sep=4), b.hex('-', 9))
# prints: 68656c6c6f 68:65:6c:6c:6f 68-656c-6c6f 6865-6c6c-6f  6865_6c6c6f 68656c6c6f 68.656c6c6f 68656c6c6f
print(bytes.fromhex('68 65 6C'), bytes.fromhex(''), bytearray.fromhex('ff00'), bytes.fromhex(' 01\n02\t'), bytes.fromhex(b'0aB1'), b''.fromhex('61'))
# prints: b'hel' b'' bytearray(b'\xff\x00') b'\x01\x02' b'\n\xb1' b'a'
print(bytes.fromhex(bytes(range(256)).hex()) == bytes(range(256)))  # prints: True
for f in (lambda: b.hex('::'), lambda: b.hex('é'), lambda: b.hex(''), lambda: b.hex(':', 'x'), lambda: bytes.fromhex('6'), lambda: bytes.fromhex('6g'), lambda: bytes.fromhex('g6'), lambda: bytes.fromhex('0 1'),
          lambda: bytes.fromhex('01 é'), lambda: bytes.fromhex('01 0'), lambda: bytes.fromhex(5), lambda: bytearray.fromhex('012')):
    show(f)
# prints: ValueError: sep must be length 1.
# prints: ValueError: sep must be ASCII.
# prints: ValueError: sep must be length 1.
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: ValueError: fromhex() arg must contain an even number of hexadecimal digits
# prints: ValueError: non-hexadecimal number found in fromhex() arg at position 1
# prints: ValueError: non-hexadecimal number found in fromhex() arg at position 0
# prints: ValueError: non-hexadecimal number found in fromhex() arg at position 1
# prints: ValueError: non-hexadecimal number found in fromhex() arg at position 3
# prints: ValueError: fromhex() arg must contain an even number of hexadecimal digits
# prints: TypeError: fromhex() argument must be str or bytes-like, not int
# prints: ValueError: fromhex() arg must contain an even number of hexadecimal digits
