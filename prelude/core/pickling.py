# How objects are taken apart to be copied or stored: __reduce_ex__, __reduce__, __getstate__ and __getnewargs__ of the built-in types. What
# makes an object anew is a function of copyreg.


def slots_of(self):
    """The slots that have a value, by the names that they have as attributes."""
    found = {}
    for cls in type(self).__mro__:
        names = cls.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name == "__dict__" or name == "__weakref__":
                continue
            if name.startswith("__") and not name.endswith("__") and cls.__name__.lstrip("_"):
                name = "_" + cls.__name__.lstrip("_") + name
            value = getattr(self, name, found)
            if value is not found:
                found[name] = value
    return found


def plain_state(self):
    """What __getstate__ is where no class has its own: the attributes, or a pair of them and the slots."""
    state = _own_dict(self)
    slots = slots_of(self) if type(self) is not object and _is_python(self) else None
    if slots and state:
        state = {name: state[name] for name in state if name not in slots}
    state = state or None
    return (state, slots) if slots else state


def object_getstate(self):
    return plain_state(self)


def stored_otherwise(cls):
    """Whether instances hold more than attributes, slots, and what items() and iteration give."""
    for base in cls.__mro__:
        if base in plain_types:
            return False
        if "__module__" not in base.__dict__:
            return base is not list and base is not dict
    return False


def arguments_of(self):
    """(positional, keyword) arguments for __new__; None, None where the class names none."""
    method = getattr(self, "__getnewargs_ex__", None)
    if method is not None:
        pair = method()
        if not isinstance(pair, tuple):
            raise TypeError("__getnewargs_ex__ should return a tuple, not '" + type(pair).__name__ + "'")
        if len(pair) != 2:
            raise ValueError("__getnewargs_ex__ should return a tuple of length 2, not " + str(len(pair)))
        if not isinstance(pair[0], tuple):
            raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '" + type(pair[0]).__name__ + "'")
        if not isinstance(pair[1], dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '" + type(pair[1]).__name__ + "'")
        return pair
    method = getattr(self, "__getnewargs__", None)
    if method is None:
        return None, None
    args = method()
    if not isinstance(args, tuple):
        raise TypeError("__getnewargs__ should return a tuple, not '" + type(args).__name__ + "'")
    return args, None


def reduce_new(self):
    cls = type(self)
    args, kwargs = arguments_of(self)
    own_state = cls.__getstate__ is not object.__getstate__
    if args is None and not own_state and stored_otherwise(cls):
        raise TypeError("cannot pickle '" + cls.__name__ + "' object")
    copyreg = load("copyreg")
    function, made = copyreg.__newobj__, (cls, *(args or ()))
    if kwargs:
        function, made = copyreg.__newobj_ex__, (cls, args, kwargs)
    state = self.__getstate__() if own_state else plain_state(self)
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    return function, made, state, items, pairs


def reduce_by(self, protocol):
    return reduce_new(self) if protocol >= 2 else load("copyreg")._reduce_ex(self, protocol)


def object_reduce(self):
    return reduce_by(self, 0)


def object_reduce_ex(self, protocol, /):
    protocol = as_index(protocol)
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    return reduce_by(self, protocol)


def refused(self):
    raise TypeError("cannot pickle '" + type(self).__name__ + "' object")


def items_reduce(self):
    return type(self), (list(self),), plain_state(self)


def bytearray_reduce(self):
    return type(self), (bytes(self).decode("latin-1"), "latin-1") if bytes(self) else (), plain_state(self)


def bytearray_reduce_ex(self, protocol=0, /):
    if as_index(protocol) < 3:
        return bytearray_reduce(self)
    return type(self), (bytes(self),) if bytes(self) else (), plain_state(self)


def range_reduce(self):
    return range, (self.start, self.stop, self.step)


def slice_reduce(self):
    return slice, (self.start, self.stop, self.step)


def method_reduce(self):
    if getattr(self, "__self__", None) is None:
        return self.__name__
    return getattr, (self.__self__, self.__name__)


def named_reduce(self):
    return "Ellipsis" if self is ... else "NotImplemented"


def alias_reduce(self):
    return GenericAlias, (self.__origin__, self.__args__)


def exception_state(self):
    """What of an exception is neither in its arguments nor among its attributes."""
    state = {}
    state.update(self.__dict__)
    if isinstance(self, ImportError):
        for name in ("name", "path", "name_from"):
            if getattr(self, name, None) is not None:
                state[name] = getattr(self, name)
    elif isinstance(self, AttributeError):
        if self.name is not None:
            state["name"] = self.name
        state["args"] = self.args
    return state


def exception_reduce(self):
    args = self.args
    if isinstance(self, OSError) and len(args) == 2 and self.filename is not None:
        second = getattr(self, "filename2", None)
        args = (*args, self.filename) if second is None else (*args, self.filename, None, second)
    state = exception_state(self)
    return (type(self), args, state) if state else (type(self), args)


def exception_setstate(self, state):
    if state is not None:
        if not isinstance(state, dict):
            raise TypeError("state is not a dictionary")
        for name in state:
            setattr(self, name, state[name])


def plain_newargs(self):
    return (_plain(self),)


def tuple_newargs(self):
    return (tuple.__getitem__(self, slice(None)),)


_define(object.__reduce_ex__, object_reduce_ex)
_define(object.__reduce__, object_reduce)
_define(object.__getstate__, object_getstate)
for cls in (set, frozenset):
    _method(cls, "__reduce__", items_reduce)
_method(bytearray, "__reduce__", bytearray_reduce)
_method(bytearray, "__reduce_ex__", bytearray_reduce_ex)
_method(range, "__reduce__", range_reduce)
_method(slice, "__reduce__", slice_reduce)
_method(type(...), "__reduce__", named_reduce)
_method(type(NotImplemented), "__reduce__", named_reduce)
_method(type(len), "__reduce__", method_reduce)
_method(type(slots_of), "__reduce__", refused)
_method(_type_METHOD, "__reduce__", method_reduce)
_method(GenericAlias, "__reduce__", alias_reduce)
_define(BaseException.__reduce__, exception_reduce)
_define(BaseException.__setstate__, exception_setstate)
for cls in (str, bytes):
    _method(cls, "__getnewargs__", plain_newargs)
_method(tuple, "__getnewargs__", tuple_newargs)
plain_types = (object, type(None), int, float, complex, str, bytes, tuple)
