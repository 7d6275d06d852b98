# heapq: a list in which no item is greater than those at 2*i + 1 and 2*i + 2. The moves are CPython's, so the lists are too: an item that
# leaves the top is replaced by the last, which sinks to a leaf along the smaller children and rises from there.

__all__ = [
    "heapify", "heapify_max", "heappop", "heappop_max", "heappush", "heappush_max", "heappushpop", "heappushpop_max", "heapreplace",
    "heapreplace_max", "merge", "nlargest", "nsmallest",
]


# The natives do it for items whose comparison calls no guest code, and leave all as it is if there are others.
from _boabox import heap_pop as _pop, heap_push as _push, heap_sink as _quick_sink


def _rise(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[at] = above
        at = parent
    heap[at] = item


def _sink(heap, start):
    if _quick_sink(heap, start):
        return
    size = len(heap)
    item, at, child = heap[start], start, 2 * start + 1
    while child < size:
        right = child + 1
        if right < size and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, start, at)


def _rise_max(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        above = heap[parent]
        if not above < item:
            break
        heap[at] = above
        at = parent
    heap[at] = item


def _sink_max(heap, start):
    size = len(heap)
    item, at, child = heap[start], start, 2 * start + 1
    while child < size:
        right = child + 1
        if right < size and not heap[right] < heap[child]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise_max(heap, start, at)


def _check(heap, name, only=False):
    if not isinstance(heap, list):
        raise TypeError(f"{name}() argument {'must' if only else '1 must'} be list, not {type(heap).__name__}")


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    if _push(heap, item):
        return
    if not isinstance(heap, list):
        _check(heap, "heappush")
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    item = _pop(heap)
    if item is not NotImplemented:
        return item
    if not isinstance(heap, list):
        _check(heap, "heappop", True)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    item, heap[0] = heap[0], last
    _sink(heap, 0)
    return item


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _check(heap, "heapify", True)
    for i in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, i)


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    _check(heap, "heapreplace")
    if not heap:
        raise IndexError("index out of range")
    item, heap[0] = heap[0], item
    _sink(heap, 0)
    return item


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    _check(heap, "heappushpop")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heappush_max(heap, item, /):
    """Push item onto max heap, maintaining the heap invariant."""
    _check(heap, "heappush_max")
    heap.append(item)
    _rise_max(heap, 0, len(heap) - 1)


def heappop_max(heap, /):
    """Maxheap variant of heappop."""
    _check(heap, "heappop_max", True)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    item, heap[0] = heap[0], last
    _sink_max(heap, 0)
    return item


def heapify_max(heap, /):
    """Maxheap variant of heapify."""
    _check(heap, "heapify_max", True)
    for i in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, i)


def heapreplace_max(heap, item, /):
    """Maxheap variant of heapreplace."""
    _check(heap, "heapreplace_max")
    if not heap:
        raise IndexError("index out of range")
    item, heap[0] = heap[0], item
    _sink_max(heap, 0)
    return item


def heappushpop_max(heap, item, /):
    """Maxheap variant of heappushpop."""
    _check(heap, "heappushpop_max")
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _sink_max(heap, 0)
    return item


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""

    class Entry:
        __slots__ = ("key", "value", "order", "rest")

        def __lt__(self, other):
            if reverse:
                return other.key < self.key or not self.key < other.key and self.order < other.order
            return self.key < other.key or not other.key < self.key and self.order < other.order

    heap = []
    for order, rest in enumerate(map(iter, iterables)):
        for value in rest:
            entry = Entry()
            entry.key, entry.value, entry.order, entry.rest = value if key is None else key(value), value, order, rest
            heap.append(entry)
            break
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry.value
        for value in entry.rest:
            entry.key, entry.value = value if key is None else key(value), value
            _sink(heap, 0)
            break
        else:
            heappop(heap)
    for entry in heap:
        yield entry.value
        yield from entry.rest


def _count(n):
    if not hasattr(n, "__index__"):
        raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
    return max(n.__index__(), 0)


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return sorted(iterable, key=key)[: _count(n)] if _count(n) else []


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return sorted(iterable, key=key, reverse=True)[: _count(n)] if _count(n) else []
