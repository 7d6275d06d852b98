# modules: functools
# without: _functools
# Wraps, total order, partial, caches, reduce, dispatch on types and cached properties, all in Python.
import functools


def tell(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def base(a: int, b=2):
    "Its doc."
    return a, b


base.mark = 1


@functools.wraps(base)
def wrapper(*args):
    return base(*args)


print(wrapper.__name__, wrapper.__doc__, wrapper.mark, wrapper.__wrapped__ is base, wrapper(1), functools.update_wrapper(functools.partial(base, 1), len, ("__doc__", "nothing"), ()).__wrapped__)


@functools.total_ordering
class Number:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Number) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Number) else NotImplemented


for root in ("__gt__", "__le__", "__ge__", "__lt__"):
    operation = {"__gt__": lambda s, o: s.n > o.n if isinstance(o, Number) else NotImplemented, "__le__": lambda s, o: s.n <= o.n if isinstance(o, Number) else NotImplemented,
                 "__ge__": lambda s, o: s.n >= o.n if isinstance(o, Number) else NotImplemented, "__lt__": lambda s, o: s.n < o.n if isinstance(o, Number) else NotImplemented}[root]
    cls = functools.total_ordering(type("T", (object,), {"__init__": Number.__init__, "__eq__": lambda s, o: s.n == o.n, root: operation}))
    Number_ = Number
    Number = cls
    a, b = cls(1), cls(2)
    print(root, a < b, a > b, a <= b, a >= b, a <= cls(1), a >= cls(1), cls.__ge__.__name__)
    for sign in ("__lt__", "__le__", "__gt__", "__ge__"):
        print(getattr(a, sign)(3), end=" ")
    tell(lambda: a < 3)
    Number = Number_
tell(functools.total_ordering, type("None_", (), {}))

double = functools.partial(pow, 2)
print(double(5), double.func is pow, double.args, double.keywords)
nested = functools.partial(functools.partial(base, 1), b=7)
print(nested(), nested.args, nested.keywords, nested(b=3), repr(functools.partial(int, base=2)), nested.func is base)
import copy
again = copy.copy(nested)
print(again(), again.keywords == nested.keywords)
tell(functools.partial, 3)
tell(functools.partial)
tell(nested.__setstate__, (1, 2))
tell(nested.__setstate__, 1)
nested.__setstate__((base, (5,), {"b": 6}, {"extra": 1}))
print(nested(), nested.extra)


class Table:
    def cell(self, x, y):
        return self.__class__.__name__, x, y

    first = functools.partialmethod(cell, 1)
    named = functools.partialmethod(cell, y=2)
    static = functools.partialmethod(staticmethod(lambda *a: a), "s")
    klass = functools.partialmethod(classmethod(lambda c, x: (c.__name__, x)), "k")
    twice = functools.partialmethod(first, 2)
    called = functools.partialmethod(functools.partial(base, 3))


print(Table().first(5), Table().named(1), Table().static(1), Table.klass(), Table().twice(), Table.first(Table(), 9), repr(Table.__dict__["named"])[:29], Table().called.__class__.__name__)
tell(functools.partialmethod, 3)


@functools.lru_cache(maxsize=3)
def square(n, unit="m"):
    print("computing", n, unit)
    return n * n


print([square(n) for n in (1, 2, 3, 1, 4, 2)], square.cache_info(), square.cache_parameters())
square(4, unit="k")
square.cache_clear()
print(square.cache_info(), square.__wrapped__(3))


@functools.lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info().currsize)


@functools.lru_cache(maxsize=0)
def never(x):
    return x


@functools.lru_cache
def plain(x):
    return x


print(never(1), never(1), never.cache_info(), plain(1), plain("a"), plain(1), plain.cache_info(), functools.lru_cache(maxsize=-5)(abs).cache_parameters())
tell(functools.lru_cache, "x")
tell(plain, [])
tell(typed, [])


@functools.lru_cache(maxsize=2)
def recursive(n):
    return recursive(n - 1) + 1 if n else 0


print(recursive(5), recursive.cache_info())
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(lambda a, b: a + b, [], "start"))
tell(functools.reduce, lambda a, b: a, [])
words = ["pear", "fig", "apple"]
key = functools.cmp_to_key(lambda a, b: len(a) - len(b))
print(sorted(words, key=key), key("a") < key("bb"), key("a") == key("b"), key("a") >= key("bb"), key("a") <= key("b"), key("x") > key("y"))
tell(hash, key("a"))


@functools.singledispatch
def show(x):
    return "thing"


@show.register
def _(x: int):
    return "int"


@show.register(list)
@show.register(tuple)
def _(x):
    return "sequence"


@show.register
def _(x: "float | str"):
    return "text or number"


show.register(type(None), lambda x: "nothing")
from collections import abc
import collections
show.register(abc.Mapping, lambda x: "mapping")
show.register(abc.Sized, lambda x: "sized")
print(show(1), show(True), show([1]), show((1,)), show(1.5), show("s"), show(None), show({}), show({1}), show(collections.ChainMap()), show(2j), show.dispatch(bool) is show.dispatch(int))
print(len(show.registry), sorted(c.__name__ for c in show.registry))
tell(show)
tell(show.register, 3)
tell(show.register, [])
tell(show.register, int, 3, 4)


class Both(abc.Iterable, abc.Container):
    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


@functools.singledispatch
def ambiguous(x):
    return "base"


ambiguous.register(abc.Iterable, lambda x: "iterable")
ambiguous.register(abc.Container, lambda x: "container")
print(ambiguous(Both()))


class Odd:
    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


tell(ambiguous, Odd())


class Negator:
    @functools.singledispatchmethod
    def neg(self, x):
        raise NotImplementedError("no " + type(x).__name__)

    @neg.register
    def _(self, x: int):
        return -x

    @neg.register
    def _(self, x: bool):
        return not x

    @functools.singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls.__name__, x

    @make.register(str)
    @classmethod
    def _(cls, x):
        return cls.__name__, "str", x


print(Negator().neg(5), Negator().neg(True), Negator.make(1), Negator.make("s"))
tell(Negator().neg, "x")
tell(functools.singledispatchmethod, 3)


class Lazy:
    @functools.cached_property
    def value(self):
        "Computed once."
        print("computing")
        return 42


lazy = Lazy()
print(lazy.value, lazy.value, vars(lazy), Lazy.value.__doc__, Lazy.value.attrname)


class Slots:
    __slots__ = ()

    @functools.cached_property
    def value(self):
        return 1


tell(lambda: Slots().value)


def renamed():
    prop = functools.cached_property(lambda self: 1)
    type("X", (), {"a": prop, "b": prop})


try:
    renamed()
except (RuntimeError, TypeError) as e:
    print("assigned twice")
unnamed = functools.cached_property(len)
tell(unnamed.__get__, lazy)
print(functools._make_key((1, 2), {"k": 3}, False)[3:], functools._make_key(("s",), {}, False), functools._make_key((1,), {}, True), hash(functools._make_key((1, 2), {}, False)) == hash((1, 2)))
