# 3.2.5.1 Immutable sequences: items of bytes are ints, slices are bytes
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

b = b'hello'
print(len(b), b[0], b[-1], b[1:3], b[::-1], b[::2], b[10:], b[3:1], b[-3:], b[5:1:-1], b[:] is b)
# prints: 5 104 111 b'el' b'olleh' b'hlo' b'' b'' b'llo' b'oll' True
print(list(b), tuple(b'ab'), [*b'z'], sum(b), min(b), max(b), sorted(b'cab'), list(reversed(b)), list(enumerate(b'xy')))
# prints: [104, 101, 108, 108, 111] (97, 98) [122] 532 101 111 [97, 98, 99] [111, 108, 108, 101, 104] [(0, 120), (1, 121)]
show(lambda: b[5])  # prints: IndexError: index out of range
show(lambda: b[-6])  # prints: IndexError: index out of range
show(lambda: b['0'])  # prints: TypeError: byte indices must be integers or slices, not str
show(lambda: b[1.0])  # prints: TypeError: byte indices must be integers or slices, not float
show(lambda: b[10**30])  # prints: IndexError: cannot fit 'int' into an index-sized integer
show(lambda: b[::0])  # prints: ValueError: slice step cannot be zero
def assign():
    b[0] = 1
def delete():
    del b[0]
show(assign)  # prints: TypeError: 'bytes' object does not support item assignment
show(delete)  # prints: TypeError: 'bytes' object doesn't support item deletion
print(type(iter(b)), type(iter(bytearray())), next(iter(b)), set(b) == {104, 101, 108, 111})
# prints: <class 'bytes_iterator'> <class 'bytearray_iterator'> 104 True
x, y, *z = b
print(x, y, z, any(b'\0'), all(b), bool(b''), bool(b'\0'))  # prints: 104 101 [108, 108, 111] False True False True
for c in b'\x00\xff':
    print(c)
# prints: 0
# prints: 255
