# 5.4 UnicodeError: what the exceptions say
try:
    bytearray(b'ab\xff').decode()
except UnicodeDecodeError as e:
    print(e.args, e.encoding, e.object, e.start, e.end, e.reason)
    # prints: ('utf-8', b'ab\xff', 2, 3, 'invalid start byte') utf-8 b'ab\xff' 2 3 invalid start byte
    print(repr(e), isinstance(e, ValueError))  # prints: UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'invalid start byte') True
try:
    'ab\u20ac\u20acd'.encode('latin-1')
except UnicodeEncodeError as e:
    print(e.encoding, e.object == 'ab\u20ac\u20acd', e.start, e.end, e.reason)
    # prints: latin-1 True 2 4 ordinal not in range(256)
    print(e)  # prints: 'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)
for e in (UnicodeDecodeError('x', b'abc', 1, 3, 'why'), UnicodeDecodeError('x', b'abc', 1, 2, 'why'), UnicodeDecodeError('x', b'abc', 1, 9, 'why'), UnicodeDecodeError('x', b'', 0, 1, 'why'),
          UnicodeEncodeError('x', 'a\u20acb\U0001f600\xe9', 3, 4, 'why'), UnicodeEncodeError('x', 'a\u20acb', 1, 2, 'why'), UnicodeEncodeError('x', 'a\xe9', 1, 2, 'why'), UnicodeEncodeError('x', 'a\xe9', 0, 2, 'why')):
    print(e)
# prints: 'x' codec can't decode bytes in position 1-2: why
# prints: 'x' codec can't decode byte 0x62 in position 1: why
# prints: 'x' codec can't decode bytes in position 1-8: why
# prints: 'x' codec can't decode bytes in position 0-0: why
# prints: 'x' codec can't encode character '\U0001f600' in position 3: why
# prints: 'x' codec can't encode character '\u20ac' in position 1: why
# prints: 'x' codec can't encode character '\xe9' in position 1: why
# prints: 'x' codec can't encode characters in position 0-1: why
b'\xc3'.decode()  # raises: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
