# 4.8.2 Bytearray objects: changed in place, seen through every name
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

a = b = bytearray(b'ab')
a += b'cd'
a *= 2
print(b, a is b)  # prints: bytearray(b'abcdabcd') True
a *= 0
print(b, len(b))  # prints: bytearray(b'') 0
a += bytearray(b'xyz')
it = iter(a)
print(next(it))  # prints: 120
a.append(33)
print(list(it), list(it))  # prints: [121, 122, 33] []
a.append(34)
print(list(it))  # prints: []
def add(x):
    global a
    a += x
for x in ('x', 5, [1], None, a):
    show(lambda: add(x))
# prints: TypeError: can't concat str to bytearray
# prints: TypeError: can't concat int to bytearray
# prints: TypeError: can't concat list to bytearray
# prints: TypeError: can't concat NoneType to bytearray
# prints: BufferError: Existing exports of data: object cannot be re-sized
print(a, a.strip() is a, a.strip() == a, a[:] is a, bytes(a), a.copy() == a)
# prints: bytearray(b'xyz!"') False True False b'xyz!"' True
big = bytearray()
for i in range(3000):
    big.append(i % 256)
print(len(big), sum(big), big.count(5), big[500:505])  # prints: 3000 375876 12 bytearray(b'\xf4\xf5\xf6\xf7\xf8')
while len(big) > 3:
    big.pop()
print(big)  # prints: bytearray(b'\x00\x01\x02')
for c in bytearray(b'ok'):
    print(c)
# prints: 111
# prints: 107
