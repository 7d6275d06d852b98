# dict, set, list and tuple with keys and items whose hash or equality is the guest's.


def find(table, key, h):
    # (state, key, value) of the entry, or None
    entry = _probe(table, h, 0)
    while entry is not None:
        other = entry[1]
        if other is key or other == key:
            return entry
        entry = _probe(table, h, entry[0])
    return None


def key_hash(key, what):
    try:
        return hash(key)
    except TypeError as e:
        if type(e) is not TypeError:
            raise
        text = str(e)
        e = None
    raise TypeError("cannot use '" + type(key).__name__ + "' as a " + what + " (" + text + ")")


def dict_getitem(self, key):
    entry = find(self, key, key_hash(key, "dict key"))
    if entry is None:
        missing = _overridden(self, "__missing__")
        if missing is not None:
            return missing(key)
        raise KeyError(key)
    return entry[2]


def dict_setitem(self, key, value):
    h = key_hash(key, "dict key")
    entry = find(self, key, h)
    if entry is None:
        _insert(self, key, h, value)
    else:
        _replace(self, h, entry[0], value)


def dict_delitem(self, key):
    h = key_hash(key, "dict key")
    entry = find(self, key, h)
    if entry is None:
        raise KeyError(key)
    _remove(self, h, entry[0])


def dict_contains(self, key):
    return find(self, key, key_hash(key, "dict key")) is not None


def dict_get(self, key, default=None):
    entry = find(self, key, key_hash(key, "dict key"))
    return default if entry is None else entry[2]


def dict_pop(self, key, default=_define):
    h = key_hash(key, "dict key")
    entry = find(self, key, h)
    if entry is None:
        if default is _define:
            raise KeyError(key)
        return default
    _remove(self, h, entry[0])
    return entry[2]


def dict_setdefault(self, key, default=None):
    h = key_hash(key, "dict key")
    entry = find(self, key, h)
    if entry is None:
        _insert(self, key, h, default)
        return default
    return entry[2]


def dict_update(self, other=(), /, **keywords):
    if isinstance(other, dict) and _overridden(other, "__iter__") is None:
        for key, value in dict.items(other):
            dict.__setitem__(self, key, value)
    elif hasattr(other, "keys"):
        for key in other.keys():
            dict.__setitem__(self, key, other[key])
    else:
        i = 0
        for pair in other:
            try:
                items = list(pair)
            except TypeError:
                items = None
            if items is None:
                raise TypeError("object is not iterable")
            if len(items) != 2:
                raise ValueError("dictionary update sequence element #" + str(i) + " has length " + str(len(items)) + "; 2 is required")
            dict.__setitem__(self, items[0], items[1])
            i += 1
    for key in keywords:
        dict.__setitem__(self, key, keywords[key])


def dict_or(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    result = dict(self)
    dict_update(result, other)
    return result


def dict_ior(self, other):
    dict_update(self, other)
    return self


def new_dict(cls, other=(), /, **keywords):
    result = {}
    if cls is dict:
        dict_update(result, other)
        for key in keywords:
            result[key] = keywords[key]
        return result
    return dict.__new__(cls)


def dict_equal(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    if dict.__len__(self) != dict.__len__(other):
        return False
    for key, value in dict.items(self):
        entry = find(other, key, hash(key))
        if entry is None:
            return False
        if entry[2] is not value and not entry[2] == value:
            return False
    return True


def dict_unequal(self, other):
    result = dict_equal(self, other)
    return result if result is NotImplemented else not result


def dict_fromkeys(keys, value=None):
    result = {}
    for key in keys:
        result[key] = value
    return result


def build_dict(items):
    result = {}
    for i in range(0, len(items), 2):
        result[items[i]] = items[i + 1]
    return result


def dict_merge(self, other, function):
    if not hasattr(other, "keys"):
        raise TypeError("argument after ** must be a mapping, not " + type(other).__name__)
    for key in other.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in self:
            raise TypeError("got multiple values for keyword argument '" + key + "'")
        self[key] = other[key]


def dict_update_one(self, other):
    if not hasattr(other, "keys"):
        raise TypeError("'" + type(other).__name__ + "' object is not a mapping")
    for key in other.keys():
        self[key] = other[key]


# ---- sets ----
# Step by step as src/types/set_operations.c, since the steps decide the order of the result.


def is_set(x):
    return isinstance(x, (set, frozenset))


def walks_as(x, kind):
    return isinstance(x, kind) and _overridden(x, "__iter__") is None


def member_hash(item):
    # what is only looked for may be a set: it stands for a frozenset
    if isinstance(item, set) and _overridden(item, "__hash__") is None:
        return hash(frozenset(item))
    return key_hash(item, "set element")


def set_add(self, item):
    h = key_hash(item, "set element")
    if find(self, item, h) is None:
        _insert(self, item, h)


def discard(self, item, h):
    entry = find(self, item, h)
    if entry is None:
        return False
    _remove(self, h, entry[0])
    return True


def set_discard(self, item):
    discard(self, item, member_hash(item))


def set_remove(self, item):
    if not discard(self, item, member_hash(item)):
        raise KeyError(item)


def set_contains(self, item):
    return find(self, item, member_hash(item)) is not None


def build_set(items):
    result = set()
    for x in items:
        set_add(result, x)
    return result


def operand(x):
    # what can be walked more than once
    if walks_as(x, (set, frozenset, dict, list, tuple)):
        return x
    return [item for item in x]


def walk(x, what="set element"):
    # (key, hash): a set knows the hashes of its own
    if is_set(x):
        entry = _next_key(x, 0)
        while entry is not None:
            yield entry[1], entry[2]
            entry = _next_key(x, entry[0])
    else:
        for key in x:
            yield key, hash(key) if what is None else key_hash(key, what)


def fresh(self):
    return frozenset.__new__(frozenset) if isinstance(self, frozenset) else set()


def copy_of(self):
    return frozenset.union(self) if isinstance(self, frozenset) else set.union(self)


def merge(self, other):
    if is_set(other):
        if self is other or not set_length(other):
            return
        if not set_length(self):
            _become(self, copy_of(other))
            return
        _reserve(self, set_length(other))
    elif isinstance(other, dict):
        _reserve(self, dict.__len__(other))
    for key, h in walk(other):
        if find(self, key, h) is None:
            _insert(self, key, h)


def set_length(x):
    return frozenset.__len__(x) if isinstance(x, frozenset) else set.__len__(x)


def selected(self, keys, what, among, wanted):
    result = fresh(self)
    for key, h in walk(keys, what):
        if (find(among, key, h) is not None) is wanted and find(result, key, h) is None:
            _insert(result, key, h)
    return result


def intersection(self, other):
    if self is other:
        return copy_of(self)
    if is_set(other) and set_length(other) > set_length(self):
        return selected(self, self, None, other, True)
    return selected(self, other, None, self, True)


def subtract(self, other):
    if self is other:
        set.clear(self)
        return
    if is_set(other) and set_length(other) >> 3 > set_length(self):
        other = intersection(self, other)
    for key, h in walk(other):
        discard(self, key, h)
    _tidy(self)


def difference(self, other):
    sized = is_set(other) or isinstance(other, dict)
    if not sized or set_length(self) >> 2 > len(other):
        result = copy_of(self)
        subtract(result, other)
        return result
    return selected(self, self, None, other, False)


def toggle(self, other):
    for key, h in walk(other):
        if not discard(self, key, h):
            _insert(self, key, h)


def covers(self, other):
    if is_set(other) and set_length(other) > set_length(self):
        return False
    for key, h in walk(other):
        if find(self, key, h) is None:
            return False
    return True


def set_union(self, *others):
    result = copy_of(self)
    for other in others:
        if other is not self:
            merge(result, operand(other))
    return result


def set_intersection(self, *others):
    if not others:
        return copy_of(self)
    result = self
    for other in others:
        result = intersection(result, operand(other))
    return result


def set_difference(self, *others):
    if not others:
        return copy_of(self)
    result = None
    for other in others:
        other = operand(other)
        if result is None:
            result = difference(self, other)
        else:
            subtract(result, other)
    return result


def set_symmetric_difference(self, other):
    result = fresh(self)
    merge(result, operand(other))
    toggle(result, self)
    return result


def set_update_all(self, *others):
    for other in others:
        merge(self, other if walks_as(other, (set, frozenset, dict)) else walked(other))


def walked(x):
    for item in x:
        yield item


def set_intersection_update(self, *others):
    _become(self, set_intersection(self, *others))


def set_difference_update(self, *others):
    for other in others:
        subtract(self, operand(other))


def set_symmetric_difference_update(self, other):
    if self is other:
        set.clear(self)
        return
    other = operand(other)
    if not is_set(other) and not isinstance(other, dict):
        items = other
        other = set()
        merge(other, items)
    toggle(self, other)


def set_issubset(self, other):
    other = operand(other)
    if is_set(other):
        return covers(other, self)
    return set_length(intersection(self, other)) == set_length(self)


def set_issuperset(self, other):
    return covers(self, operand(other))


def set_isdisjoint(self, other):
    other = operand(other)
    if self is other:
        return set_length(self) == 0
    if is_set(other) and set_length(other) > set_length(self):
        self, other = other, self
    for key, h in walk(other):
        if find(self, key, h) is not None:
            return False
    return True


def set_equal(self, other):
    if not is_set(other):
        return NotImplemented
    return set_length(self) == set_length(other) and covers(other, self)


def set_unequal(self, other):
    result = set_equal(self, other)
    return result if result is NotImplemented else not result


def set_lt(self, other):
    return set_length(self) < set_length(other) and covers(other, self) if is_set(other) else NotImplemented


def set_le(self, other):
    return covers(other, self) if is_set(other) else NotImplemented


def set_gt(self, other):
    return set_length(self) > set_length(other) and covers(self, other) if is_set(other) else NotImplemented


def set_ge(self, other):
    return covers(self, other) if is_set(other) else NotImplemented


def set_or(self, other):
    return set_union(self, other) if is_set(other) else NotImplemented


def set_and(self, other):
    return intersection(self, other) if is_set(other) else NotImplemented


def set_sub(self, other):
    return difference(self, other) if is_set(other) else NotImplemented


def set_xor(self, other):
    return set_symmetric_difference(self, other) if is_set(other) else NotImplemented


def set_ior(self, other):
    if not is_set(other):
        return NotImplemented
    merge(self, other)
    return self


def set_iand(self, other):
    if not is_set(other):
        return NotImplemented
    _become(self, intersection(self, other))
    return self


def set_isub(self, other):
    if not is_set(other):
        return NotImplemented
    subtract(self, other)
    return self


def set_ixor(self, other):
    if not is_set(other):
        return NotImplemented
    set_symmetric_difference_update(self, other)
    return self


# ---- lists and tuples ----


def items_equal(self, other):
    n = len(self)
    if n != len(other):
        return False
    for i in range(n):
        if i >= len(self) or i >= len(other):
            return False
        x, y = self[i], other[i]
        if x is not y and not x == y:
            return False
    return True


def list_equal(self, other):
    if not isinstance(other, list):
        return NotImplemented
    return items_equal(self, other)


def tuple_equal(self, other):
    if not isinstance(other, tuple):
        return NotImplemented
    return items_equal(self, other)


def list_unequal(self, other):
    result = list_equal(self, other)
    return result if result is NotImplemented else not result


def tuple_unequal(self, other):
    result = tuple_equal(self, other)
    return result if result is NotImplemented else not result


def first_difference(self, other):
    n = min(len(self), len(other))
    for i in range(n):
        x, y = self[i], other[i]
        if x is not y and not x == y:
            return i
    return -1


def order(self, other, op):
    i = first_difference(self, other)
    if i < 0:
        a, b = len(self), len(other)
    else:
        a, b = self[i], other[i]
    if op == 0:
        return a < b
    if op == 1:
        return a <= b
    if op == 4:
        return a > b
    return a >= b


def list_lt(self, other):
    return order(self, other, 0) if isinstance(other, list) else NotImplemented


def list_le(self, other):
    return order(self, other, 1) if isinstance(other, list) else NotImplemented


def list_gt(self, other):
    return order(self, other, 4) if isinstance(other, list) else NotImplemented


def list_ge(self, other):
    return order(self, other, 5) if isinstance(other, list) else NotImplemented


def tuple_lt(self, other):
    return order(self, other, 0) if isinstance(other, tuple) else NotImplemented


def tuple_le(self, other):
    return order(self, other, 1) if isinstance(other, tuple) else NotImplemented


def tuple_gt(self, other):
    return order(self, other, 4) if isinstance(other, tuple) else NotImplemented


def tuple_ge(self, other):
    return order(self, other, 5) if isinstance(other, tuple) else NotImplemented


def items_contain(self, item):
    for x in self:
        if x is item or x == item:
            return True
    return False


def items_count(self, item):
    n = 0
    for x in self:
        if x is item or x == item:
            n += 1
    return n


def clip(i, n):
    if _special(i, "__index__") is None:
        raise TypeError("slice indices must be integers or have an __index__ method")
    i = as_index(i)
    if i < 0:
        i += n
    return 0 if i < 0 else i


def items_index(self, item, start=0, stop=9223372036854775807):
    i = clip(start, len(self))
    stop = clip(stop, len(self))
    while i < len(self) and i < stop:
        x = self[i]
        if x is item or x == item:
            return i
        i += 1
    if isinstance(self, list):
        raise ValueError("list.index(x): x not in list")
    raise ValueError("tuple.index(x): x not in tuple")


def list_remove(self, item):
    for i in range(len(self)):
        x = self[i]
        if x is item or x == item:
            del self[i]
            return
    raise ValueError("list.remove(x): x not in list")


def view_equal(self, other):
    if len(self) != len(other):
        return False
    for x in self:
        if x not in other:
            return False
    return True


_define(dict.__getitem__, dict_getitem)
_define(dict.__setitem__, dict_setitem)
_define(dict.__delitem__, dict_delitem)
_define(dict.__contains__, dict_contains)
_define(dict.get, dict_get)
_define(dict.pop, dict_pop)
_define(dict.setdefault, dict_setdefault)
_define(dict.update, dict_update)
_define(dict.__init__, dict_update)
_define(dict.__or__, dict_or)
_define(dict.__ior__, dict_ior)
_define(dict.__eq__, dict_equal)
_define(dict.__ne__, dict_unequal)
_define(dict.__new__, new_dict)
_define(dict.fromkeys, dict_fromkeys)
_define_operation("build_dict", build_dict)
_define_operation("build_set", build_set)
_define_operation("dict_set", dict_setitem)
_define_operation("set_add", set_add)
_define_operation("dict_merge", dict_merge)
_define_operation("dict_update", dict_update_one)
_define(set.add, set_add)
_define(set.discard, set_discard)
_define(set.remove, set_remove)
_define(set.update, set_update_all)
_define(set.union, set_union)
_define(set.intersection, set_intersection)
_define(set.difference, set_difference)
_define(set.symmetric_difference, set_symmetric_difference)
_define(set.intersection_update, set_intersection_update)
_define(set.difference_update, set_difference_update)
_define(set.symmetric_difference_update, set_symmetric_difference_update)
_define(set.issubset, set_issubset)
_define(set.issuperset, set_issuperset)
_define(set.isdisjoint, set_isdisjoint)
_define(frozenset.union, set_union)
_define(frozenset.intersection, set_intersection)
_define(frozenset.difference, set_difference)
_define(frozenset.symmetric_difference, set_symmetric_difference)
_define(frozenset.issubset, set_issubset)
_define(frozenset.issuperset, set_issuperset)
_define(frozenset.isdisjoint, set_isdisjoint)
_define(list.__eq__, list_equal)
_define(list.__ne__, list_unequal)
_define(list.__lt__, list_lt)
_define(list.__le__, list_le)
_define(list.__gt__, list_gt)
_define(list.__ge__, list_ge)
_define(list.__contains__, items_contain)
_define(list.count, items_count)
_define(list.index, items_index)
_define(list.remove, list_remove)
_define(tuple.__eq__, tuple_equal)
_define(tuple.__ne__, tuple_unequal)
_define(tuple.__lt__, tuple_lt)
_define(tuple.__le__, tuple_le)
_define(tuple.__gt__, tuple_gt)
_define(tuple.__ge__, tuple_ge)
_define(tuple.__contains__, items_contain)
_define(tuple.count, items_count)
_define(tuple.index, items_index)
_define(_type_DICT_KEYS.__contains__, items_contain)
_define(_type_DICT_ITEMS.__contains__, items_contain)
_define(_type_RANGE.__contains__, items_contain)
_define(set.__contains__, set_contains)
_define(frozenset.__contains__, set_contains)
_define(_type_DICT_KEYS.__eq__, view_equal)
_define(_type_DICT_ITEMS.__eq__, view_equal)
_define(set.__eq__, set_equal)
_define(set.__ne__, set_unequal)
_define(frozenset.__eq__, set_equal)
_define(frozenset.__ne__, set_unequal)
_define(set.__lt__, set_lt)
_define(set.__le__, set_le)
_define(set.__gt__, set_gt)
_define(set.__ge__, set_ge)
_define(frozenset.__lt__, set_lt)
_define(frozenset.__le__, set_le)
_define(frozenset.__gt__, set_gt)
_define(frozenset.__ge__, set_ge)
_define(set.__or__, set_or)
_define(set.__and__, set_and)
_define(set.__sub__, set_sub)
_define(set.__xor__, set_xor)
_define(frozenset.__or__, set_or)
_define(frozenset.__and__, set_and)
_define(frozenset.__sub__, set_sub)
_define(frozenset.__xor__, set_xor)
_define(set.__ior__, set_ior)
_define(set.__iand__, set_iand)
_define(set.__isub__, set_isub)
_define(set.__ixor__, set_ixor)


# ---- items by indices and slices whose parts have __index__ ----


def slice_part(x):
    if x is None:
        return None
    if _special(x, "__index__") is None:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return as_index(x)


def plain_index(what, i):
    if type(i) is slice:
        return slice(slice_part(i.start), slice_part(i.stop), slice_part(i.step))
    if _special(i, "__index__") is None:
        if what == "string":
            raise TypeError("string indices must be integers, not '" + type(i).__name__ + "'")
        raise TypeError(what + " indices must be integers or slices, not " + type(i).__name__)
    return as_index(i)


def list_getitem(self, i):
    return list.__getitem__(self, plain_index("list", i))


def tuple_getitem(self, i):
    return tuple.__getitem__(self, plain_index("tuple", i))


def str_getitem(self, i):
    return str.__getitem__(self, plain_index("string", i))


def bytes_getitem(self, i):
    return bytes.__getitem__(self, plain_index("byte", i))


def bytearray_getitem(self, i):
    return bytearray.__getitem__(self, plain_index("bytearray", i))


def range_getitem(self, i):
    return range.__getitem__(self, plain_index("range", i))


def list_setitem(self, i, v):
    i = plain_index("list", i)
    list.__setitem__(self, i, [x for x in v] if type(i) is slice else v)


def list_delitem(self, i):
    list.__delitem__(self, plain_index("list", i))


def bytearray_setitem(self, i, v):
    i = plain_index("bytearray", i)
    bytearray.__setitem__(self, i, v if type(i) is slice and isinstance(v, (bytes, bytearray)) else bytes(v) if type(i) is slice else as_index(v))


def bytearray_delitem(self, i):
    bytearray.__delitem__(self, plain_index("bytearray", i))


_define_rest(list.__getitem__, list_getitem)
_define_rest(tuple.__getitem__, tuple_getitem)
_define_rest(str.__getitem__, str_getitem)
_define_rest(bytes.__getitem__, bytes_getitem)
_define_rest(bytearray.__getitem__, bytearray_getitem)
_define_rest(range.__getitem__, range_getitem)
_define_rest(list.__setitem__, list_setitem)
_define_rest(list.__delitem__, list_delitem)
_define_rest(bytearray.__setitem__, bytearray_setitem)
_define_rest(bytearray.__delitem__, bytearray_delitem)
for cls in (list, dict, set, bytearray, _type_DICT_KEYS, _type_DICT_ITEMS):
    _method(cls, "__hash__", None)
