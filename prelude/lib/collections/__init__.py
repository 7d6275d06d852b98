# collections: containers beside the built-in ones. ChainMap and the User… classes, which need the abstract classes of collections.abc,
# stand in collections._user and are loaded when first asked for.

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]

from _boabox import counts as _counts

_CONTAINERS = str, list, tuple, bytes, dict, set, frozenset, range

_alias = classmethod(type(list[int]))


def __getattr__(name):
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        import collections._user as source
    elif name == "abc":
        import collections.abc as source

        return source
    else:
        import sys

        raise AttributeError(f"module 'collections' has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    return getattr(source, name)


# namedtuple


def _checked_names(typename, field_names, rename):
    from keyword import iskeyword

    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
                names[i] = f"_{i}"
            seen.add(name)
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    return tuple(names)


try:
    from _boabox import tuple_getter as _tuplegetter
except ImportError:

    def _tuplegetter(i, doc):
        return property(lambda self: self[i], _no_setting, _no_deleting, doc)

    def _no_setting(self, value):
        raise AttributeError("can't set attribute")

    def _no_deleting(self):
        raise AttributeError("can't delete attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple whose items have names."""
    typename = str(typename)
    names = _checked_names(typename, field_names, rename)
    count, new_tuple = len(names), tuple.__new__
    if defaults is None:
        defaults = ()
    else:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError("Got more default values than field names")
    arguments = ", ".join(names)
    shape = f"{typename}({arguments})"
    code = f"lambda _cls, {arguments}: _new(_cls, ({arguments}{',' if count == 1 else ''}))"
    __new__ = eval(code, {"_new": new_tuple, "__builtins__": {}, "__name__": f"namedtuple_{typename}"})
    __new__.__defaults__ = defaults or None
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"Create new instance of {shape}"
    form = "(" + ", ".join(f"{name}=%r" for name in names) + ")"

    def _make(cls, iterable):
        result = new_tuple(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, names, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        "Return a nicely formatted representation string"
        return self.__class__.__name__ + form % tuple(self)

    def _asdict(self):
        "Return a new dict which maps field names to their values."
        return dict(zip(names, self))

    def __getnewargs__(self):
        "Return self as a plain tuple.  Used by copy and pickle."
        return tuple(self)

    _make.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    namespace = {
        "__doc__": shape,
        "__slots__": (),
        "_fields": names,
        "_field_defaults": dict(zip(names[count - len(defaults) :], defaults)),
        "__new__": __new__,
        "_make": classmethod(_make),
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": names,
        "__module__": "__main__" if module is None else module,
    }
    for i, name in enumerate(names):
        namespace[name] = _tuplegetter(i, f"Alias for field number {i}")
    return type(typename, (tuple,), namespace)


# Dictionaries


class defaultdict(dict):
    """A dict that makes the value of a missing key by calling default_factory."""

    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        if args or kwargs:
            dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        shown = "..." if self.default_factory == self.__repr__ else repr(self.default_factory)
        return f"{type(self).__name__}({shown}, {dict.__repr__(self)})"

    def copy(self):
        """D.copy() -> a shallow copy of D."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), () if self.default_factory is None else (self.default_factory,), None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result

    __class_getitem__ = _alias


def _count_elements(mapping, iterable):
    cls = type(mapping)
    if type(iterable) in _CONTAINERS and not mapping and cls.get is dict.get and cls.__setitem__ is dict.__setitem__:
        counts = _counts(iterable)
        if counts is not NotImplemented:
            dict.update(mapping, counts)
            return
    get = mapping.get
    for item in iterable:
        mapping[item] = get(item, 0) + 1


def _mapping(value):
    """True of a dict and of what else collections.abc calls a mapping."""
    if isinstance(value, dict):
        return True
    if isinstance(value, (str, list, tuple)) or not hasattr(value, "keys"):
        return False
    from collections.abc import Mapping

    return isinstance(value, Mapping)


class Counter(dict):
    """A dict of how often each item occurs; a missing item occurs 0 times."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """Sum of the counts"""
        return sum(self.values())

    def most_common(self, n=None):
        """List the n most common elements and their counts from the most common to the least.  If n is None, then list all."""
        if n == 1:
            return [max(self.items(), key=_second)] if self else []
        items = sorted(self.items(), key=_second, reverse=True)
        return items if n is None else items[: n if n >= 0 else 0]

    def elements(self):
        """Iterator over elements repeating each as many times as its count."""
        for item, count in self.items():
            for _ in range(count):
                yield item

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Like dict.update() but add counts instead of replacing them."""
        if iterable is not None:
            if not _mapping(iterable):
                _count_elements(self, iterable)
            elif self:
                get = self.get
                for item, count in iterable.items():
                    self[item] = count + get(item, 0)
            else:
                super().update(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like update(), but counts are subtracted, and may become zero or negative."""
        if iterable is not None:
            get = self.get
            if _mapping(iterable):
                for item, count in iterable.items():
                    self[item] = get(item, 0) - count
            else:
                for item in iterable:
                    self[item] = get(item, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, item):
        """Like dict.__delitem__() but does not raise KeyError for missing values."""
        if item in self:
            super().__delitem__(item)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"

    def _compared(self, other, holds):
        if not isinstance(other, Counter):
            return NotImplemented
        for counter in (self, other):
            for item in counter:
                if not holds(self[item], other[item]):
                    return False
        return True

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def _merged(self, other, value):
        """A Counter with the positive ones of value(here, there); items of self come first."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            count = value(count, other[item])
            if count > 0:
                result[item] = count
        for item, count in other.items():
            if item not in self:
                count = value(0, count)
                if count > 0:
                    result[item] = count
        return result

    def __add__(self, other):
        return self._merged(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._merged(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._merged(other, lambda a, b: b if a < b else a)

    def __and__(self, other):
        return self._merged(other, lambda a, b: a if a < b else b)

    def __xor__(self, other):
        return self._merged(other, lambda a, b: abs(a - b))

    def __pos__(self):
        result = Counter()
        for item, count in self.items():
            if count > 0:
                result[item] = count
        return result

    def __neg__(self):
        result = Counter()
        for item, count in self.items():
            if count < 0:
                result[item] = 0 - count
        return result

    def _positive(self):
        for item in [item for item, count in self.items() if not count > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, count in other.items():
            self[item] += count
        return self._positive()

    def __isub__(self, other):
        for item, count in other.items():
            self[item] -= count
        return self._positive()

    def __ior__(self, other):
        for item, count in other.items():
            if count > self[item]:
                self[item] = count
        return self._positive()

    def __iand__(self, other):
        for item, count in self.items():
            if other[item] < count:
                self[item] = other[item]
        return self._positive()

    __class_getitem__ = _alias


def _second(pair):
    return pair[1]


class OrderedDict(dict):
    """A dict whose order counts in comparisons and can be changed."""

    def __init__(self, other=(), /, *args, **kwds):
        if args:
            raise TypeError(f"expected at most 1 argument, got {len(args) + 1}")
        self.update(other, **kwds)

    def update(self, other=(), /, **kwds):
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, other, **kwds)
            return
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def move_to_end(self, key, last=True):
        """Move an existing element to the end (or beginning if last is false). Raise KeyError if the element does not exist."""
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
        else:
            rest = dict(self)
            dict.clear(self)
            dict.__setitem__(self, key, value)
            dict.update(self, rest)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair: the last one, or the first if last is false."""
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, dict.pop(self, key)

    def __eq__(self, other):
        same = dict.__eq__(self, other)
        if same is True and isinstance(other, OrderedDict):
            return list(self) == list(other)
        return same

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        return f"{self.__class__.__name__}({dict.__repr__(self)})"

    def copy(self):
        """od.copy() -> a shallow copy of od"""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __reduce__(self):
        return self.__class__, (), vars(self) or None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(other)
        result.update(self)
        return result


# deque: a list, of which the first _head places are empty. Both ends take and give in constant time, on average: places at the front are
# cut off when they are more than the items, and new ones are made as many as there are items.


class deque:
    """A sequence that grows and shrinks quickly at both ends."""

    __slots__ = ("_list", "_head", "_maxlen", "__weakref__")

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._list, self._head, self._maxlen = list(iterable), 0, maxlen
        if maxlen is not None and len(self._list) > maxlen:
            del self._list[: len(self._list) - maxlen]

    @property
    def maxlen(self):
        """maximum size of a deque or None if unbounded"""
        return self._maxlen

    def append(self, item, /):
        """Add an element to the right side of the deque."""
        self._list.append(item)
        if self._maxlen is not None and len(self._list) - self._head > self._maxlen:
            self.popleft()

    def popleft(self):
        """Remove and return the leftmost element."""
        items, head = self._list, self._head
        if head >= len(items):
            raise IndexError("pop from an empty deque")
        item = items[head]
        items[head] = None
        head += 1
        if head > 16 and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head
        return item

    def pop(self):
        """Remove and return the rightmost element."""
        if self._head >= len(self._list):
            raise IndexError("pop from an empty deque")
        return self._list.pop()

    def appendleft(self, item, /):
        """Add an element to the left side of the deque."""
        items, head = self._list, self._head
        if not head:
            head = len(items) + 8
            items[:0] = [None] * head
        self._head = head - 1
        items[head - 1] = item
        if self._maxlen is not None and len(items) - head + 1 > self._maxlen:
            self.pop()

    def extend(self, iterable, /):
        """Extend the right side of the deque with elements from the iterable."""
        if self._maxlen is None:
            self._list.extend(self._items() if iterable is self else iterable)
        else:
            for item in self._items() if iterable is self else iterable:
                self.append(item)

    def extendleft(self, iterable, /):
        """Extend the left side of the deque with elements from the iterable."""
        for item in self._items() if iterable is self else iterable:
            self.appendleft(item)

    def clear(self):
        """Remove all elements from the deque."""
        self._list, self._head = [], 0

    def _items(self):
        return self._list[self._head :] if self._head else self._list[:]

    def rotate(self, n=1, /):
        """Rotate the deque n steps to the right.  If n is negative, rotates left."""
        size = len(self._list) - self._head
        if not hasattr(n, "__index__"):
            raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
        n = n.__index__()
        if size < 2 or n == 0:
            return
        if -4 < n < 4:
            for _ in range(n):
                self.appendleft(self._list.pop())
            for _ in range(-n):
                self._list.append(self.popleft())
            return
        n = size - n % size
        items = self._items()
        self._list, self._head = items[n:] + items[:n], 0

    def copy(self):
        """Return a shallow copy of a deque."""
        return type(self)(self, self._maxlen) if self._maxlen is not None else type(self)(self)

    __copy__ = copy

    def count(self, value, /):
        """Return number of occurrences of value."""
        return self._items().count(value)

    def index(self, value, *bounds):
        """Return first index of value."""
        try:
            return self._items().index(value, *bounds)
        except ValueError:
            raise ValueError("deque.index(x): x not in deque") from None

    def insert(self, index, value, /):
        """Insert value before index."""
        if len(self) == self._maxlen:
            raise IndexError("deque already at its maximum size")
        self._list.insert(self._head + max(index + len(self), 0) if index < 0 else self._head + index, value)

    def remove(self, value, /):
        """Remove first occurrence of value."""
        for i, item in enumerate(self):
            if item is value or item == value:
                del self._list[self._head + i]
                return
        raise ValueError("deque.remove(x): x not in deque")

    def reverse(self):
        """Reverse *IN PLACE*."""
        self._list, self._head = self._items()[::-1], 0

    def _place(self, index):
        """Where in the list an item is."""
        if not isinstance(index, int):
            if not hasattr(index, "__index__"):
                raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
            index = index.__index__()
        place = index + (self._head if index >= 0 else len(self._list))
        if place < self._head or place >= len(self._list):
            raise IndexError("deque index out of range")
        return place

    def __getitem__(self, index):
        return self._list[self._place(index)]

    def __setitem__(self, index, value):
        self._list[self._place(index)] = value

    def __delitem__(self, index):
        del self._list[self._place(index)]

    def __len__(self):
        return len(self._list) - self._head

    def __bool__(self):
        return len(self._list) > self._head

    def __iter__(self):
        items, head = self._list, self._head
        size = len(items)
        for i in range(head, size):
            if len(items) != size or self._head != head or self._list is not items:
                raise RuntimeError("deque mutated during iteration")
            yield items[i]
        if len(self._list) - self._head != size - head:
            raise RuntimeError("deque mutated during iteration")

    def __reversed__(self):
        items, head = self._list, self._head
        size = len(items)
        for i in range(size - 1, head - 1, -1):
            if len(items) != size or self._head != head or self._list is not items:
                raise RuntimeError("deque mutated during iteration")
            yield items[i]

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, iterable):
        self.extend(iterable)
        return self

    def __mul__(self, n):
        result = self.copy()
        result *= n
        return result

    __rmul__ = __mul__

    def __imul__(self, n):
        items = self._items() * n
        if self._maxlen is not None and len(items) > self._maxlen:
            del items[: len(items) - self._maxlen]
        self._list, self._head = items, 0
        return self

    def __repr__(self):
        if any(other is self for other in _shown):
            return "[...]"
        _shown.append(self)
        try:
            shown = repr(self._items())
        finally:
            _shown.pop()
        return f"{type(self).__name__}({shown})" if self._maxlen is None else f"{type(self).__name__}({shown}, maxlen={self._maxlen})"

    def __eq__(self, other):
        return self._items() == other._items() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._items() < other._items() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._items() <= other._items() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._items() > other._items() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._items() >= other._items() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __reduce__(self):
        return type(self), () if self._maxlen is None else ((), self._maxlen), None, iter(self)

    __class_getitem__ = _alias


_shown = []


try:
    from _boabox import deque
except ImportError:
    pass


# what messages call them
defaultdict.__name__ = "collections.defaultdict"
OrderedDict.__name__ = "collections.OrderedDict"
deque.__name__ = "collections.deque"
