# translate and maketrans.
print(str.maketrans('ab', 'xy'), str.maketrans('ab', 'xy', 'c'), str.maketrans({'a': 'X', 98: None}))  # prints: {97: 120, 98: 121} {97: 120, 98: 121, 99: None} {97: 'X', 98: None}
print('abcab'.translate(str.maketrans('ab', 'xy', 'c')), 'abc'.translate({97: 'AAA', 98: None, 99: 0x65e5}))  # prints: xyxy AAA日
print('abc'.translate({}), 'ab'.translate(['x'] * 98), 'x'.maketrans('a', 'b'))  # prints: abc xb {97: 98}


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.translate(1))  # prints: TypeError 'int' object is not subscriptable
attempt(lambda: 'a'.translate({97: 1.5}))  # prints: TypeError character mapping must return integer, None or str
attempt(lambda: 'a'.translate({97: 0x110000}))  # prints: ValueError character mapping must be in range(0x110000)
attempt(lambda: str.maketrans('a'))  # prints: TypeError if you give only one argument to maketrans it must be a dict
attempt(lambda: str.maketrans('a', 'bc'))  # prints: ValueError the first two maketrans arguments must have equal length
attempt(lambda: str.maketrans({'ab': 1}))  # prints: ValueError string keys in translate table must be of length 1
attempt(lambda: str.maketrans(1, 'a'))  # prints: TypeError first maketrans argument must be a string if there is a second argument
