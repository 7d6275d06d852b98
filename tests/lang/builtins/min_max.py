# Built-in functions: min, max
print(min(3, 1, 2), max(3, 1, 2), min([3, 1, 2]), max('hello'), min((5,)), max({1: 'a', 7: 'b'}))  # prints: 1 3 1 o 5 7
print(min([], default=0), max((), default=None), min([2], default=9))  # prints: 0 None 2
print(max(['a', 'ccc', 'bb'], key=len), min(-5, 3, key=abs), max([1, -7], key=lambda x: x * x))  # prints: ccc 3 -7
print(max([(1, 'b'), (1, 'a')]), min([1, 1.0]), min([1.0, 1]), max(True, 1))  # prints: (1, 'b') 1 1.0 True
print(max(['bb', 'aa', 'c'], key=len), min(['bb', 'aa', 'ccc'], key=len))  # prints: bb bb
def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(e)
attempt(lambda: max([]))  # prints: max() iterable argument is empty
attempt(lambda: min())  # prints: min expected at least 1 argument, got 0
attempt(lambda: min(5))  # prints: 'int' object is not iterable
attempt(lambda: max(1, 'a'))  # prints: '>' not supported between instances of 'str' and 'int'
attempt(lambda: min(1, 2, default=3))  # prints: Cannot specify a default for min() with multiple positional arguments
attempt(lambda: max([1, None]))  # prints: '>' not supported between instances of 'NoneType' and 'int'
