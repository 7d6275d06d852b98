# 4.8.1 Bytes objects: repr shows printable ASCII as it is
print(b'a\x1f\x20\x7e\x7f\x80', bytes([9, 10, 13, 92, 39]), bytes([34]), bytes([34, 39]))
# prints: b'a\x1f ~\x7f\x80' b"\t\n\r\\'" b'"' b'"\''
print(bytearray(b''), bytearray(b"'"), bytearray(b'"'), bytearray(b'"\''), bytearray(b'a\n'))
# prints: bytearray(b'') bytearray(b"\'") bytearray(b'"') bytearray(b'"\'') bytearray(b'a\n')
print(str(b'x'), repr(b'x'), f'{b"y"} {b"z"!r:>6}', '%s %r' % (b'1', bytearray(b'2')), [b'q', {b'k': bytearray(b'v')}])
# prints: b'x' b'x' b'y'   b'z' b'1' bytearray(b'2') [b'q', {b'k': bytearray(b'v')}]
print(ascii(b'\xe9'), format(b'x'))  # prints: b'\xe9' b'x'
try:
    format(b'x', '>5')
except TypeError as e:
    print(e)  # prints: unsupported format string passed to bytes.__format__
