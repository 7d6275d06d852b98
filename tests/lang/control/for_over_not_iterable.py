# 8.3 The for statement: what cannot be iterated
def attempt(value):
    try:
        for x in value:
            print(x)
    except TypeError as e:
        print(e)
attempt(5)  # prints: 'int' object is not iterable
attempt(None)  # prints: 'NoneType' object is not iterable
attempt(1.5)  # prints: 'float' object is not iterable
attempt(len)  # prints: 'builtin_function_or_method' object is not iterable
attempt(True)  # prints: 'bool' object is not iterable
attempt(Exception)  # prints: 'type' object is not iterable
