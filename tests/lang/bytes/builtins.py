# 2 Built-in Functions: int, float, ord and others with bytes
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(int(b'12'), int(b' -3_0 '), int(b'ff', 16), float(b'1.5'), int(bytearray(b'7')), float(bytearray(b' 2e3 ')), ord(b'a'), ord(bytearray(b'\xff')), len(bytearray(3)))
# prints: 12 -30 255 1.5 7 2000.0 97 255 3
print(isinstance(b'', bytes), isinstance(bytearray(), bytes), bytes.__name__, bytearray.__name__, callable(bytes), b'' is not b'a')
# prints: True False bytes bytearray True True
for f in (lambda: int(b'x'), lambda: float(b'x'), lambda: int(b'\xff'), lambda: int(b''), lambda: int(b'9', 99), lambda: ord(b'ab'), lambda: sum([b'a'], b''), lambda: sum([b'a'], bytearray()), lambda: sum([b'a']), lambda: chr(b'a'), lambda: bytes.foo,
          lambda: bytes.upper('a'), lambda: bytes.join(b'', 5), lambda: round(b'')):
    show(f)
# prints: ValueError: invalid literal for int() with base 10: b'x'
# prints: ValueError: could not convert string to float: b'x'
# prints: ValueError: invalid literal for int() with base 10: b'\xff'
# prints: ValueError: invalid literal for int() with base 10: b''
# prints: ValueError: int() base must be >= 2 and <= 36, or 0
# prints: TypeError: ord() expected a character, but string of length 2 found
# prints: TypeError: sum() can't sum bytes [use b''.join(seq) instead]
# prints: TypeError: sum() can't sum bytearray [use b''.join(seq) instead]
# prints: TypeError: unsupported operand type(s) for +: 'int' and 'bytes'
# prints: TypeError: 'bytes' object cannot be interpreted as an integer
# prints: AttributeError: type object 'bytes' has no attribute 'foo'
# prints: TypeError: descriptor 'upper' for 'bytes' objects doesn't apply to a 'str' object
# prints: TypeError: can only join an iterable
# prints: TypeError: type bytes doesn't define __round__ method
print(bytes.upper(b'x'), bytes.join(b'-', [b'1', b'2']), bytearray.append(bytearray(), 1), dict.fromkeys(b'a'), list(zip(b'ab', b'cd')), list(b'' if False else b'\x01'))
# prints: b'X' b'1-2' None {97: None} [(97, 99), (98, 100)] [1]
