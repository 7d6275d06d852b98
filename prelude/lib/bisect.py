# bisect: places in a sorted list.

# The native searches among items whose comparison calls no guest code, and gives -1 if there are others.
from _boabox import bisect as _search


def _bounds(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo, len(a) if hi is None else hi


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """The place before which all items are less than x."""
    if key is None:
        place = _search(a, x, lo, hi, False)
        if place >= 0:
            return place
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) >> 1
        if (a[middle] if key is None else key(a[middle])) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """The place from which all items are greater than x."""
    if key is None:
        place = _search(a, x, lo, hi, True)
        if place >= 0:
            return place
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) >> 1
        if x < (a[middle] if key is None else key(a[middle])):
            hi = middle
        else:
            lo = middle + 1
    return lo


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert x in a sorted list, before items equal to it."""
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert x in a sorted list, behind items equal to it."""
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


bisect, insort = bisect_right, insort_right
