# 8.7 Function definitions: *args and **kwargs take what is left
def f(a, *args, k=0, **kwargs):
    return a, args, k, kwargs
print(f(1), f(1, 2, 3), f(1, k=2), f(1, x=3, y=4), f(1, 2, k=3, z=5))
# prints: (1, (), 0, {}) (1, (2, 3), 0, {}) (1, (), 2, {}) (1, (), 0, {'x': 3, 'y': 4}) (1, (2,), 3, {'z': 5})
def g(*args):
    return args
print(g(), g(1), g(*'ab', 3), g(*[], *(1,)))  # prints: () (1,) ('a', 'b', 3) (1,)
def h(**kwargs):
    kwargs['new'] = 1
    return kwargs
options = {'b': 1, 'a': 2}
print(h(**options), options, h(z=1, a=2))  # prints: {'b': 1, 'a': 2, 'new': 1} {'b': 1, 'a': 2} {'z': 1, 'a': 2, 'new': 1}
def pass_on(*args, **kwargs):
    return f(*args, **kwargs)
print(pass_on(1, 2, k=3, q=4))  # prints: (1, (2,), 3, {'q': 4})
def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)
attempt(lambda: f())  # prints: f() missing 1 required positional argument: 'a'
attempt(lambda: f(1, a=2))  # prints: f() got multiple values for argument 'a'
attempt(lambda: g(x=1))  # prints: g() got an unexpected keyword argument 'x'
attempt(lambda: h(1))  # prints: h() takes 0 positional arguments but 1 was given
