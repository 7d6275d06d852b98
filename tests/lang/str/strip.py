# strip and its kin, removeprefix, removesuffix, startswith, endswith.
print(repr('  a b '.strip()), repr('  a '.lstrip()), repr('  a '.rstrip()), repr('\u3000x\x1f'.strip()))  # prints: 'a b' 'a ' '  a' 'x'
print('xxabcyx'.strip('xy'), 'xxabc'.lstrip('x'), 'abcxx'.rstrip('xb'), repr('aaa'.strip('a')))  # prints: abc abc abc ''
print('日本日'.strip('日'), 'abc'.strip(None), 'abc'.strip(''))  # prints: 本 abc abc
print('prefix-x'.removeprefix('prefix-'), 'x.py'.removesuffix('.py'), 'abc'.removesuffix(''), 'abc'.removeprefix('b'))  # prints: x x abc abc
print('hello'.startswith('he'), 'hello'.startswith(('x', 'h')), 'hello'.startswith('l', 2), 'hello'.startswith('', 6))  # prints: True True True False
print('hello'.endswith('lo'), 'hello'.endswith(()), 'hello'.endswith('ell', 0, 4), 'é'.endswith('é'))  # prints: True False True True


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.strip(1))  # prints: TypeError strip arg must be None or str
attempt(lambda: 'a'.startswith(1))  # prints: TypeError startswith first arg must be str or a tuple of str, not int
attempt(lambda: 'a'.endswith(('b', 1)))  # prints: TypeError tuple for endswith must only contain str, not int
attempt(lambda: 'a'.removeprefix(1))  # prints: TypeError removeprefix() argument must be str, not int
