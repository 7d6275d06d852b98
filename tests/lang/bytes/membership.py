# 6.10.2 Membership test operations: a byte or a part of bytes
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

b = b'hello'
print(104 in b, 0 in b, b'ell' in b, b'' in b, b'' in b'', b'le' in b, bytearray(b'lo') in b, b'lo' in bytearray(b), True in b'\x01', b'x' not in b)
# prints: True False True True True False True True True True
show(lambda: 300 in b)  # prints: ValueError: byte must be in range(0, 256)
show(lambda: -1 in b)  # prints: ValueError: byte must be in range(0, 256)
show(lambda: 'h' in b)  # prints: TypeError: a bytes-like object is required, not 'str'
show(lambda: None in bytearray(b))  # prints: TypeError: a bytes-like object is required, not 'NoneType'
show(lambda: 1.0 in b)  # prints: TypeError: a bytes-like object is required, not 'float'
