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


def sum_of(iterable=_define, /, start=0, *more, **others):
    at_most("sum", 2, more)
    if iterable is _define:
        raise TypeError("sum() takes at least 1 positional argument (0 given)")
    for name in others:
        raise TypeError("sum() got an unexpected keyword argument '" + name + "'")
    iterator = iter(iterable)
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, (bytes, bytearray)):
        raise TypeError("sum() can't sum " + ("bytes" if isinstance(start, bytes) else "bytearray") + " [use b''.join(seq) instead]")
    total = start
    x = None
    if type(total) is int:
        for x in iterator:
            if type(x) is not int and type(x) is not bool:
                break
            total = total + x
            if not -2305843009213693952 < total < 2305843009213693952 and not -2**63 <= total < 2**63:
                return sum_rest(total, iterator)
        else:
            return total
        total = total + x
    if type(total) is float:
        total, x = sum_plain(total, iterator, float)
        if x is _define:
            return total
    if type(total) is complex:
        total, x = sum_plain(total, iterator, complex)
        if x is _define:
            return total
    return sum_rest(total, iterator)


def sum_rest(total, iterator):
    for x in iterator:
        total = total + x
    return total


def sum_plain(total, iterator, kind):
    # the sum of what are numbers of that kind or less, and then the first that is none; with a compensation that the native knows
    plain = []
    for x in iterator:
        if type(x) is not float and type(x) is not kind:
            if not isinstance(x, int) and (kind is float or not isinstance(x, float)):
                break
            x = _plain(x)
        plain.append(x)
    else:
        return sum(plain, total), _define
    return sum(plain, total) + x, x


def new_list(cls, iterable=(), /):
    items = [x for x in iterable]
    return items if cls is list else list.__new__(cls, items)


def new_tuple(cls, iterable=(), /):
    if cls is tuple and type(iterable) is tuple:
        return iterable
    return tuple.__new__(cls, [x for x in iterable])


def new_set(cls, iterable=(), /):
    result = set()
    if cls is not set:
        return set.__new__(cls)
    set_update_all(result, iterable)
    return result


def new_frozenset(cls, iterable=(), /):
    if type(iterable) is frozenset:
        result = iterable
    else:
        result = frozenset.__new__(frozenset)
        set_update_all(result, iterable)
    return result if cls is frozenset else frozenset.__new__(cls, result)


def list_extend(self, iterable):
    if iterable is self:
        iterable = list.copy(self)
    for x in iterable:
        list.append(self, x)


def list_iadd(self, iterable):
    list_extend(self, iterable)
    return self


def list_init(self, iterable=(), /):
    list.clear(self)
    for x in iterable:
        list.append(self, x)


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
        if not callable(x):
            raise TypeError("iter(v, w): v must be callable")
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
    if not _is_python(x) and type(x) is not GenericAlias:
        return hash(x)
    result = method()
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    return _as_hash(result)


def tuple_hash(x):
    return _tuple_hash([hash(item) for item in tuple.__iter__(x)])


def at_most(name, n, more):
    if more:
        raise TypeError(name + "() takes at most " + str(n) + " arguments (" + str(n + len(more)) + " given)")


def round_of(number=_define, ndigits=None, *more, **others):
    at_most("round", 2, more)
    if number is _define:
        raise TypeError("round() missing required argument 'number' (pos 1)")
    for name in others:
        raise TypeError("round() got an unexpected keyword argument '" + name + "'")
    method = _special(number, "__round__")
    if method is None:
        raise TypeError("type " + _type_name(number) + " doesn't define __round__ method")
    if ndigits is None:
        return method()
    return method(ndigits)


def divmod_of(a, b):
    forward, backward = _special(a, "__divmod__"), _special(b, "__rdivmod__")
    left, right = type(a), type(b)
    if left is right:
        backward = None
    elif backward is not None and _subtype(right, left) and _find(right, "__rdivmod__") is not _find(left, "__rdivmod__"):
        result = backward(a)
        if result is not NotImplemented:
            return result
        backward = None
    for method, other in ((forward, b), (backward, a)):
        if method is not None:
            result = method(other)
            if result is not NotImplemented:
                return result
    raise TypeError("unsupported operand type(s) for divmod(): '" + _type_name(a) + "' and '" + _type_name(b) + "'")


def slot_round(x, *ndigits):
    return round(_plain(x), *[None if n is None else as_index(n) for n in ndigits])


def pow_of(base=_define, exp=_define, mod=None, *more):
    at_most("pow", 3, more)
    if base is _define:
        raise TypeError("pow() missing required argument 'base' (pos 1)")
    if exp is _define:
        raise TypeError("pow() missing required argument 'exp' (pos 2)")
    if mod is None:
        return base ** exp
    method = _special(base, "__pow__")
    result = NotImplemented if method is None else method(exp, mod)
    if result is NotImplemented:
        raise TypeError("unsupported operand type(s) for ** or pow(): '" + _type_name(base) + "', '" + _type_name(exp) + "', '"
                        + _type_name(mod) + "'")
    return result


for function, name in ((sum_of, "sum"), (pow_of, "pow"), (round_of, "round")):
    function.__name__ = function.__qualname__ = name
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
_define_operation("list_extend", list_extend)
_define_operation("set_update", set_update_all)
_define_rest(enumerate.__new__, enumerate_all)
_define_rest(zip.__new__, zip_all)
_define(iter, iterate)
_define_rest(reversed.__new__, new_reversed)
_define(list.__reversed__, container_reversed)
_define(dict.__reversed__, container_reversed)
_define(range.__reversed__, container_reversed)
for cls in type({}.keys()), type({}.values()), type({}.items()):
    _define(cls.__reversed__, container_reversed)
_define(bool.__new__, new_bool)
_define_rest(int.__new__, new_int)
_define_rest(float.__new__, new_float)
_define(abs, abs_of)
_define(hash, hash_of)
_define(round, round_of)
_define(divmod, divmod_of)
_define(pow, pow_of)
_define_rest(int.__round__, slot_round)
_define_rest(float.__round__, slot_round)
_builtin("map", map)
_builtin("filter", filter)
