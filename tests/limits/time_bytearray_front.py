# expect: time limit exceeded
# Deleting the first byte moves all others.
while True:
    a = bytearray(20000000)
    while a:
        del a[0]
