# array: sequences of numbers of one type
from array import array, typecodes

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


a = array("i", [3, 1, 2])
a.append(7)
a.extend([8, 9])
a.insert(0, -1)
print(a, len(a), a[0], a[-1], a[1:3], a.typecode, a.itemsize, 7 in a, a.index(7), a.count(3))
# prints: array('i', [-1, 3, 1, 2, 7, 8, 9]) 7 -1 9 array('i', [3, 1]) i 4 True 4 1
a[0] = 5
a[1:3] = array("i", [10, 20, 30])
del a[-1]
print(a, a.pop(), a.pop(0), a.tolist(), list(reversed(a)), sorted(a), sum(a), max(a))
# prints: array('i', [10, 20, 30, 2, 7]) 8 5 [10, 20, 30, 2, 7] [7, 2, 30, 20, 10] [2, 7, 10, 20, 30] 69 30
a.remove(20)
a.reverse()
print(a, a == array("i", [8, 7, 30, 10]), a < array("i", [9]), a + a, a * 2, array("d", [1, 2]) == array("i", [1, 2]))
# prints: array('i', [7, 2, 30, 10]) False True array('i', [7, 2, 30, 10, 7, 2, 30, 10]) array('i', [7, 2, 30, 10, 7, 2, 30, 10]) True
print(array("B", b"abc"), array("h", [1, -1]).tobytes(), array("d", [0.5]).tobytes(), array("f", [0.1]), array("w", "hé"), array("b"))
# prints: array('B', [97, 98, 99]) b'\x01\x00\xff\xff' b'\x00\x00\x00\x00\x00\x00\xe0?' array('f', [0.10000000149011612]) array('w', 'hé') array('b')
b = array("H")
b.frombytes(b"\1\0\2\1")
print(b, b.byteswap(), b, bytes(array("B", [1, 2])))  # prints: array('H', [256, 513]) None array('H', [256, 513]) b'\x01\x02'
error(array, "i", [1.5])  # prints: TypeError: 'float' object cannot be interpreted as an integer
error(array, "b", [200])  # prints: OverflowError: signed char is greater than maximum
error(array, "B", [-1])  # prints: OverflowError: unsigned byte integer is less than minimum
error(array, "x")  # prints: ValueError: bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)
error(array, "i", "abc")  # prints: TypeError: cannot use a str to initialize an array with typecode 'i'
error(array("i").pop)  # prints: IndexError: pop from empty array
error(array("i", [1]).index, 5)  # prints: ValueError: array.index(x): x not in array
error(lambda: array("i", [1])[5])  # prints: IndexError: array index out of range
error(lambda: array("i", [1]) + [1])  # prints: TypeError: can only append array (not "list") to array
