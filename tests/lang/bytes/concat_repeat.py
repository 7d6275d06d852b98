# 6.7 Binary arithmetic operations: + and * of bytes
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

b, a = b'ab', bytearray(b'xy')
print(b + b'c', a + b, b + a, a + a, type(a + b), type(b + a), b + b'', b'' + b'')
# prints: b'abc' bytearray(b'xyab') b'abxy' bytearray(b'xyxy') <class 'bytearray'> <class 'bytes'> b'ab' b''
print(b * 2, 3 * b, b * 0, b * -1, a * 2, 2 * a, b * True)
# prints: b'abab' b'ababab' b'' b'' bytearray(b'xyxy') bytearray(b'xyxy') b'ab'
show(lambda: b + 'x')  # prints: TypeError: can't concat str to bytes
show(lambda: a + 'x')  # prints: TypeError: can't concat str to bytearray
show(lambda: 'x' + b)  # prints: TypeError: can only concatenate str (not "bytes") to str
show(lambda: b + 1)  # prints: TypeError: can't concat int to bytes
show(lambda: b + [1])  # prints: TypeError: can't concat list to bytes
show(lambda: [1] + b)  # prints: TypeError: can only concatenate list (not "bytes") to list
show(lambda: b * 'x')  # prints: TypeError: can't multiply sequence by non-int of type 'str'
show(lambda: b * 1.5)  # prints: TypeError: can't multiply sequence by non-int of type 'float'
show(lambda: b - b)  # prints: TypeError: unsupported operand type(s) for -: 'bytes' and 'bytes'
show(lambda: b | b)  # prints: TypeError: unsupported operand type(s) for |: 'bytes' and 'bytes'
c = b
c += b'!'
c *= 2
print(c, b)  # prints: b'ab!ab!' b'ab'
c += bytearray(b'?')
print(c, type(c))  # prints: b'ab!ab!?' <class 'bytes'>
show(lambda: [1] * b'x')  # prints: TypeError: can't multiply sequence by non-int of type 'bytes'
show(lambda: 'x' * b'x')  # prints: TypeError: can't multiply sequence by non-int of type 'bytes'
show(lambda: b'x' * [1])  # prints: TypeError: can't multiply sequence by non-int of type 'list'
show(lambda: None * b'x')  # prints: TypeError: can't multiply sequence by non-int of type 'NoneType'
