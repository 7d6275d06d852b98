# 4.8.3 Bytes and bytearray operations: startswith, endswith, removeprefix, removesuffix
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

b = b'hello'
print(b.startswith(b'he'), b.startswith((b'x', b'h')), b.startswith(b'l', 2), b.startswith(b''), b.startswith(()), b.startswith(b'', 6), b.startswith(bytearray(b'h')))
# prints: True True True True False False True
print(b.endswith(b'lo'), b.endswith(b'l', 0, 4), b.endswith((b'o',)), b.endswith(b'hello!'), bytearray(b).endswith(b'o'))
# prints: True True True False True
print(b.removeprefix(b'he'), b.removesuffix(b'lo'), b.removeprefix(b'x'), b.removesuffix(b''), bytearray(b).removeprefix(b'h'), b.removeprefix(b) == b'')
# prints: b'llo' b'hel' b'hello' b'hello' bytearray(b'ello') True
for f in (lambda: b.startswith('h'), lambda: b.startswith(('h',)), lambda: b.endswith(5), lambda: b.endswith([b'o']), lambda: b.removeprefix('h'), lambda: b.removesuffix(1)):
    show(f)
# prints: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
# prints: TypeError: a bytes-like object is required, not 'str'
# prints: TypeError: endswith first arg must be bytes or a tuple of bytes, not int
# prints: TypeError: endswith first arg must be bytes or a tuple of bytes, not list
# prints: TypeError: a bytes-like object is required, not 'str'
# prints: TypeError: a bytes-like object is required, not 'int'
