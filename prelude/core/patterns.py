# The parts of match that look at an object's class.

ONE_VALUE = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def library_class(module, name):
    module = _modules().get(module)
    return None if module is None else getattr(module, name, None)


def match_sequence(x):
    if isinstance(x, (list, tuple, range, memoryview)):
        return True
    if isinstance(x, (str, bytes, bytearray)) or not _is_python(x):
        return False
    for cls in (library_class("collections", "deque"), library_class("array", "array"), library_class("collections.abc", "Sequence")):
        if cls is not None and isinstance(x, cls):
            return True
    return False


def match_mapping(x):
    if isinstance(x, (dict, MappingProxy)):
        return True
    if not _is_python(x):
        return False
    cls = library_class("collections.abc", "Mapping")
    return cls is not None and isinstance(x, cls)


def match_keys(subject, keys):
    seen = set()
    values = []
    get = None if type(subject) is dict else subject.get
    for key in keys:
        if key in seen:
            raise ValueError("mapping pattern checks duplicate key (" + repr(key) + ")")
        seen.add(key)
        value = subject.get(key, _define) if get is None else get(key, _define)
        if value is _define:
            return None
        values.append(value)
    return tuple(values)


def match_class(subject, cls, names, count):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    values = []
    seen = set()
    if count:
        positional = getattr(cls, "__match_args__", _define)
        own = positional is _define and issubclass(cls, ONE_VALUE)
        if positional is _define:
            positional = ()
        elif not isinstance(positional, tuple):
            raise TypeError(cls.__name__ + ".__match_args__ must be a tuple (got " + type(positional).__name__ + ")")
        allowed = 1 if own else len(positional)
        if count > allowed:
            plural = "" if allowed == 1 else "s"
            raise TypeError(cls.__name__ + "() accepts " + str(allowed) + " positional sub-pattern" + plural + " (" + str(count) + " given)")
        if own:
            values.append(subject)
        else:
            for name in positional[:count]:
                if not isinstance(name, str):
                    raise TypeError("__match_args__ elements must be strings (got " + type(name).__name__ + ")")
                if name in seen:
                    raise TypeError(cls.__name__ + "() got multiple sub-patterns for attribute '" + name + "'")
                seen.add(name)
                value = getattr(subject, name, _define)
                if value is _define:
                    return None
                values.append(value)
    for name in names:
        if name in seen:
            raise TypeError(cls.__name__ + "() got multiple sub-patterns for attribute '" + name + "'")
        seen.add(name)
        value = getattr(subject, name, _define)
        if value is _define:
            return None
        values.append(value)
    return tuple(values)


_define_operation("match_sequence", match_sequence)
_define_operation("match_mapping", match_mapping)
_define_operation("match_keys", match_keys)
_define_operation("match_class", match_class)
