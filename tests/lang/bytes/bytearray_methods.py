# 4.8.2 Bytearray objects: append, extend, insert, pop, remove, reverse, clear, copy, resize
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

a = bytearray(b'ab')
for f in (lambda: a.append(33), lambda: a.extend(b'cd'), lambda: a.extend([1, 2]), lambda: a.extend(iter([65])), lambda: a.extend(range(2)), lambda: a.extend(a), lambda: a.insert(0, 65), lambda: a.insert(-1, 66),
          lambda: a.insert(99, 67), lambda: a.insert(-99, 68), lambda: a.pop(), lambda: a.pop(0), lambda: a.pop(-2), lambda: a.remove(98), lambda: a.reverse(), lambda: a.copy() is a, lambda: a.resize(5), lambda: a.resize(7), lambda: a.clear()):
    show(f)
    print(a)
# prints: None
# prints: bytearray(b'ab!')
# prints: None
# prints: bytearray(b'ab!cd')
# prints: None
# prints: bytearray(b'ab!cd\x01\x02')
# prints: None
# prints: bytearray(b'ab!cd\x01\x02A')
# prints: None
# prints: bytearray(b'ab!cd\x01\x02A\x00\x01')
# prints: None
# prints: bytearray(b'ab!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00\x01')
# prints: None
# prints: bytearray(b'Aab!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00\x01')
# prints: None
# prints: bytearray(b'Aab!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00B\x01')
# prints: None
# prints: bytearray(b'Aab!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00B\x01C')
# prints: None
# prints: bytearray(b'DAab!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00B\x01C')
# prints: 67
# prints: bytearray(b'DAab!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00B\x01')
# prints: 68
# prints: bytearray(b'Aab!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00B\x01')
# prints: 66
# prints: bytearray(b'Aab!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00\x01')
# prints: None
# prints: bytearray(b'Aa!cd\x01\x02A\x00\x01ab!cd\x01\x02A\x00\x01')
# prints: None
# prints: bytearray(b'\x01\x00A\x02\x01dc!ba\x01\x00A\x02\x01dc!aA')
# prints: False
# prints: bytearray(b'\x01\x00A\x02\x01dc!ba\x01\x00A\x02\x01dc!aA')
# prints: None
# prints: bytearray(b'\x01\x00A\x02\x01')
# prints: None
# prints: bytearray(b'\x01\x00A\x02\x01\x00\x00')
# prints: None
# prints: bytearray(b'')
for f in (lambda: a.append(256), lambda: a.append('x'), lambda: a.append(b'x'), lambda: a.extend('x'), lambda: a.extend(5), lambda: a.extend([300]), lambda: a.extend(['a']), lambda: a.insert(0, 256), lambda: a.insert('x', 1),
          lambda: a.pop(), lambda: a.remove(7), lambda: a.remove('l'), lambda: a.remove(300), lambda: a.resize(-1), lambda: a.append(), lambda: a.insert(1), lambda: a.foo, lambda: b''.append(1)):
    show(f)
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: TypeError: 'bytes' object cannot be interpreted as an integer
# prints: TypeError: expected iterable of integers; got: 'str'
# prints: TypeError: can't extend bytearray with int
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: ValueError: byte must be in range(0, 256)
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: IndexError: pop from empty bytearray
# prints: ValueError: value not found in bytearray
# prints: TypeError: 'str' object cannot be interpreted as an integer
# prints: ValueError: byte must be in range(0, 256)
# prints: ValueError: Can only resize to positive sizes, got -1
# prints: TypeError: bytearray.append() takes exactly one argument (0 given)
# prints: TypeError: insert expected 2 arguments, got 1
# prints: AttributeError: 'bytearray' object has no attribute 'foo'
# prints: AttributeError: 'bytes' object has no attribute 'append'
a.extend(b'xyz')
show(lambda: a.pop(3))  # prints: IndexError: pop index out of range
show(lambda: a.pop('x'))  # prints: TypeError: 'str' object cannot be interpreted as an integer
print(a)  # prints: bytearray(b'xyz')
