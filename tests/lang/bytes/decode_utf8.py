# 4.8.3 bytes.decode: UTF-8 that is well-formed and that is not
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'.decode(), b''.decode(), b'abc'.decode('UTF-8'), bytearray(b'\xc3\xa9').decode('u8'), b'\xef\xbb\xbfa'.decode('utf-8-sig'), ascii(b'\xef\xbb\xbfa'.decode()))
# prints: aé€😀  abc é a '\ufeffa'
for bad in (b'\xff', b'a\xffb', b'\xc3', b'\xc3(', b'\xe2\x82', b'\xe2\x82(', b'\xe2(', b'\xf0\x9f\x98', b'\xf0\x9f(', b'\xf5\x80', b'\xed\xa0\x80', b'\xc0\x80', b'\xe0\x80\x80', b'\xf4\x90\x80\x80', b'\x80\x80', b'ab\xc3\xa9\xff\xfe'):
    show(bad.decode)
    print(*[ascii(bad.decode('utf-8', errors)) for errors in ('ignore', 'replace', 'backslashreplace', 'surrogateescape')])
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# prints: '' '\ufffd' '\\xff' '\udcff'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
# prints: 'ab' 'a\ufffdb' 'a\\xffb' 'a\udcffb'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
# prints: '' '\ufffd' '\\xc3' '\udcc3'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: invalid continuation byte
# prints: '(' '\ufffd(' '\\xc3(' '\udcc3('
# prints: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# prints: '' '\ufffd' '\\xe2\\x82' '\udce2\udc82'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: invalid continuation byte
# prints: '(' '\ufffd(' '\\xe2\\x82(' '\udce2\udc82('
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte
# prints: '(' '\ufffd(' '\\xe2(' '\udce2('
# prints: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-2: unexpected end of data
# prints: '' '\ufffd' '\\xf0\\x9f\\x98' '\udcf0\udc9f\udc98'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: invalid continuation byte
# prints: '(' '\ufffd(' '\\xf0\\x9f(' '\udcf0\udc9f('
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf5 in position 0: invalid start byte
# prints: '' '\ufffd\ufffd' '\\xf5\\x80' '\udcf5\udc80'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
# prints: '' '\ufffd\ufffd\ufffd' '\\xed\\xa0\\x80' '\udced\udca0\udc80'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte
# prints: '' '\ufffd\ufffd' '\\xc0\\x80' '\udcc0\udc80'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe0 in position 0: invalid continuation byte
# prints: '' '\ufffd\ufffd\ufffd' '\\xe0\\x80\\x80' '\udce0\udc80\udc80'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf4 in position 0: invalid continuation byte
# prints: '' '\ufffd\ufffd\ufffd\ufffd' '\\xf4\\x90\\x80\\x80' '\udcf4\udc90\udc80\udc80'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0x80 in position 0: invalid start byte
# prints: '' '\ufffd\ufffd' '\\x80\\x80' '\udc80\udc80'
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 4: invalid start byte
# prints: 'ab\xe9' 'ab\xe9\ufffd\ufffd' 'ab\xe9\\xff\\xfe' 'ab\xe9\udcff\udcfe'
show(lambda: b'\xff'.decode(errors='nope'))  # prints: LookupError: unknown error handler name 'nope'
show(lambda: b'a'.decode(errors='nope'))  # prints: a
show(lambda: b'\xff'.decode('utf-8', 'xmlcharrefreplace'))
# prints: TypeError: don't know how to handle UnicodeDecodeError in error callback
show(lambda: ascii(b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass')))  # prints: '\ud800'
