# center, ljust, rjust, zfill, expandtabs.
print('ab'.center(7, '*'), 'abc'.center(6, '*'), 'a'.ljust(4, '.'), 'a'.rjust(4, '.'), 'abc'.center(2))  # prints: ***ab** *abc** a... ...a abc
print('42'.zfill(5), '-42'.zfill(5), '+'.zfill(3), ''.zfill(2), 'é'.zfill(3), 'a'.rjust(3, '日'))  # prints: 00042 -0042 +00 00 00é 日日a
print(repr('a\tbc\td'.expandtabs()), repr('a\tb\n\tc'.expandtabs(4)), repr('a\tb'.expandtabs(0)), repr('a\tb'.expandtabs(tabsize=2)))  # prints: 'a       bc      d' 'a   b\n    c' 'ab' 'a b'


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.center('x'))  # prints: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: 'a'.center(5, 'xx'))  # prints: TypeError The fill character must be exactly one character long
attempt(lambda: 'a'.center(5, 1))  # prints: TypeError The fill character must be a unicode character, not int
attempt(lambda: 'a'.expandtabs(1, 2))  # prints: TypeError expandtabs() takes at most 1 argument (2 given)
attempt(lambda: 'a'.ljust(10**30))  # prints: OverflowError Python int too large to convert to C ssize_t
