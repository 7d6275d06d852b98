# splitlines knows every line end of Unicode.
print('a\nb\r\nc\rd'.splitlines(), 'a\nb\r\nc'.splitlines(True))  # prints: ['a', 'b', 'c', 'd'] ['a\n', 'b\r\n', 'c']
print(''.splitlines(), '\n'.splitlines(), 'a\n'.splitlines(), 'a\n\nb'.splitlines(keepends=True))  # prints: [] [''] ['a'] ['a\n', '\n', 'b']
print('a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i\x1fj'.splitlines())  # prints: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i\x1fj']
print(len(('x\n' * 100000).splitlines()))  # prints: 100000


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.splitlines(1, 2))  # prints: TypeError splitlines() takes at most 1 argument (2 given)
