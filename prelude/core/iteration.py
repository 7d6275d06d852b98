# What runs over iterators that are the guest's own.


def any_of(iterable):
    for x in iterable:
        if x:
            return True
    return False


def all_of(iterable):
    for x in iterable:
        if not x:
            return False
    return True


def sum_of(iterable, /, start=0):
    total = start
    items = iter(iterable)
    if type(total) is int:
        for x in items:
            total = total + x
            if type(total) is not int:
                break
        else:
            return total
    if not isinstance(iterable, (list, tuple)):
        return sum([x for x in items], total)  # floats lose less together
    for x in items:
        total = total + x
    return total


def new_list(cls, iterable=(), /):
    items = [x for x in iterable]
    return items if cls is list else list.__new__(cls, items)


def new_tuple(cls, iterable=(), /):
    return tuple.__new__(cls, [x for x in iterable])


def new_set(cls, iterable=(), /):
    result = {x for x in iterable}
    return result if cls is set else cls.__base__.__new__(cls, result)


def new_frozenset(cls, iterable=(), /):
    return frozenset.__new__(cls, {x for x in iterable})


def list_extend(self, iterable):
    for x in iterable:
        self.append(x)


def list_iadd(self, iterable):
    for x in iterable:
        self.append(x)
    return self


def list_init(self, iterable=(), /):
    list.clear(self)
    for x in iterable:
        list.append(self, x)


def set_update(self, *others):
    for other in others:
        for x in other:
            self.add(x)


def set_update_one(self, other):
    for x in other:
        self.add(x)


def enumerate_all(cls, iterable, start=0):
    return enumerate_on(iter(iterable), as_index(start))


def enumerate_on(iterator, i):
    for x in iterator:
        yield i, x
        i += 1


def zip_all(cls, *iterables, strict=False):
    iterators = []
    for x in iterables:
        try:
            iterators.append(iter(x))
        except TypeError:
            iterators = None
        if iterators is None:
            raise TypeError("'" + _type_name(x) + "' object is not iterable")
    return zip_on(iterators, strict)


def zip_on(iterators, strict):
    if not iterators:
        return
    if len(iterators) == 2 and not strict:
        second = iterators[1]
        for x in iterators[0]:
            y = next(second, _define)
            if y is _define:
                return
            yield x, y
        return
    while True:
        items = []
        for iterator in iterators:
            x = next(iterator, _define)
            if x is _define:
                if strict:
                    zip_end(iterators, len(items))
                return
            items.append(x)
        yield tuple(items)


def zip_end(iterators, i):
    if i:
        before = "argument 1" if i == 1 else "arguments 1-" + str(i)
        raise ValueError("zip() argument " + str(i + 1) + " is shorter than " + before)
    for k in range(1, len(iterators)):
        if next(iterators[k], _define) is not _define:
            before = "argument 1" if k == 1 else "arguments 1-" + str(k)
            raise ValueError("zip() argument " + str(k + 1) + " is longer than " + before)


def map(*args, strict=False):
    if len(args) < 2:
        raise TypeError("map() must have at least two arguments.")
    if len(args) > 2:
        return map_rows(args[0], zip(*args[1:], strict=strict))
    return map_on(args[0], iter(args[1]))


def map_on(function, iterator):
    for x in iterator:
        yield function(x)


def map_rows(function, rows):
    for row in rows:
        yield function(*row)


def filter(*args):
    if len(args) != 2:
        raise TypeError("filter expected 2 arguments, got " + str(len(args)))
    return filter_on(args[0], iter(args[1]))


def filter_on(function, iterator):
    if function is None or function is bool:
        for x in iterator:
            if x:
                yield x
    else:
        for x in iterator:
            if function(x):
                yield x


def iter_call(function, sentinel):
    while True:
        x = function()
        if x is sentinel or x == sentinel:
            return
        yield x


def iterate(x, *sentinel):
    if sentinel:
        return iter_call(x, sentinel[0])
    return get_iterator(x)


def new_reversed(cls, x):
    method = _special(x, "__reversed__")
    if method is not None:
        return method()
    if _special(x, "__getitem__") is None or _special(x, "__len__") is None:
        raise TypeError("'" + _type_name(x) + "' object is not reversible")
    return reversed_on(x, len(x) - 1)


def reversed_on(x, i):
    while i >= 0:
        try:
            item = x[i]
        except (IndexError, StopIteration):
            return
        yield item
        i -= 1


def container_reversed(self):
    if isinstance(self, list):
        return reversed(list(list_items(self)))
    return reversed(list(self))


def new_bool(cls, x=False, /):
    return True if x else False


def new_int(cls, x=0, /, base=None):
    if base is not None:
        return int.__new__(cls, x, as_index(base))
    method = _special(x, "__int__")
    if method is None:
        if not isinstance(x, int) and _special(x, "__index__") is None:
            raise TypeError("int() argument must be a string, a bytes-like object or a real number, not '" + _type_name(x) + "'")
        result = as_index(x)
    else:
        result = method()
        if not isinstance(result, int):
            raise TypeError("__int__ returned non-int (type " + _type_name(result) + ")")
    return int.__new__(cls, _plain(result))


def new_float(cls, x=0.0, /):
    method = _special(x, "__float__")
    if method is None:
        result = float(as_index(x))
    else:
        result = method()
        if not isinstance(result, float):
            raise TypeError(_type_name(x) + ".__float__ returned non-float (type " + _type_name(result) + ")")
    return float.__new__(cls, _plain(result))


def abs_of(x):
    method = _special(x, "__abs__")
    if method is None:
        raise TypeError("bad operand type for abs(): '" + _type_name(x) + "'")
    return method()


def hash_of(x):
    if isinstance(x, tuple) and _overridden(x, "__hash__") is None:
        return tuple_hash(x)
    method = _special(x, "__hash__")
    if method is None or (isinstance(x, (list, dict, set, bytearray)) and _overridden(x, "__hash__") is None):
        raise TypeError("unhashable type: '" + _type_name(x) + "'")
    result = method()
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    return _as_hash(result)


def tuple_hash(x):
    return _tuple_hash([hash(item) for item in tuple.__iter__(x)])


def round_of(x, ndigits=None):
    method = _special(x, "__round__")
    if method is None:
        raise TypeError("type " + _type_name(x) + " doesn't define __round__ method")
    if ndigits is None:
        return method()
    return method(ndigits)


def divmod_of(a, b):
    method = _overridden(a, "__divmod__")
    if method is not None:
        result = method(b)
        if result is not NotImplemented:
            return result
    method = _overridden(b, "__rdivmod__")
    if method is not None:
        result = method(a)
        if result is not NotImplemented:
            return result
    left, right = _plain(a), _plain(b)
    if left is not a or right is not b:
        return divmod(left, right)
    raise TypeError("unsupported operand type(s) for divmod(): '" + _type_name(a) + "' and '" + _type_name(b) + "'")


def slot_round(x, *ndigits):
    return round(_plain(x), *[None if n is None else as_index(n) for n in ndigits])


def pow_of(a, b, mod=None):
    if mod is None:
        return a ** b
    method = _special(a, "__pow__")
    result = method(b, mod)
    if result is NotImplemented:
        raise TypeError("unsupported operand type(s) for ** or pow(): '" + _type_name(a) + "', '" + _type_name(b) + "', '"
                        + _type_name(mod) + "'")
    return result


_define(any, any_of)
_define(all, all_of)
_define(sum, sum_of)
_define(list.__new__, new_list)
_define(tuple.__new__, new_tuple)
_define(set.__new__, new_set)
_define(frozenset.__new__, new_frozenset)
_define(list.extend, list_extend)
_define(list.__iadd__, list_iadd)
_define(list.__init__, list_init)
_define(set.update, set_update)
_define_operation("list_extend", list_extend)
_define_operation("set_update", set_update_one)
_define(enumerate.__new__, enumerate_all)
_define(zip.__new__, zip_all)
_define(iter, iterate)
_define(reversed.__new__, new_reversed)
_define(list.__reversed__, container_reversed)
_define(dict.__reversed__, container_reversed)
_define(range.__reversed__, container_reversed)
for cls in type({}.keys()), type({}.values()), type({}.items()):
    _define(cls.__reversed__, container_reversed)
_define(bool.__new__, new_bool)
_define(int.__new__, new_int)
_define(float.__new__, new_float)
_define(abs, abs_of)
_define(hash, hash_of)
_define(round, round_of)
_define(divmod, divmod_of)
_define(pow, pow_of)
_define(int.__round__, slot_round)
_define(float.__round__, slot_round)
_builtin("map", map)
_builtin("filter", filter)
