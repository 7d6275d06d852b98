# copy: copies of objects, shallow and deep.

from copyreg import dispatch_table

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


def _reduced(x):
    """(function, arguments[, state[, items[, pairs]]]) to make x anew; a str if there is only one x."""
    reductor = dispatch_table.get(type(x))
    return x.__reduce_ex__(4) if reductor is None else reductor(x)


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
