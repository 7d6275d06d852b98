# expect: memory limit exceeded
a = bytearray(b'x' * 1000)
while True:
    a += bytes(a)
