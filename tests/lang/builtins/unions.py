# Unions of types
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: int | str)  # prints: int | str
attempt(lambda: int | None)  # prints: int | None
attempt(lambda: None | int)  # prints: None | int
attempt(lambda: int | str | int)  # prints: int | str
attempt(lambda: int | int)  # prints: <class 'int'>
attempt(lambda: (int | str) == (str | int))  # prints: True
attempt(lambda: (int | str) == (str | None))  # prints: False
attempt(lambda: hash(int | str) == hash(str | int))  # prints: True
attempt(lambda: type(int | str))  # prints: <class 'typing.Union'>
attempt(lambda: (int | str | None).__args__)  # prints: (<class 'int'>, <class 'str'>, <class 'NoneType'>)
attempt(lambda: isinstance(5, int | str), isinstance(None, int | None), isinstance('', int | None), isinstance(5, (str, (int | None))))  # raises: TypeError: attempt() takes 1 positional argument but 4 were given
attempt(lambda: issubclass(bool, int | str), issubclass(float, int | str))
attempt(lambda: int | 5)
attempt(lambda: 5 | int)
attempt(lambda: None | None)
attempt(lambda: isinstance(5, (int, 5)))
attempt(lambda: isinstance(5, (str, 5)))
