# Sorting with a key: the keys are computed here, where the guest's function may run (and pause); comparing and moving the items is one
# intrinsic, so a list is never seen half sorted.


def sort(self, *, key=None, reverse=False):
    items = list(self)
    keys = [key(item) for item in items]
    modified = len(self) != len(items)
    _sort_into(self, items, keys, reverse)
    if modified:
        raise ValueError("list modified during sort")


def sorted_by(iterable, /, *, key=None, reverse=False):
    items = list(iterable)
    result = []
    _sort_into(result, items, [key(item) for item in items], reverse)
    return result


_define(list.sort, sort)
_define(sorted, sorted_by)
