# 3.3.2 Descriptors: the docstring of a property can be changed; everything has __doc__
from collections import namedtuple


class P:
    @property
    def x(self):
        "old"

    y = property(lambda self: 1)


print(P.x.__doc__, P.y.__doc__)  # prints: old None
P.x.__doc__ = "new"
P.y.__doc__ = 3
print(P.x.__doc__, P.y.__doc__)  # prints: new 3
del P.y.__doc__
print(P.y.__doc__, P().y)  # prints: None 1


class Own(property):
    pass


own = Own(lambda self: 1, doc="d")
own.__doc__ = "e"
print(own.__doc__)  # prints: e
Pair = namedtuple("Pair", "a b")
Pair.a.__doc__ = "the first"
print(Pair.a.__doc__, "/", Pair.b.__doc__, Pair(1, 2).a)  # prints: the first / Alias for field number 1 1
try:
    P.x.other = 3
except AttributeError as e:
    print(e)  # prints: 'property' object has no attribute 'other' and no __dict__ for setting new attributes
everything = None, 5, "s", 2.5, [], {}, (), len, ..., True, range(2), iter([]), type, object(), Exception(), slice(1), b"", {}.keys()
print(all([hasattr(x, "__doc__") for x in everything]), type(P()).__doc__, P().__doc__, (lambda: 0).__doc__)  # prints: True None None None
