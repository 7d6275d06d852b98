# collections.abc: membership by methods, registration and the methods that follow
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized, Generator


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print([isinstance(x, Sequence) for x in ([], (), "", range(1), {}, set())], isinstance({}, Mapping), isinstance(set(), Set))
# prints: [True, True, True, True, False, False] True True
print(isinstance([], Hashable), isinstance((), Hashable), isinstance(print, Callable), isinstance(iter([]), Iterator))
# prints: False True True True
print(isinstance((x for x in ()), Generator), issubclass(dict, MutableMapping), issubclass(list, MutableSequence), issubclass(int, Sized))
# prints: True True True False
class Squares(Sequence):
    def __len__(self):
        return 5
    def __getitem__(self, i):
        if not 0 <= i < 5:
            raise IndexError(i)
        return i * i
s = Squares()
print(list(s), 9 in s, s.index(4), s.count(16), list(reversed(s)))  # prints: [0, 1, 4, 9, 16] True 2 1 [16, 9, 4, 1, 0]
class Bag(MutableMapping):
    def __init__(self):
        self.d = {}
    def __getitem__(self, k):
        return self.d[k]
    def __setitem__(self, k, v):
        self.d[k] = v
    def __delitem__(self, k):
        del self.d[k]
    def __iter__(self):
        return iter(self.d)
    def __len__(self):
        return len(self.d)
b = Bag()
b.update(a=1, b=2)
print(b.setdefault("c", 3), b.pop("a"), b.get("z"), dict(b), b == {"b": 2, "c": 3}, list(b.items()), list(b.values()))
# prints: 3 1 None {'b': 2, 'c': 3} True [('b', 2), ('c', 3)] [2, 3]
print(b.popitem(), "b" in b, len(b.keys()), b.keys() & {"c"})  # prints: ('b', 2) False 1 {'c'}
class Odd(MutableSet):
    def __init__(self, items=()):
        self.items = [i for i in items if i % 2]
    def __contains__(self, x):
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)
    def add(self, x):
        if x % 2 and x not in self.items:
            self.items.append(x)
    def discard(self, x):
        if x in self.items:
            self.items.remove(x)
o = Odd([1, 2, 3])
o |= {5, 6}
print(sorted(o), o <= {1, 3, 5, 7}, sorted(o & {1, 3}), sorted(o - {1}), sorted(o ^ {1, 9}), o.isdisjoint({2}), o == {1, 3, 5})
# prints: [1, 3, 5] True [1, 3] [3, 5] [3, 5, 9] True True
class Sizable:
    def __len__(self):
        return 0
print(isinstance(Sizable(), Sized), isinstance(Sizable(), Container), issubclass(Sizable, Iterable))  # prints: True False False
Sequence.register(Sizable)
print(isinstance(Sizable(), Sequence), Callable[[int], str], Callable[..., int])
# prints: True collections.abc.Callable[[int], str] collections.abc.Callable[..., int]
error(Mapping)
# prints: TypeError: Can't instantiate abstract class Mapping without an implementation for abstract methods '__getitem__', '__iter__', '__len__'
class Half(Sequence):
    def __len__(self):
        return 1
error(Half)
# prints: TypeError: Can't instantiate abstract class Half without an implementation for abstract method '__getitem__'
error(o.remove, 99)  # prints: KeyError: 99
