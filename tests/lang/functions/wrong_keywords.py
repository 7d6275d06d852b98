# 6.3.4 Calls: unexpected and repeated keywords
def attempt(call):
    try:
        print(call())
    except TypeError as e:
        print(e)
def f(a, b=2): return a, b
attempt(lambda: f(c=1))  # prints: f() got an unexpected keyword argument 'c'
attempt(lambda: f(1, c=1))  # prints: f() got an unexpected keyword argument 'c'
attempt(lambda: f(1, a=2))  # prints: f() got multiple values for argument 'a'
attempt(lambda: f(1, 2, b=3))  # prints: f() got multiple values for argument 'b'
attempt(lambda: f(1, **{'a': 2}))  # prints: f() got multiple values for argument 'a'
attempt(lambda: f(**{'a': 1}, **{'b': 2}))  # prints: (1, 2)
attempt(lambda: f(a=1, **{'a': 2}))  # prints: __main__.f() got multiple values for keyword argument 'a'
attempt(lambda: f(**{'x y': 1}))  # prints: f() got an unexpected keyword argument 'x y'
attempt(lambda: f(1, bb=2))  # prints: f() got an unexpected keyword argument 'bb'. Did you mean 'b'?
attempt(lambda: len(obj=1))  # prints: len() takes no keyword arguments
attempt(lambda: print(1, end='!\n', x=2))  # prints: print() got an unexpected keyword argument 'x'
