# min and max with a key.


def extreme(args, key, default, name, better):
    if len(args) == 1:
        items = list(args[0])
    else:
        items = args
    if not items:
        if default is _define:
            raise ValueError(name + "() iterable argument is empty")
        return default
    if key is None and len(args) == 1 and not isinstance(args[0], (list, tuple)):
        return min(items) if name == "min" else max(items)
    best = items[0]
    best_key = best if key is None else key(best)
    for i in range(1, len(items)):
        item_key = items[i] if key is None else key(items[i])
        if better(item_key, best_key):
            best = items[i]
            best_key = item_key
    return best


def less(a, b):
    return a < b


def greater(a, b):
    return a > b


def min_by(*args, key=None, default=_define):
    return extreme(args, key, default, "min", less)


def max_by(*args, key=None, default=_define):
    return extreme(args, key, default, "max", greater)


_define(min, min_by)
_define(max, max_by)
