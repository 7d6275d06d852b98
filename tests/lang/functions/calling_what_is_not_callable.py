# 6.3.4 Calls: the called object
def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)
attempt(lambda: 5())  # prints: 'int' object is not callable
attempt(lambda: 'abc'())  # prints: 'str' object is not callable
attempt(lambda: None())  # prints: 'NoneType' object is not callable
attempt(lambda: [](1))  # prints: 'list' object is not callable
attempt(lambda: (1, 2)(3))  # prints: 'tuple' object is not callable
attempt(lambda: (lambda: 1)()())  # prints: 'int' object is not callable
attempt(lambda: 1.5(2))  # prints: 'float' object is not callable
print(callable(len), callable(attempt), callable(5), callable(int), callable(lambda: 0))  # prints: True True False True True
