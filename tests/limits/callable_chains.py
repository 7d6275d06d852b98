# callables that call callables, deeper than any stack
import types


def f(*args):
    return len(args)


x = f
for i in range(100000):
    x = x.__call__
try:
    print(x(1, 2))
except RecursionError as e:
    print("RecursionError", e)  # prints: RecursionError maximum recursion depth exceeded
m = f
for i in range(3000):
    m = types.MethodType(m, i)
print(m())  # prints: 3000
for i in range(100000):
    m = types.MethodType(m, i)
print(len(repr(m)) > 0)  # prints: True
p = property(f)
for i in range(50000):
    p = property(p.__get__)


class C:
    deep = p


try:
    C().deep
except RecursionError as e:
    print("RecursionError", e)  # prints: RecursionError maximum recursion depth exceeded
class Callable:
    pass


c = Callable()
Callable.__call__ = c
try:
    c()
except RecursionError as e:
    print("RecursionError", e)  # prints: RecursionError maximum recursion depth exceeded
s = f
for i in range(2000):
    s = staticmethod(s)
print(s(1, 2, 3))  # prints: 3
