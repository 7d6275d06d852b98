# copy: copies of objects, shallow and deep.

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


def _function():
    pass


class _Holder:
    def method(self):
        pass


_method = type(_Holder().method)
_atomic = {
    type(None), type(...), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property, slice,
    type(list[int]), type(int | str), type(_function), type(len), type([].append),
}  # fmt: skip
_containers = {list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy, tuple: tuple, frozenset: frozenset}
_missing = object()


def _special(cls, name):
    """A method that a class of the guest or of the library defines; None for what the language's own types have."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return None if base.__module__ == "builtins" else base.__dict__[name]
    return None


def _state(x, cls):
    """What __getstate__ says, or the attributes: a dict, or a pair of dicts if there are slots."""
    if _special(cls, "__getstate__") is not None:
        return x.__getstate__()
    state, slots = getattr(x, "__dict__", None) or None, {}
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                slots[name] = getattr(x, name)
    return (state, slots) if slots else state


def _reduced(x):
    """(function, arguments[, state[, items[, pairs]]]) to make x anew; a str if there is only one x."""
    cls = type(x)
    if _special(cls, "__reduce_ex__") is not None:
        return x.__reduce_ex__(4)
    if _special(cls, "__reduce__") is not None:
        return x.__reduce__()
    if cls.__module__ == "builtins" and not isinstance(x, BaseException) and cls is not object:
        try:
            return x.__reduce_ex__(4)
        except (AttributeError, TypeError):
            raise TypeError(f"cannot pickle {cls.__name__!r} object") from None
    if isinstance(x, BaseException):
        return cls, x.args, _state(x, cls)
    if hasattr(x, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        return lambda *args: cls.__new__(cls, *args, **kwargs), tuple(args), _state(x, cls)
    items = pairs = None
    args = ()
    if hasattr(x, "__getnewargs__") and _special(cls, "__getnewargs__") is not None:
        args = tuple(x.__getnewargs__())
    else:
        for kind in int, float, complex, str, bytes, tuple, frozenset, bytearray, set:
            if isinstance(x, kind):
                args = (kind(x),)
    if isinstance(x, (set, bytearray)):
        return cls, args, _state(x, cls)
    if isinstance(x, list):
        items = iter(x)
    elif isinstance(x, dict):
        pairs = iter(x.items())
    return lambda *args: cls.__new__(cls, *args), args, _state(x, cls), items, pairs


def _rebuilt(x, memo, function, args, state=None, items=None, pairs=None):
    """A new object from what _reduced tells; parts are copied deeply if there is a memo."""
    deep = memo is not None
    y = function(*([deepcopy(a, memo) for a in args] if deep and args else args))
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            for name, value in (slots or {}).items():
                setattr(y, name, value)
    for item in items or ():
        y.append(deepcopy(item, memo) if deep else item)
    for key, value in pairs or ():
        if deep:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        y[key] = value
    return y


def copy(x):
    """Shallow copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    if cls in _containers:
        return _containers[cls](x)
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    reduced = _reduced(x)
    return x if isinstance(reduced, str) else _rebuilt(x, None, *reduced)


def deepcopy(x, memo=None):
    """Deep copy operation on arbitrary Python objects."""
    cls = type(x)
    if cls in _atomic:
        return x
    if memo is None:
        memo = {}
    else:
        y = memo.get(id(x), _missing)
        if y is not _missing:
            return y
    if cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(item if type(item) in _atomic else deepcopy(item, memo))
    elif cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = value if type(value) in _atomic else deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        y = memo.get(id(x), _missing)
        if y is not _missing:
            return y
        y = x if all([a is b for a, b in zip(items, x)]) else tuple(items)
    elif issubclass(cls, type):
        return x
    elif cls is _method:
        y = _method(x.__func__, deepcopy(x.__self__, memo))
    elif hasattr(cls, "__deepcopy__"):
        y = x.__deepcopy__(memo)
    else:
        if cls is set or cls is frozenset or cls is bytearray:
            y = cls([deepcopy(item, memo) for item in x])
        else:
            reduced = _reduced(x)
            y = x if isinstance(reduced, str) else _rebuilt(x, memo, *reduced)
    if y is not x:
        memo[id(x)] = y
        memo.setdefault(id(memo), []).append(x)  # keeps x alive, so that its id stays its own
    return y


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    method = getattr(obj.__class__, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {obj.__class__.__name__} objects")
    return method(obj, **changes)
