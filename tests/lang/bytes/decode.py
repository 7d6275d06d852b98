# 4.8.3 bytes.decode: ASCII, Latin-1, UTF-16, UTF-32; str() of bytes
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(b'abc'.decode('ascii'), b'\xe9\xff'.decode('latin-1'), b'a\x00\xac\x20'.decode('utf-16-le'), b'\x00a'.decode('utf-16-be'), b'\xff\xfea\x00'.decode('utf-16'), b'\xfe\xff\x00a'.decode('utf-16'))
# prints: abc éÿ a€ a a a
print(b'\x3d\xd8\x00\xde'.decode('utf-16-le'), b'a\x00\x00\x00'.decode('utf-32'), b'\x00\x00\xfe\xff\x00\x01\xf6\x00'.decode('utf-32'), b'\xe9'.decode('latin1') == 'é')
# prints: 😀 a 😀 True
for data, encoding in ((b'a\xff', 'ascii'), (b'a\x00b', 'utf-16-le'), (b'\x00\xd8', 'utf-16-le'), (b'\x00\xd8a\x00', 'utf-16-le'), (b'\x00\xdca\x00', 'utf-16'), (b'\xff\xff\xff\xff', 'utf-32-le'), (b'\x00\xd8\x00\x00', 'utf-32-le'), (b'a\x00\x00', 'utf-32')):
    show(lambda: data.decode(encoding))
    print(*[ascii(data.decode(encoding, errors)) for errors in ('ignore', 'replace', 'backslashreplace')])
# prints: UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128)
# prints: 'a' 'a\ufffd' 'a\\xff'
# prints: UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x62 in position 2: truncated data
# prints: 'a' 'a\ufffd' 'a\\x62'
# prints: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data
# prints: '' '\ufffd' '\\x00\\xd8'
# prints: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate
# prints: 'a' '\ufffda' '\\x00\\xd8a'
# prints: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding
# prints: 'a' '\ufffda' '\\x00\\xdca'
# prints: UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
# prints: '' '\ufffd' '\\xff\\xff\\xff\\xff'
# prints: UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point in surrogate code point range(0xd800, 0xe000)
# prints: '' '\ufffd' '\\x00\\xd8\\x00\\x00'
# prints: UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-2: truncated data
# prints: '' '\ufffd' '\\x61\\x00\\x00'
print(str(b'ab', 'utf-8'), str(b'\xe9', 'latin-1'), str(b'\xff', errors='ignore') == '', str(bytearray(b'x'), encoding='ascii'), str(b'x'))
# prints: ab é True x b'x'
for f in (lambda: str('a', 'utf-8'), lambda: str(5, 'utf-8'), lambda: str(b'a', 5), lambda: str(b'\xff', 'utf-8'), lambda: b'a'.decode(5), lambda: b'a'.decode('nope'), lambda: b'a'.decode('ascii', None), lambda: b''.decode('nope')):
    show(f)
# prints: TypeError: decoding str is not supported
# prints: TypeError: decoding to str: need a bytes-like object, int found
# prints: TypeError: str() argument 'encoding' must be str, not int
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# prints: TypeError: decode() argument 'encoding' must be str, not int
# prints: LookupError: unknown encoding: nope
# prints: TypeError: decode() argument 'errors' must be str, not None
# prints:
