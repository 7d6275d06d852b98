# split and rsplit, at white space and at a separator.
print('  a b  c '.split(), '  a b  c '.split(None, 1), '  a b  c '.split(None, 0))  # prints: ['a', 'b', 'c'] ['a', 'b  c '] ['a b  c ']
print('  a b  c '.rsplit(None, 1), '  a b  c '.rsplit(None, 0), ' '.split())  # prints: ['  a b', 'c'] ['  a b  c'] []
print('a,b,,c'.split(','), 'a,b,,c'.split(',', 1), 'a,b,,c'.rsplit(',', 2), ''.split(','))  # prints: ['a', 'b', '', 'c'] ['a', 'b,,c'] ['a,b', '', 'c'] ['']
print('a--b--c'.split('--'), 'a--b--c'.rsplit('--', 1), 'aaa'.split('aa'), 'aaa'.rsplit('aa'))  # prints: ['a', 'b', 'c'] ['a--b', 'c'] ['', 'a'] ['a', '']
print('x\u3000y\u2003z\x1fw'.split(), 'ab'.split(sep='b', maxsplit=3), 'a b c'.split(maxsplit=1))  # prints: ['x', 'y', 'z', 'w'] ['a', ''] ['a', 'b c']
print('日 本 é'.split(), '日,é'.split(','))  # prints: ['日', '本', 'é'] ['日', 'é']


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.split(''))  # prints: ValueError empty separator
attempt(lambda: 'a'.split(1))  # prints: TypeError must be str or None, not int
attempt(lambda: 'a'.split('a', 'b'))  # prints: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: 'a'.split(foo=1))  # prints: TypeError split() got an unexpected keyword argument 'foo'
attempt(lambda: 'a'.split('a', 1, 2))  # prints: TypeError split() takes at most 2 arguments (3 given)
attempt(lambda: 'a'.split('a', sep='b'))  # prints: TypeError argument for split() given by name ('sep') and position (1)
