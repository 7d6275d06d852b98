# weakref over the strong references of _weakref: entries never disappear by themselves.

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType",
    "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref
from collections.abc import MutableMapping, MutableSet

KeyedRef = ref
ProxyTypes = ProxyType, CallableProxyType


class WeakMethod(ref):
    """A reference to a bound method."""

    __slots__ = ()

    def __init__(self, meth, callback=None):
        if not hasattr(meth, "__self__") or not hasattr(meth, "__func__"):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        self._object, self.__callback__ = meth, callback


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
