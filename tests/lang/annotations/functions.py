# 8.7 Function definitions: annotations of parameters and of the result, in a dict by name
X = 'value of X'

def f(a: X, b: 'text' = 1, *args: int, c: (1, 2) = 3, **kw: [X]) -> X + '!':
    return a, b, args, c, kw

def g(first: 1, /, second: 2, *, third: 3): pass
def h(a, b: int): pass
def plain(a, b=1): pass

print(f.__annotations__)
# prints: {'a': 'value of X', 'b': 'text', 'args': <class 'int'>, 'c': (1, 2), 'kw': ['value of X'], 'return': 'value of X!'}
print(f(1), f(1, 2, 3, c=4, d=5))  # prints: (1, 1, (), 3, {}) (1, 2, (3,), 4, {'d': 5})
print(g.__annotations__, h.__annotations__)  # prints: {'second': 2, 'first': 1, 'third': 3} {'b': <class 'int'>}
print(plain.__annotations__, plain.__annotate__)  # prints: {} None
f.__annotations__['a'] = 'changed'
print(f.__annotations__['a'], f.__annotations__ is f.__annotations__)  # prints: changed True
