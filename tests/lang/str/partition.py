# partition and rpartition.
print('a=b=c'.partition('='), 'a=b=c'.rpartition('='))  # prints: ('a', '=', 'b=c') ('a=b', '=', 'c')
print('abc'.partition('x'), 'abc'.rpartition('x'))  # prints: ('abc', '', '') ('', '', 'abc')
print('日本語'.partition('本'), 'aXXb'.partition('XX'))  # prints: ('日', '本', '語') ('a', 'XX', 'b')


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.partition(''))  # prints: ValueError empty separator
attempt(lambda: 'a'.rpartition(1))  # prints: TypeError must be str, not int
