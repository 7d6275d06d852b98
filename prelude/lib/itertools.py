# itertools: most are generators behind a function that takes the iterators of its arguments at once, as CPython does; count and repeat are
# classes, since they can be shown.

_end = object()




def chain(*iterables):
    """chain('ab', 'cd') --> 'a', 'b', 'c', 'd'"""
    for iterable in iterables:
        yield from iterable


def _from_iterable(iterables):
    for iterable in iterables:
        yield from iterable


chain.from_iterable = lambda iterables, /: _from_iterable(iter(iterables))


class count:
    """count(start=0, step=1) --> start, start+step, start+2*step, ..."""

    __slots__ = ("_next", "_step")

    def __init__(self, start=0, step=1):
        if not (hasattr(start, "__add__") and hasattr(start, "__sub__") and hasattr(step, "__sub__")):
            raise TypeError("a number is required")
        self._next, self._step = start, step

    def __iter__(self):
        step = self._step
        while True:
            n = self._next
            self._next = n + step
            yield n

    def __next__(self):
        n = self._next
        self._next = n + self._step
        return n

    def __repr__(self):
        one = type(self._step) is int and self._step == 1
        return f"count({self._next!r})" if one else f"count({self._next!r}, {self._step!r})"


class repeat:
    """repeat(object[, times]) --> object, object, ..."""

    __slots__ = ("_item", "_left")

    def __init__(self, object, times=None):
        self._item = object
        self._left = -1 if times is None else max(_index(times), 0)

    def __iter__(self):
        item = self._item
        while self._left < 0:
            yield item
        while self._left:
            self._left -= 1
            yield item

    def __next__(self):
        if not self._left:
            raise StopIteration
        if self._left > 0:
            self._left -= 1
        return self._item

    def __length_hint__(self):
        if self._left < 0:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        return f"repeat({self._item!r})" if self._left < 0 else f"repeat({self._item!r}, {self._left})"


def _index(value):
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def cycle(iterable, /):
    """cycle('abc') --> 'a', 'b', 'c', 'a', 'b', ..."""
    return _cycle(iter(iterable))


def _cycle(it):
    saved = []
    for item in it:
        saved.append(item)
        yield item
    while saved:
        yield from saved


def accumulate(iterable, func=None, *, initial=None):
    """accumulate([1, 2, 3]) --> 1, 3, 6"""
    return _accumulate(iter(iterable), func, initial)


def _accumulate(it, func, total):
    if total is None:
        for total in it:
            break
        else:
            return
    yield total
    if func is None:
        for item in it:
            total = total + item
            yield total
    else:
        for item in it:
            total = func(total, item)
            yield total


def batched(iterable, n, *, strict=False):
    """batched('abcde', 2) --> ('a', 'b'), ('c', 'd'), ('e',)"""
    if _index(n) < 1:
        raise ValueError("n must be at least one")
    return _batched(iter(iterable), n, strict)


def _batched(it, n, strict):
    batch = []
    for item in it:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


def compress(data, selectors):
    """compress('abc', [1, 0, 1]) --> 'a', 'c'"""
    return (item for item, chosen in zip(data, selectors) if chosen)


def dropwhile(predicate, iterable, /):
    """dropwhile(lambda x: x < 5, [1, 6, 2]) --> 6, 2"""
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, it):
    for item in it:
        if not predicate(item):
            yield item
            break
    yield from it


def takewhile(predicate, iterable, /):
    """takewhile(lambda x: x < 5, [1, 6, 2]) --> 1"""
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, it):
    for item in it:
        if not predicate(item):
            return
        yield item


def filterfalse(function, iterable, /):
    """filterfalse(lambda x: x % 2, range(5)) --> 0, 2, 4"""
    it = iter(iterable)
    if function is None or function is bool:
        return (item for item in it if not item)
    return (item for item in it if not function(item))


def starmap(function, iterable, /):
    """starmap(pow, [(2, 3), (3, 2)]) --> 8, 9"""
    return (function(*arguments) for arguments in iter(iterable))


def pairwise(iterable, /):
    """pairwise('abc') --> ('a', 'b'), ('b', 'c')"""
    return _pairwise(iter(iterable))


def _pairwise(it):
    for before in it:
        break
    for item in it:
        yield before, item
        before = item


def islice(iterable, *bounds):
    """islice(iterable, stop) or islice(iterable, start, stop[, step])"""
    if not 1 <= len(bounds) <= 3:
        raise TypeError(f"islice expected at {'least 2' if not bounds else 'most 4'} arguments, got {len(bounds) + 1}")
    start, stop, step = (None, bounds[0], None) if len(bounds) == 1 else (*bounds, None)[:3]
    for name, bound in ("Stop argument", stop), ("Indices", start):
        if bound is not None and (not hasattr(bound, "__index__") or bound < 0):
            raise ValueError(f"{name} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step is not None and (not hasattr(step, "__index__") or step < 1):
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start or 0, stop, step or 1)


def _islice(it, start, stop, step):
    if start:
        left = start
        for item in it:
            left -= 1
            if not left:
                break
        else:
            return
    if stop is None and step == 1:
        yield from it
        return
    left = -1 if stop is None else max(stop - start, 0)
    if not left:
        return
    wait = 1
    for item in it:
        wait -= 1
        if not wait:
            yield item
            wait = step
        left -= 1
        if not left:
            return


def tee(iterable, n=2, /):
    """n independent iterators over one iterable"""
    if n < 0:
        raise ValueError("n must be >= 0")
    if not n:
        return ()
    it, link = iter(iterable), []
    return tuple([_branch(it, link) for _ in range(n)])


def _branch(it, link):
    """Follows links [item, next link]; an empty one is filled from the iterator."""
    while True:
        if not link:
            for item in it:
                break
            else:
                return
            link += item, []
        item, link = link
        yield item


def zip_longest(*iterables, fillvalue=None):
    """zip_longest('ab', 'x') --> ('a', 'x'), ('b', None)"""
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    if not active:
        return
    while True:
        row = []
        for i, it in enumerate(iterators):
            item = fillvalue if it is None else next(it, _end)
            if item is _end:
                active -= 1
                if not active:
                    return
                iterators[i], item = None, fillvalue
            row.append(item)
        yield tuple(row)


def groupby(iterable, key=None):
    """groupby('aab') --> ('a', iterator over 'a', 'a'), ('b', iterator over 'b')"""
    return _groupby(iter(iterable), key)


def _groupby(it, key):
    # `turn` tells a group that it is over; `value` is the item read last, `current` its key.
    def group(mine, wanted):
        nonlocal value, current
        while turn is mine:
            yield value
            if turn is not mine:
                return
            value = next(it, _end)
            if value is _end:
                return
            current = value if key is None else key(value)
            if not (current is wanted or current == wanted):
                return

    for value in it:
        break
    else:
        return
    current = value if key is None else key(value)
    while value is not _end:
        wanted, turn = current, object()
        yield current, group(turn, current)
        turn = None
        while value is not _end and (current is wanted or current == wanted):
            value = next(it, _end)
            if value is not _end:
                current = value if key is None else key(value)


# Combinations. The last places turn fastest: what they run through is made once, or runs in an inner loop.


def product(*iterables, repeat=1):
    """product('ab', [1, 2]) --> ('a', 1), ('a', 2), ('b', 1), ('b', 2)"""
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product([tuple(iterable) for iterable in iterables] * repeat)


def _product(pools):
    if not all(pools):
        return
    tails = [()]
    while pools and len(tails) * len(pools[-1]) <= 1024:
        pool = pools.pop()
        tails = [(item, *tail) for item in pool for tail in tails]
    if not pools:
        yield from tails
    elif tails == [()]:
        tails = [(item,) for item in pools.pop()]
    at = [0] * len(pools)
    while pools:
        head = tuple([pool[i] for pool, i in zip(pools, at)])
        for tail in tails:
            yield head + tail
        place = len(pools) - 1
        while at[place] + 1 == len(pools[place]):
            at[place] = 0
            place -= 1
            if place < 0:
                return
        at[place] += 1


def _size(r):
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


def permutations(iterable, r=None):
    """permutations('abc', 2) --> ('a', 'b'), ('a', 'c'), ('b', 'a'), ..."""
    items = list(iterable)
    return _permutations(items, len(items) if r is None else _size(r))


def _permutations(items, r):
    # The first r places of `items` are the answer, the rest waits in order; left[i] says how many more items place i will hold.
    n = len(items)
    if r > n:
        return
    left = list(range(n, n - r, -1))
    yield tuple(items[:r])
    while True:
        for i in range(r - 1, -1, -1):
            left[i] -= 1
            if left[i]:
                other = n - left[i]
                items[i], items[other] = items[other], items[i]
                yield tuple(items[:r])
                break
            items.append(items.pop(i))
            left[i] = n - i
        else:
            return


def combinations(iterable, r):
    """combinations('abc', 2) --> ('a', 'b'), ('a', 'c'), ('b', 'c')"""
    return _combinations(tuple(iterable), _size(r), 1)


def combinations_with_replacement(iterable, r):
    """combinations_with_replacement('ab', 2) --> ('a', 'a'), ('a', 'b'), ('b', 'b')"""
    return _combinations(tuple(iterable), _size(r), 0)


def _combinations(pool, r, step):
    """`step` is by how much each index is at least above the one before it."""
    n = len(pool)
    if not r:
        yield ()
        return
    if n < (r - 1) * step + 1:
        return
    at = [i * step for i in range(r - 1)]
    while True:
        head = tuple([pool[i] for i in at])
        for item in pool[at[-1] + step :] if at else pool:
            yield (*head, item)
        for place in range(r - 2, -1, -1):
            if at[place] < n - 1 - (r - 1 - place) * step:
                break
        else:
            return
        first = at[place] + 1
        at[place:] = [first + i * step for i in range(r - 1 - place)]


# what messages call them
count.__name__ = "itertools.count"
repeat.__name__ = "itertools.repeat"
