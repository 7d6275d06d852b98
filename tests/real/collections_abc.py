# modules: _collections_abc
# with: collections.abc
# until: 3.12 (later ones ask for the frame that runs)
# The abstract containers: what they give to subclasses, and what they take for one of theirs.
import collections.abc as abc
from collections import Counter, OrderedDict


def tell(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Numbers(abc.Sequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


class Growing(Numbers, abc.MutableSequence):
    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def insert(self, i, v):
        self.items.insert(i, v)


n = Numbers(1, 2, 3, 2)
print(list(n), 2 in n, 9 in n, list(reversed(n)), n.index(2), n.index(2, 2), n.count(2), n.index(3, -3, -1))
tell(n.index, 9)
g = Growing(1, 2)
g.append(3)
g.extend([4, 5])
g += (6,)
g.extend(g)
g.reverse()
print(g.items, g.pop(), g.pop(0))
g.remove(4)
print(g.items)
g.clear()
print(g.items)
try:
    abc.Sequence()
except TypeError as e:
    print(str(e)[:42])


class Letters(abc.Set):
    def __init__(self, items):
        self.items = "".join(sorted(set(items)))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return "L:" + self.items

    __hash__ = abc.Set._hash


class Mutable(Letters, abc.MutableSet):
    def add(self, x):
        self.items = "".join(sorted(set(self.items) | {x}))

    def discard(self, x):
        self.items = self.items.replace(x, "")


a, b = Letters("abc"), Letters("bcd")
print(a & b, a | b, a - b, a ^ b, a <= b, Letters("b") < a, a >= Letters("ab"), a > a, a == Letters("cba"), a.isdisjoint(Letters("xyz")), a.isdisjoint(b), "bx" & a, "xy" | a, "abx" - a, "abz" ^ a, hash(a) == hash(frozenset("abc")), a != b)
tell(lambda: a < 3)
tell(lambda: a & 3)
m = Mutable("abc")
m.remove("a")
m |= "xy"
m &= "bxyz"
m -= "y"
m ^= Letters("bq")
print(m, m.pop(), m)
tell(m.remove, "?")
m -= m
m ^= m
tell(m.pop)
m.add("z")
m.clear()
print(m)


class Table(abc.MutableMapping):
    def __init__(self):
        self.rows = []

    def __getitem__(self, k):
        for key, value in self.rows:
            if key == k:
                return value
        raise KeyError(k)

    def __setitem__(self, k, v):
        self.rows = [r for r in self.rows if r[0] != k] + [(k, v)]

    def __delitem__(self, k):
        self[k]
        self.rows = [r for r in self.rows if r[0] != k]

    def __iter__(self):
        return (k for k, _ in self.rows)

    def __len__(self):
        return len(self.rows)


t = Table()
t.update({"a": 1}, b=2)
t.update([("c", 3)])
t.update(Counter(d=4))


class Keyed:
    def keys(self):
        return ["e"]

    def __getitem__(self, k):
        return 5


t.update(Keyed())
print(dict(t), t.get("a"), t.get("z", 0), "a" in t, repr(t.keys())[:9], list(t.values()), sorted(t.items()), t == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}, t.setdefault("a", 9), t.setdefault("f", 6), t.pop("f"), t.pop("f", None), t.popitem())
print(("a", 1) in t.items(), ("a", 2) in t.items(), ("zz", 1) in t.items(), 1 in t.values(), 99 in t.values(), t.keys() & {"a", "q"}, t.items() - [("a", 1)], len(t.keys()), "zz" in t.keys(), repr(t.values())[:11])
tell(t.pop, "zz")
tell(t.__reversed__ or len)
t.clear()
tell(t.popitem)
checks = [abc.Hashable, abc.Iterable, abc.Iterator, abc.Generator, abc.Reversible, abc.Sized, abc.Container, abc.Collection, abc.Callable, abc.Set, abc.MutableSet, abc.Mapping, abc.MutableMapping, abc.Sequence, abc.MutableSequence, abc.Awaitable, abc.AsyncIterable, abc.KeysView, abc.ItemsView, abc.ValuesView]
for value in (1, "s", b"b", [1], (1,), {1: 2}, {1}, frozenset(), range(3), iter([]), (x for x in []), len, {}.keys(), {}.items(), {}.values(), None, t, n, a, m, type, bytearray(), OrderedDict(), memoryview(b"")):
    print(type(value).__name__, [c.__name__ for c in checks if isinstance(value, c)])


class Gen(abc.Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return value, self.n

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


gen = Gen()
print(next(gen), gen.send("v"), list(gen))
gen.close()
tell(gen.throw, ValueError, "v")
tell(gen.throw, ValueError)
tell(gen.throw, ValueError, ValueError("inst"))


class Stubborn(Gen):
    def throw(self, typ, val=None, tb=None):
        return 1


tell(Stubborn().close)


class Coro(abc.Coroutine):
    def __await__(self):
        yield

    def send(self, value):
        raise StopIteration(value)

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


coro = Coro()
coro.close()
tell(coro.throw, KeyError, "k")
tell(coro.throw, KeyError)
print(isinstance(coro, abc.Awaitable), issubclass(Coro, abc.Coroutine))
print(abc.Callable[[int, str], float], abc.Callable[..., int], abc.Callable[[], int].__args__, abc.Iterable[int], abc.Sequence[str].__origin__ is abc.Sequence)
tell(lambda: abc.Callable[int])
tell(lambda: abc.Callable[int, str])
print(abc.Iterator.__subclasshook__(list), abc.Sized.__subclasshook__(list), issubclass(list, abc.Reversible), list(abc.Iterator.__abstractmethods__), sorted(abc.MutableMapping.__abstractmethods__))
print(list(abc.Iterable.__iter__(3)), abc.Container.__contains__(1, 2), abc.Sized.__len__(1))
