# 4.8.3 Bytes and bytearray operations: translate and maketrans
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

b = b'hello'
table = bytes.maketrans(b'el', b'EL')
print(b.translate(table), b.translate(None, b'l'), b.translate(table, b'h'), b.translate(bytes(range(256)), delete=b'lo'), bytearray(b).translate(None, delete=b'e'), len(table))
# prints: b'hELLo' b'heo' b'ELLo' b'he' bytearray(b'hllo') 256
print(bytearray.maketrans(b'', b'') == bytes(range(256)), b.maketrans(b'a', b'b')[97], b.translate(bytearray(table)), b''.translate(table))
# prints: True 98 b'hELLo' b''
rot = bytes.maketrans(b'abcdefghijklmnopqrstuvwxyz', b'nopqrstuvwxyzabcdefghijklm')
print(b'hello world'.translate(rot), b'hello world'.translate(rot).translate(rot))  # prints: b'uryyb jbeyq' b'hello world'
for f in (lambda: b.translate(b'abc'), lambda: b.translate('abc'), lambda: b.translate(), lambda: b.translate(table, 'l'), lambda: bytes.maketrans(b'a', b'bc'), lambda: bytes.maketrans('a', b'b')):
    show(f)
# prints: ValueError: translation table must be 256 characters long
# prints: TypeError: a bytes-like object is required, not 'str'
# prints: TypeError: translate() takes at least 1 positional argument (0 given)
# prints: TypeError: a bytes-like object is required, not 'str'
# prints: ValueError: maketrans arguments must have same length
# prints: TypeError: a bytes-like object is required, not 'str'
