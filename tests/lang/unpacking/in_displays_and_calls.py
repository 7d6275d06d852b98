# 6.2.5, 6.3.4: * and ** in displays and calls
a, b = [1, 2], (3,)
print([*a, *b], (*a, 0, *b), [*range(2), *'xy', *{5: 6}])  # prints: [1, 2, 3] (1, 2, 0, 3) [0, 1, 'x', 'y', 5]
print({**{'a': 1}, 'b': 2, **{'a': 3}})  # prints: {'a': 3, 'b': 2}
def show(*args, **kwargs):
    return args, kwargs
print(show(*a, 9, *b, k=1, **{'m': 2}, **{}))  # prints: ((1, 2, 9, 3), {'k': 1, 'm': 2})
print(*a, *b, sep='-')  # prints: 1-2-3
t = *a, *b
print(t)  # prints: (1, 2, 3)
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: [*5])  # prints: Value after * must be an iterable, not int
attempt(lambda: (*None,))  # prints: Value after * must be an iterable, not NoneType
attempt(lambda: {**5})  # prints: 'int' object is not a mapping
attempt(lambda: show(*5))  # prints: __main__.show() argument after * must be an iterable, not int
attempt(lambda: show(**5))  # prints: __main__.show() argument after ** must be a mapping, not int
attempt(lambda: show(**{1: 2}))  # prints: keywords must be strings
attempt(lambda: show(k=1, **{'k': 2}))  # prints: __main__.show() got multiple values for keyword argument 'k'
