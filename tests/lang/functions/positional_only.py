# 8.7 Function definitions: parameters before / are given by position
def f(a, b=2, /, c=3):
    return a, b, c
print(f(1), f(1, 5), f(1, c=4), f(1, 2, 3))  # prints: (1, 2, 3) (1, 5, 3) (1, 2, 4) (1, 2, 3)
def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)
attempt(lambda: f(a=1))  # prints: f() got some positional-only arguments passed as keyword arguments: 'a'
attempt(lambda: f(1, b=2))  # prints: f() got some positional-only arguments passed as keyword arguments: 'b'
attempt(lambda: f())  # prints: f() missing 1 required positional argument: 'a'
attempt(lambda: f(1, 2, 3, 4))  # prints: f() takes from 1 to 3 positional arguments but 4 were given
def g(x, /, **kwargs):
    return x, kwargs
print(g(1, x=2, y=3))  # prints: (1, {'x': 2, 'y': 3})
def h(a, /, b, *, c):
    return a, b, c
print(h(1, 2, c=3), h(1, b=2, c=3))  # prints: (1, 2, 3) (1, 2, 3)
attempt(lambda: h(a=1, b=2, c=3))  # prints: h() got some positional-only arguments passed as keyword arguments: 'a'
attempt(lambda: h(1, 2, 3))  # prints: h() takes 2 positional arguments but 3 were given
