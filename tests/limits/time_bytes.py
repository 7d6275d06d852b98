# expect: time limit exceeded
# Every byte of many megabytes is looked at, again and again.
b = bytes(range(256)) * 40000
while True:
    b.swapcase().translate(None, b'aeiou').strip(b).split(b'\x00')
