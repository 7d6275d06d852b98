# Built-in functions: isinstance, type
print(isinstance(1, int), isinstance(True, int), isinstance(1, bool), isinstance(1.0, int), isinstance('a', str))
# prints: True True False False True
print(isinstance([], (list, tuple)), isinstance({}, (int, (str, dict))), isinstance(None, int), isinstance(len, int))
# prints: True True False False
print(type(1) is int, type(True) is int, type([]) == list, type('a') is type('b'), type(1) == type(1.0))
# prints: True False True True False
print(isinstance(int, type), isinstance(1, object), issubclass(bool, int), issubclass(int, object))
# prints: True True True True
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: isinstance(1, 5))  # prints: isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance(1, [int]))  # prints: isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance(1))  # prints: isinstance expected 2 arguments, got 1
attempt(lambda: issubclass(1, int))  # prints: issubclass() arg 1 must be a class
print(int, str, list, dict, type(None), type(len), type(range(1)))
# prints: <class 'int'> <class 'str'> <class 'list'> <class 'dict'> <class 'NoneType'> <class 'builtin_function_or_method'> <class 'range'>
