# 3.3.7 __index__: the items of bytes and bytearrays may be objects that have it; so may the parts of a slice
class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(bytes([Number(5), 6]), bytes((Number(1),)), bytes(Number(x) for x in range(3)))
# prints: b'\x05\x06' b'\x01' b'\x00\x01\x02'
print(bytearray([Number(5)]), bytearray(Number(x) for x in range(3)))  # prints: bytearray(b'\x05') bytearray(b'\x00\x01\x02')
b = bytearray()
b.extend([Number(7)])
b.extend(Number(x) for x in range(2))
print(b)  # prints: bytearray(b'\x07\x00\x01')
for bad in 500, "a":
    try:
        bytes([Number(bad)])
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# prints: ValueError bytes must be in range(0, 256)
# prints: TypeError __index__ returned non-int (type str)
print(slice(Number(1), Number(9), Number(2)).indices(Number(5)))  # prints: (1, 5, 2)
