# min and max with a key.


def extreme(args, key, default, name, better):
    if len(args) > 1 and default is not _define:
        raise TypeError("Cannot specify a default for " + name + "() with multiple positional arguments")
    best = best_key = _define
    for x in args if len(args) > 1 else args[0]:
        item_key = x if key is None else key(x)
        if best is _define or better(item_key, best_key):
            best = x
            best_key = item_key
    if best is not _define:
        return best
    if default is _define:
        raise ValueError(name + "() iterable argument is empty")
    return default


def less(a, b):
    return a < b


def greater(a, b):
    return a > b


def min_by(*args, key=None, default=_define):
    return extreme(args, key, default, "min", less)


def max_by(*args, key=None, default=_define):
    return extreme(args, key, default, "max", greater)


for function, name in ((min_by, "min"), (max_by, "max")):
    function.__name__ = function.__qualname__ = name


_define(min, min_by)
_define(max, max_by)
