# 3.2.8.1 User-defined functions: __annotate__ takes the format by position; above 2 it is not implemented
def f(a: int, b: str): pass
class C:
    x: int

print(f.__annotate__(1), C.__annotate__(1), f.__annotate__(2))
# prints: {'a': <class 'int'>, 'b': <class 'str'>} {'x': <class 'int'>} {'a': <class 'int'>, 'b': <class 'str'>}
for wrong in (3, 4, 100):
    try:
        f.__annotate__(wrong)
    except NotImplementedError as e:
        print('NotImplementedError', e.args)
# prints: NotImplementedError ()
# prints: NotImplementedError ()
# prints: NotImplementedError ()
try:
    f.__annotate__(format=1)
except TypeError:
    print('TypeError')  # prints: TypeError
print(f.__annotate__.__name__, C.__annotate__.__qualname__, f.__annotate__(1) is f.__annotate__(1))
# prints: __annotate__ C.__annotate__ False
