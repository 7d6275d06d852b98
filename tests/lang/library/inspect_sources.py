# inspect: the source of functions, what a generator is at, parameters of what partial makes
import functools
import inspect


def plain(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@plain
@plain
def decorated(a,
              b=2):
    """A text
that is not further in.
    """
    # a comment
    both = (a,
b)

    return both
# behind it


class A:
    def method(self):
        return "}" + 'a\'' + '''
more'''

    @property
    def value(self): return 1


print(inspect.getsource(decorated), end="")  # prints: @plain
# prints: @plain
# prints: def decorated(a,
# prints:               b=2):
# prints:     """A text
# prints: that is not further in.
# prints:     """
# prints:     # a comment
# prints:     both = (a,
# prints: b)
# prints:
# prints:     return both
# prints:     def method(self):
print(inspect.getsource(A.method), end="")  # prints:         return "}" + 'a\'' + '''
# prints: more'''
# prints: (['    def method(self):\n', '        return "}" + \'a\\\'\' + \'\'\'\n', "more'''\n"], 30)
print(inspect.getsourcelines(A().method))
print(inspect.getsource(A.value.fget), inspect.getsource(plain), end="")  # prints:     @property
# prints:     def value(self): return 1
# prints:  def plain(function):
# prints:     @functools.wraps(function)
# prints:     def wrapper(*args):
# prints:         return function(*args)
# prints:
# prints:     return wrapper
# prints: 14 34
print(decorated.__wrapped__.__wrapped__.__code__.co_firstlineno, A.value.fget.__code__.co_firstlineno)
for wrong in len, 5:
    try:
        inspect.getsource(wrong)
    except TypeError as e:
        print(e)
# prints: module, class, method, function, traceback, frame, or code object was expected, got builtin_function_or_method
# prints: module, class, method, function, traceback, frame, or code object was expected, got int


def numbers():
    yield 1
    yield 2


n = numbers()
print(inspect.getgeneratorstate(n), next(n), inspect.getgeneratorstate(n), n.close(), inspect.getgeneratorstate(n))
# prints: GEN_CREATED 1 GEN_SUSPENDED None GEN_CLOSED


def f(a, b, /, c, d=4, *e, f, g=7, **h):
    pass


for made in functools.partial(f, 1), functools.partial(f, 1, 2, 3), functools.partial(f, 1, c=5), functools.partial(f, f=1):
    print(inspect.signature(made))
# prints: (b, /, c, d=4, *e, f, g=7, **h)
# prints: (d=4, *e, f, g=7, **h)
# prints: (b, /, *, c=5, d=4, f, g=7, **h)
# prints: (a, b, /, c, d=4, *e, f=1, g=7, **h)
print(inspect.signature(functools.partial(lambda a, b: 0, a=3)))  # prints: (*, a=3, b)
print(inspect.getfullargspec(f))
# prints: FullArgSpec(args=['a', 'b', 'c', 'd'], varargs='e', varkw='h', defaults=(4,), kwonlyargs=['f', 'g'], kwonlydefaults={'g': 7}, annotations={})
print(inspect.getfullargspec(A().method), inspect.getcallargs(lambda a, b=2: 0, 1))
# prints: FullArgSpec(args=['self'], varargs=None, varkw=None, defaults=None, kwonlyargs=[], kwonlydefaults=None, annotations={}) {'a': 1, 'b': 2}
print(inspect.getattr_static(A, "value").fget.__name__, inspect.getattr_static(A(), "none", 3))  # prints: value 3
signature = inspect.signature(lambda a, *, b, c=1: 0)
for args, named in ((), {}), ((1,), {}), ((1, 2), {"b": 1}), ((), {"b": 1}), ((1,), {"z": 1, "b": 1}):
    try:
        print(signature.bind(*args, **named))
    except TypeError as e:
        print(e)
# prints: missing a required argument: 'a'
# prints: missing a required keyword-only argument: 'b'
# prints: too many positional arguments
# prints: missing a required argument: 'a'
# prints: got an unexpected keyword argument 'z'
