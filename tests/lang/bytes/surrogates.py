# 4.7.1 str.encode: lone surrogates
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

s = 'a\ud800\udc80b\udcff'
for encoding in ('utf-8', 'utf-16', 'utf-32-be', 'ascii', 'latin-1'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace'):
        show(lambda: s.encode(encoding, errors))
# prints: UnicodeEncodeError: 'utf-8' codec can't encode characters in position 1-2: surrogates not allowed
# prints: b'ab'
# prints: b'a??b?'
# prints: b'a\\ud800\\udc80b\\udcff'
# prints: UnicodeEncodeError: 'utf-16' codec can't encode character '\ud800' in position 1: surrogates not allowed
# prints: b'\xff\xfea\x00b\x00'
# prints: b'\xff\xfea\x00?\x00?\x00b\x00?\x00'
# prints: b'\xff\xfea\x00\\\x00u\x00d\x008\x000\x000\x00\\\x00u\x00d\x00c\x008\x000\x00b\x00\\\x00u\x00d\x00c\x00f\x00f\x00'
# prints: UnicodeEncodeError: 'utf-32-be' codec can't encode character '\ud800' in position 1: surrogates not allowed
# prints: b'\x00\x00\x00a\x00\x00\x00b'
# prints: b'\x00\x00\x00a\x00\x00\x00?\x00\x00\x00?\x00\x00\x00b\x00\x00\x00?'
# prints: b'\x00\x00\x00a\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x008\x00\x00\x000\x00\x00\x000\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x008\x00\x00\x000\x00\x00\x00b\x00\x00\x00\\\x00\x00\x00u\x00\x00\x00d\x00\x00\x00c\x00\x00\x00f\x00\x00\x00f'
# prints: UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
# prints: b'ab'
# prints: b'a??b?'
# prints: b'a\\ud800\\udc80b\\udcff'
# prints: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)
# prints: b'ab'
# prints: b'a??b?'
# prints: b'a\\ud800\\udc80b\\udcff'
show(lambda: s.encode('utf-8', 'surrogateescape'))
# prints: UnicodeEncodeError: 'utf-8' codec can't encode characters in position 1-2: surrogates not allowed
show(lambda: s.encode('utf-8', 'surrogatepass'))  # prints: b'a\xed\xa0\x80\xed\xb2\x80b\xed\xb3\xbf'
show(lambda: s.encode('utf-16-le', 'surrogatepass'))  # prints: b'a\x00\x00\xd8\x80\xdcb\x00\xff\xdc'
show(lambda: 'x\udc80\udcff'.encode('utf-8', 'surrogateescape'))  # prints: b'x\x80\xff'
show(lambda: 'x\udc80\udcff'.encode('ascii', 'surrogateescape'))  # prints: b'x\x80\xff'
raw = bytes(range(256))
print(raw.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == raw)  # prints: True
print(raw.decode('ascii', 'surrogateescape').encode('ascii', 'surrogateescape') == raw)  # prints: True
