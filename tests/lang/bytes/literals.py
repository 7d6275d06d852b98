# 2.5.5 Bytes literals
print(b'abc', b"it's", b'"quoted"', b'both \' and "', b'', rb'\n\x41', Rb'\'')
# prints: b'abc' b"it's" b'"quoted"' b'both \' and "' b'' b'\\n\\x41' b"\\'"
print(b'\x00\x7f\xff\n\r\t\\\a\b\f\v\0', b'\101\377', b'a' b'b' B'c')
# prints: b'\x00\x7f\xff\n\r\t\\\x07\x08\x0c\x0b\x00' b'A\xff' b'abc'
print(b'''two
lines''', len(b'\u0041\N'), b'\u0041' == rb'\u0041')  # prints: b'two\nlines' 8 True
print(type(b''), b'abc' is not None, b'\
joined')  # prints: <class 'bytes'> True b'joined'
# ---
# 2.5.5 Bytes literals: only ASCII characters may stand in one
x = b'é'  # raises: SyntaxError: bytes can only contain ASCII literal characters
# ---
# 2.5.5 Bytes literals: str and bytes do not join
x = b'a' 'b'  # raises: SyntaxError: cannot mix bytes and nonbytes literals
