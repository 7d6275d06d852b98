# functools: partial with placeholders, partialmethod, reduce
from functools import Placeholder, partial, partialmethod, reduce
import operator


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

p = partial(int, base=2)
print(p("101"), p, p.func, p.args, p.keywords, p("12", base=10))
# prints: 5 functools.partial(<class 'int'>, base=2) <class 'int'> () {'base': 2} 12
q = partial(print, 1, 2, sep="-")
q(3)  # prints: 1-2-3
print(partial(q, 4, end="!"))  # prints: functools.partial(<built-in function print>, 1, 2, 4, sep='-', end='!')
half = partial(pow, Placeholder, 2)
print(half(5), half, partial(half, 8)())  # prints: 25 functools.partial(<built-in function pow>, Placeholder, 2) 64
class Cell:
    def set(self, value, scale=1):
        self.value = value * scale
        return self.value
    on = partialmethod(set, True)
    big = partialmethod(set, scale=10)
print(Cell().on(), Cell().big(4), Cell.on(Cell()))  # prints: 1 40 1
print(reduce(operator.add, [1, 2, 3]), reduce(operator.add, [], 7), reduce(lambda a, b: a * b, range(1, 6)), reduce(max, "hello", initial="z"))
# prints: 6 7 120 z
error(reduce, operator.add, [])  # prints: TypeError: reduce() of empty iterable with no initial value
error(reduce, operator.add, 5)  # prints: TypeError: reduce() arg 2 must support iteration
error(partial, 5)  # prints: TypeError: the first argument must be callable
error(partial, print, Placeholder)  # prints: TypeError: trailing Placeholders are not allowed
error(half)  # prints: TypeError: missing positional arguments in 'partial' call; expected at least 1, got 0
error(partialmethod, 5)  # prints: TypeError: the first argument 5 must be a callable or a descriptor
