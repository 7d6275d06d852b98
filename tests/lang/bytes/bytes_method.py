# 3.3.1 object.__bytes__: what bytes() makes of an object; a bytearray does not ask for it
class Text:
    def __bytes__(self):
        return b"text"


class Wrong:
    def __bytes__(self):
        return "text"


class Own(bytes):
    pass


class Items:
    def __getitem__(self, i):
        return [1, 2, 3][i]


print(bytes(Text()), Own(Text()), bytes(Items()), bytes(Own(b"q")), bytearray(Own(b"q")))
# prints: b'text' b'text' b'\x01\x02\x03' b'q' bytearray(b'q')
for make in (lambda: bytes(Wrong())), (lambda: bytearray(Text())), (lambda: bytes(object())):
    try:
        make()
    except TypeError as e:
        print(e)
# prints: __bytes__ returned non-bytes (type str)
# prints: cannot convert 'Text' object to bytearray
# prints: cannot convert 'object' object to bytes
