# 8.7 Function definitions: parameters after * are given by name
def f(a, *, b, c=3):
    return a, b, c
print(f(1, b=2), f(1, c=0, b=5), f(b=1, a=2))  # prints: (1, 2, 3) (1, 5, 0) (2, 1, 3)
def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)
attempt(lambda: f(1, 2))  # prints: f() takes 1 positional argument but 2 were given
attempt(lambda: f(1))  # prints: f() missing 1 required keyword-only argument: 'b'
attempt(lambda: f(b=1))  # prints: f() missing 1 required positional argument: 'a'
attempt(lambda: f(1, 2, b=3))
# prints: f() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
def g(*, x, y):
    return x, y
attempt(lambda: g())  # prints: g() missing 2 required keyword-only arguments: 'x' and 'y'
attempt(lambda: g(x=1))  # prints: g() missing 1 required keyword-only argument: 'y'
attempt(lambda: g(1, 2))  # prints: g() takes 0 positional arguments but 2 were given
attempt(lambda: g(x=1, y=2, z=3))  # prints: g() got an unexpected keyword argument 'z'
def h(*args, sep=', '):
    return sep.join([str(x) for x in args])
print(h(1, 2, 3), h(1, 2, sep='-'), h() == '')  # prints: 1, 2, 3 1-2 True
