# Sorting with a key, or with items that compare by guest code: the keys are computed here, where the guest's function may run (and pause);
# comparing and moving the items is one intrinsic, so a list is never seen half sorted.


def sort(self, *args, key=None, reverse=False):
    if args:
        raise TypeError("sort() takes no positional arguments")
    items = list(self)
    keys = items if key is None else [key(item) for item in items]
    modified = len(self) != len(items)
    _sort_into(self, items, keys, reverse)
    if modified:
        raise ValueError("list modified during sort")


def sorted_by(*args, key=None, reverse=False, **others):
    if len(args) != 1:
        raise TypeError("sorted expected 1 argument, got " + str(len(args)))
    for name in others:
        raise TypeError("sort() got an unexpected keyword argument '" + name + "'")
    items = list(args[0])
    result = []
    _sort_into(result, items, items if key is None else [key(item) for item in items], reverse)
    return result


def sort_into(target, items, keys, reverse):
    # a stable merge sort by the guest's __lt__
    n = len(items)
    order = list(range(n))
    if reverse:
        order.reverse()
    width = 1
    while width < n:
        merged = []
        for low in range(0, n, 2 * width):
            i, middle = low, min(low + width, n)
            j, high = middle, min(low + 2 * width, n)
            while i < middle and j < high:
                if keys[order[j]] < keys[order[i]]:
                    merged.append(order[j])
                    j += 1
                else:
                    merged.append(order[i])
                    i += 1
            merged.extend(order[i:middle])
            merged.extend(order[j:high])
        order = merged
        width *= 2
    if reverse:
        order.reverse()
    target[:] = [items[i] for i in order]


sorted_by.__name__ = sorted_by.__qualname__ = "sort"
_define(list.sort, sort)
_define(sorted, sorted_by)
_define(_sort_into, sort_into)
