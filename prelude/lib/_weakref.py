# _weakref: references and proxies, in a strong form: a reference keeps its object alive as long as the reference itself lives, so it is
# never dead and its callback is never called. Nothing a program can rely on in CPython is lost but the moment when an entry disappears.

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


ReferenceType = ref


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


def _remove_dead_weakref(dct, key, /):
    """Takes a dead reference out of a dict: none is dead."""
