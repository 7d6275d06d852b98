# weakref, in a strong form: a reference keeps its object alive as long as the reference itself lives, so it is never dead and its
# callback is never called. Nothing a program can rely on in CPython is lost but the moment when an entry disappears.

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType",
    "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

from collections.abc import MutableMapping, MutableSet

_refused = int, float, str, bytes, tuple, list, dict, bool, complex, type(None)


def _check(obj):
    if type(obj) in _refused:
        raise TypeError(f"cannot create weak reference to '{type(obj).__name__}' object")


class ref:
    """A reference to an object; calling it gives the object."""

    __slots__ = ("_object", "__callback__")

    def __init__(self, obj, callback=None, /):
        _check(obj)
        self._object, self.__callback__ = obj, callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return f"<weakref; to '{type(self._object).__module__}.{type(self._object).__qualname__}'>"

    __class_getitem__ = classmethod(type(list[int]))


ReferenceType = KeyedRef = ref


class WeakMethod(ref):
    """A reference to a bound method."""

    __slots__ = ()

    def __init__(self, meth, callback=None):
        if not hasattr(meth, "__self__") or not hasattr(meth, "__func__"):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        self._object, self.__callback__ = meth, callback


class ProxyType:
    """Stands for an object: attributes and operators go there."""

    def __init__(self, obj):
        object.__setattr__(self, "_object", obj)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "_object"), name)

    def __setattr__(self, name, value):
        setattr(self._object, name, value)

    def __delattr__(self, name):
        delattr(self._object, name)

    def __repr__(self):
        return f"<weakproxy; to '{type(self._object).__module__}.{type(self._object).__qualname__}'>"

    __hash__ = None


def _forward():
    import operator

    for name in "str len bool iter contains getitem setitem delitem call eq ne lt le gt ge add sub mul truediv floordiv mod neg".split():
        function = {"str": str, "len": len, "bool": bool, "iter": iter}.get(name) or getattr(operator, name)
        setattr(ProxyType, f"__{name}__", lambda self, *args, f=function, **kwargs: f(self._object, *args, **kwargs))


_forward()
CallableProxyType = ProxyType
ProxyTypes = ProxyType, CallableProxyType


def proxy(obj, callback=None, /):
    """A proxy of an object."""
    _check(obj)
    return ProxyType(obj)


def getweakrefcount(object, /):
    """How many references there are: nobody counts them."""
    return 0


def getweakrefs(object, /):
    """The references: nobody lists them."""
    return []


class _Dictionary(MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __or__(self, other):
        result = self.copy()
        result.update(other)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_Dictionary):
    """A mapping whose values may disappear elsewhere; here they stay."""

    def valuerefs(self):
        return [ref(value) for value in self.data.values()]

    def itervaluerefs(self):
        return iter(self.valuerefs())


class WeakKeyDictionary(_Dictionary):
    """A mapping whose keys may disappear elsewhere; here they stay."""

    def keyrefs(self):
        return [ref(key) for key in self.data]


class WeakSet(MutableSet):
    """A set whose items may disappear elsewhere; here they stay."""

    def __init__(self, data=None):
        self.data = dict.fromkeys(() if data is None else data)

    def __contains__(self, item):
        return item in self.data

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def add(self, item):
        self.data[item] = None

    def discard(self, item):
        self.data.pop(item, None)

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    union = MutableSet.__or__

    def __repr__(self):
        return repr(set(self.data))


class finalize:
    """A call for when an object dies: here it is made by hand, or never."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._parts, self.atexit = (obj, func, args, kwargs), True

    def __call__(self, _=None):
        parts, self._parts = self._parts, None
        return None if parts is None else parts[1](*parts[2], **parts[3])

    def detach(self):
        parts, self._parts = self._parts, None
        return parts

    def peek(self):
        return self._parts

    @property
    def alive(self):
        return self._parts is not None


# what messages call them
ref.__name__ = "weakref.ReferenceType"
