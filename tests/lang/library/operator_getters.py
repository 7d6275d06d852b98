# operator: itemgetter, attrgetter, methodcaller
from operator import attrgetter, itemgetter, methodcaller


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

rows = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), itemgetter(-1)("abc"), itemgetter("k")({"k": 5}))
# prints: [('c', 1), ('b', 2), ('a', 2)] [('c', 1), ('a', 2), ('b', 2)] c 5
print(itemgetter(1), itemgetter(1, "a"), attrgetter("a.b", "c"), methodcaller("f", 1, a=2))
# prints: operator.itemgetter(1) operator.itemgetter(1, 'a') operator.attrgetter('a.b', 'c') operator.methodcaller('f', 1, a=2)
class P:
    def __init__(self, x, child=None):
        self.x, self.child = x, child
    def scale(self, by, plus=0):
        return self.x * by + plus
p = P(3, P(4))
print(attrgetter("x")(p), attrgetter("x", "child.x")(p), methodcaller("scale", 2, plus=1)(p), list(map(methodcaller("upper"), "ab")))
# prints: 3 (3, 4) 7 ['A', 'B']
print(max([P(1), P(5)], key=attrgetter("x")).x, itemgetter(slice(1, 3))("abcd"))  # prints: 5 bc
error(itemgetter(5), [1])  # prints: IndexError: list index out of range
error(attrgetter("nope"), p)  # prints: AttributeError: 'P' object has no attribute 'nope'
error(attrgetter, 5)  # prints: TypeError: attribute name must be a string
error(methodcaller)  # prints: TypeError: methodcaller needs at least one argument, the method name
error(methodcaller, 5)  # prints: TypeError: method name must be a string
