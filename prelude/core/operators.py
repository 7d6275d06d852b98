# Operators whose operands' classes have guest code for them: what an instruction does when it is not simple.

NAMES = ("__add__", "__sub__", "__mul__", "__matmul__", "__truediv__", "__floordiv__", "__mod__", "__pow__", "__lshift__", "__rshift__",
         "__and__", "__xor__", "__or__")
REFLECTED = ("__radd__", "__rsub__", "__rmul__", "__rmatmul__", "__rtruediv__", "__rfloordiv__", "__rmod__", "__rpow__", "__rlshift__",
             "__rrshift__", "__rand__", "__rxor__", "__ror__")
IN_PLACE = ("__iadd__", "__isub__", "__imul__", "__imatmul__", "__itruediv__", "__ifloordiv__", "__imod__", "__ipow__", "__ilshift__",
            "__irshift__", "__iand__", "__ixor__", "__ior__")
ORDERS = ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")
SWAPPED = ("__gt__", "__ge__", "__eq__", "__ne__", "__lt__", "__le__")


def binary(op, in_place, a, b, stage):
    if in_place and stage == 0:
        method = _special(a, IN_PLACE[op])
        if method is not None:
            result = method(b)
            if result is not NotImplemented:
                return result
    left, right = type(a), type(b)
    forward = _special(a, NAMES[op]) if stage == 0 or in_place else None
    backward = None
    if left is not right:
        backward = _special(b, REFLECTED[op])
        if backward is not None and forward is not None and _subtype(right, left) and _find(right, REFLECTED[op]) is not _find(left, REFLECTED[op]):
            result = backward(a)
            if result is not NotImplemented:
                return result
            backward = None
    if forward is not None and backward is not None and (op == 0 or op == 2) and is_sequence(a) and _overridden(a, NAMES[op]) is None:
        result = backward(a)  # concatenation and repetition come after the methods of both
        if result is not NotImplemented:
            return result
        backward = None
    if forward is not None:
        if op == 2:
            check_repetition(a, "__mul__", b)
        result = forward(b)
        if result is not NotImplemented:
            return result
    if backward is not None:
        if op == 2:
            check_repetition(b, "__rmul__", a)
        result = backward(a)
        if result is not NotImplemented:
            return result
    _bad_operands(op, in_place, a, b)


def is_sequence(a):
    return isinstance(a, (str, list, tuple, bytes, bytearray))


def check_repetition(a, method, times):
    if is_sequence(a) and _overridden(a, method) is None and _special(times, "__index__") is None:
        raise TypeError("can't multiply sequence by non-int of type '" + type(times).__name__ + "'")


def unary(op, a):
    method = _special(a, ("__neg__", "__pos__", "__invert__")[op])
    if method is None:
        raise TypeError("bad operand type for unary " + "-+~"[op] + ": '" + _type_name(a) + "'")
    return method()


def compare(op, a, b, stage):
    left, right = type(a), type(b)
    backward = None
    if stage == 0 and left is not right and _subtype(right, left):
        backward = _special(b, SWAPPED[op])
        if backward is not None:
            result = backward(a)
            if result is not NotImplemented:
                return result
    if stage == 0:
        forward = _special(a, ORDERS[op])
        if forward is not None:
            result = forward(b)
            if result is not NotImplemented:
                return result
    if backward is None:
        backward = _special(b, SWAPPED[op])
        if backward is not None:
            result = backward(a)
            if result is not NotImplemented:
                return result
    if op == 2:
        return a is b
    if op == 3:
        return a is not b
    _bad_order(op, a, b)


def compare_truth(op, a, b, stage):
    if compare(op, a, b, stage):
        return True
    return False


def not_equal(self, other):
    method = _special(self, "__eq__")
    if method is None:
        return NotImplemented
    result = method(other)
    if result is NotImplemented:
        return result
    return not result


def truth(x):
    method = _overridden(x, "__bool__")
    if method is not None:
        result = method()
        if result is not True and result is not False:
            raise TypeError("__bool__ should return bool, returned " + _type_name(result))
        return result
    return length(x) != 0


def not_truth(x):
    if x:
        return False
    return True


def length(x):
    method = _special(x, "__len__")
    if method is None:
        raise TypeError("object of type '" + _type_name(x) + "' has no len()")
    result = as_index(method()) + 0
    if result < 0:
        raise ValueError("__len__() should return >= 0")
    if result > 9223372036854775807:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return result


def as_index(x):
    x = _plain(x)
    if isinstance(x, int):
        return x
    method = _special(x, "__index__")
    if method is None:
        raise TypeError("'" + _type_name(x) + "' object cannot be interpreted as an integer")
    result = method()
    if not isinstance(result, int):
        raise TypeError("__index__ returned non-int (type " + _type_name(result) + ")")
    return _plain(result)


def contains(item, container):
    method = _special(container, "__contains__")
    if method is not None:
        if method(item):
            return True
        return False
    if _find(type(container), "__contains__", container) is None:
        raise TypeError("'" + _type_name(container) + "' object is not a container")
    try:
        iterator = iter(container)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError("argument of type '" + _type_name(container) + "' is not a container or iterable")
    for x in iterator:
        if x is item or x == item:
            return True
    return False


def not_contains(item, container):
    return not contains(item, container)


def get_item(a, i):
    if isinstance(a, type):
        meta = _overridden(a, "__getitem__")
        if meta is not None:
            return meta(i)
        method = getattr(a, "__class_getitem__", None)
        if method is not None:
            return method(i)
        if a in SUBSCRIPTABLE:
            return GenericAlias(a, i)
        raise TypeError("type '" + a.__name__ + "' is not subscriptable")
    if type(a) is GenericAlias:
        return alias_getitem(a, i)
    if type(a) is MappingProxy:
        return _field(a, 0)[i]
    method = _special(a, "__getitem__")
    if method is None:
        raise TypeError("'" + _type_name(a) + "' object is not subscriptable")
    return method(i)


def set_item(a, i, v):
    method = _special(a, "__setitem__")
    if method is None:
        raise TypeError("'" + _type_name(a) + "' object does not support item assignment")
    method(i, v)


def delete_item(a, i):
    method = _special(a, "__delitem__")
    if method is None:
        raise TypeError("'" + _type_name(a) + "' object doesn't support item deletion")
    method(i)


def iterate_items(a):
    i = 0
    while True:
        try:
            item = a[i]
        except IndexError:
            return
        except StopIteration:
            return
        yield item
        i += 1


def get_iterator(a):
    method = _special(a, "__iter__")
    if method is not None:
        result = method()
        if _special(result, "__next__") is None:
            raise TypeError("iter() returned non-iterator of type '" + _type_name(result) + "'")
        return result
    if type(a) is MappingProxy:
        return iter(_field(a, 0))
    if _find(type(a), "__iter__", a) is None or _special(a, "__getitem__") is None or isinstance(a, type):
        raise TypeError("'" + _type_name(a) + "' object is not iterable")
    return iterate_items(a)


def unpack(a, most):
    items = []
    try:
        iterator = iter(a)
    except TypeError:
        if _special(a, "__iter__") is None and _special(a, "__getitem__") is None:
            iterator = None
        else:
            raise
    if iterator is None:
        raise TypeError("cannot unpack non-iterable " + _type_name(a) + " object")
    for x in iterator:
        items.append(x)
        if len(items) == most:
            break
    return items


def call_attribute(object, name, /, *args, **keywords):
    return getattr(object, name)(*args, **keywords)


def get_attribute(object, name):
    try:
        return _special(object, "__getattribute__")(name)
    except AttributeError:
        method = _special(object, "__getattr__")
        if method is None:
            raise
    return method(name)


NOTHING = object()


def getattr_default(object, name, default=NOTHING):
    if default is NOTHING:
        return get_attribute(object, name)
    try:
        return getattr(object, name)
    except AttributeError:
        return default


def computed_attribute(self, name):
    # __annotations__, when they are first asked for; namespaces of modules
    if name == "__annotations__":
        if isinstance(self, type):
            annotate = _own_dict(self).get("__annotate_func__")
            result = {} if annotate is None else annotate(1)
            type.__setattr__(self, "__annotations__", result)
            return result
        annotate = _annotate_of(self)
        result = {} if annotate is None else annotate(1)
        self.__annotations__ = result
        return result
    if name == "__dict__" and isinstance(self, _type_MODULE):
        return namespace_of(_cells(self))
    if name == "__globals__" and _cells_of(self) is not None:
        return namespace_of(_cells_of(self))
    raise AttributeError("'" + _type_name(self) + "' object has no attribute '" + name + "'")


def hasattr_by(object, name):
    try:
        getattr(object, name)
    except AttributeError:
        return False
    return True


def convert(x):
    plain = _plain(x)
    if plain is not x:
        return plain
    if type(x) is Generator:
        return [item for item in x]
    if not _is_python(x):
        return x
    if _overridden(x, "__index__") is not None:
        return as_index(x)
    if _overridden(x, "__float__") is not None:
        return _special(x, "__float__")()
    if _overridden(x, "__iter__") is not None or _overridden(x, "__next__") is not None or _overridden(x, "__getitem__") is not None:
        return [item for item in x]
    return x


def coerce(native, /, *args, **keywords):
    changed = False
    plain = []
    for x in args:
        y = convert(x)
        if y is not x:
            changed = True
        plain.append(y)
    for name in keywords:
        x = keywords[name]
        y = convert(x)
        if y is not x:
            changed = True
            keywords[name] = y
    if not changed:
        for x in args:
            if _is_python(x):
                raise TypeError("'" + _type_name(x) + "' object is not supported here")
        raise TypeError("unsupported operand type(s)")
    return native(*plain, **keywords)


def load_name(namespace, name, has, fallback):
    try:
        return namespace[name]
    except KeyError:
        if not has:
            raise NameError("name '" + name + "' is not defined") from None
    return fallback


def exit_with(exit, e):
    return exit(type(e), e, e.__traceback__)


def match_exception(e, kind):
    return isinstance(e, kind)


Generator = _type_GENERATOR
MappingProxy = _type_MAPPING_PROXY
GenericAlias = _type_GENERIC_ALIAS
SUBSCRIPTABLE = (list, dict, tuple, set, frozenset, type, enumerate)

_define_operation("binary", binary)
_define_operation("unary", unary)
_define_operation("compare", compare)
_define_operation("compare_truth", compare_truth)
_define_operation("contains", contains)
_define_operation("not_contains", not_contains)
_define_operation("truth", truth)
_define_operation("not_truth", not_truth)
_define_operation("length", length)
_define_operation("get_item", get_item)
_define_operation("set_item", set_item)
_define_operation("delete_item", delete_item)
_define_operation("get_iterator", get_iterator)
_define_operation("unpack", unpack)
_define_operation("call_attribute", call_attribute)
_define_operation("get_attribute", get_attribute)
_define_operation("coerce", coerce)
_define_operation("load_name", load_name)
_define_operation("exit_with", exit_with)
_define(len, length)
_define_rest(getattr, getattr_default)
_define(hasattr, hasattr_by)
_define(object.__ne__, not_equal)
_define_rest(object.__getattribute__, computed_attribute)
