# 3.3.7 Emulating container types: an item of a bytearray is found and set by objects with __index__
class One:
    def __index__(self):
        return 1


b = bytearray(b"abc")
b[One()] = One()
print(b, b[One()])  # prints: bytearray(b'a\x01c') 1
b[One():] = b"xyz"
print(b)  # prints: bytearray(b'axyz')
del b[One()]
print(b)  # prints: bytearray(b'ayz')
try:
    b["a"] = 1
except TypeError as e:
    print(e)  # prints: bytearray indices must be integers or slices, not str
