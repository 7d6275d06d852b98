# min and max with a key.


def extreme(args, key, default, name, smallest):
    items = iter(args[0] if len(args) == 1 else args)
    for best in items:
        break
    else:
        if default is _define:
            raise ValueError(name + "() iterable argument is empty")
        return default
    if key is None:
        for item in items:
            if item < best if smallest else item > best:
                best = item
        return best
    best_key = key(best)
    for item in items:
        item_key = key(item)
        if item_key < best_key if smallest else item_key > best_key:
            best = item
            best_key = item_key
    return best


def min_by(*args, key=None, default=_define):
    return extreme(args, key, default, "min", True)


def max_by(*args, key=None, default=_define):
    return extreme(args, key, default, "max", False)


_define(min, min_by)
_define(max, max_by)
