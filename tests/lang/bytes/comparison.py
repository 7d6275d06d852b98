# 6.10.1 Value comparisons: bytes and bytearray by their bytes
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

b, a = b'ab', bytearray(b'ab')
print(b == a, a == b, b == 'ab', a == [97, 98], b != b'ac', b == b'ab')  # prints: True True False False True True
print(b < b'b', b <= a, a > b'a', b'' < b'\0', b'ab' < b'abc', b'\x80' > b'\x7f', bytearray(b'z') > b)
# prints: True True True True True True True
show(lambda: b < 'x')  # prints: TypeError: '<' not supported between instances of 'bytes' and 'str'
show(lambda: a >= 1)  # prints: TypeError: '>=' not supported between instances of 'bytearray' and 'int'
print(sorted([b'b', b'', bytearray(b'a'), b'ab']), max(b'a', b'c', b'b'), [b] == [a], {b: 1} == {b'ab': 1}, (b,) < (b'b',))
# prints: [b'', bytearray(b'a'), b'ab', b'b'] b'c' True True True
print(hash(b) == hash('ab'), hash(b'') == 0, {b'k': 1}[b'k'], b'k' in {'k': 1}, len({b'a', 'a', b'a'}))
# prints: True True 1 False 2
show(lambda: hash(a))  # prints: TypeError: unhashable type: 'bytearray'
show(lambda: {a: 1})  # prints: TypeError: cannot use 'bytearray' as a dict key (unhashable type: 'bytearray')
show(lambda: {a})  # prints: TypeError: cannot use 'bytearray' as a set element (unhashable type: 'bytearray')
