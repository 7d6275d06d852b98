# 6.3.4 Calls: every message about missing and surplus arguments
def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def optional(a, b=1): pass
def optional2(a, b, c=1, d=2): pass
def mixed(a, *, k): pass
attempt(lambda: none(1))  # prints: none() takes 0 positional arguments but 1 was given
attempt(lambda: none(1, 2))  # prints: none() takes 0 positional arguments but 2 were given
attempt(lambda: one())  # prints: one() missing 1 required positional argument: 'a'
attempt(lambda: one(1, 2))  # prints: one() takes 1 positional argument but 2 were given
attempt(lambda: two())  # prints: two() missing 2 required positional arguments: 'a' and 'b'
attempt(lambda: two(1))  # prints: two() missing 1 required positional argument: 'b'
attempt(lambda: three())  # prints: three() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(lambda: three(1))  # prints: three() missing 2 required positional arguments: 'b' and 'c'
attempt(lambda: optional())  # prints: optional() missing 1 required positional argument: 'a'
attempt(lambda: optional(1, 2, 3))  # prints: optional() takes from 1 to 2 positional arguments but 3 were given
attempt(lambda: optional2(1))  # prints: optional2() missing 1 required positional argument: 'b'
attempt(lambda: optional2(1, 2, 3, 4, 5))  # prints: optional2() takes from 2 to 4 positional arguments but 5 were given
attempt(lambda: mixed(1, 2, k=3))
# prints: mixed() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: mixed(1, 2))  # prints: mixed() takes 1 positional argument but 2 were given
attempt(lambda: (lambda x: x)())  # prints: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
