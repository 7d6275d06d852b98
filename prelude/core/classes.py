# Making classes and instances, where guest code takes part.


def build_class(body, name, /, *bases, metaclass=None, **keywords):
    given = bases
    for base in bases:
        if not isinstance(base, type) and getattr(base, "__mro_entries__", None) is not None:
            bases = resolve_bases(bases)
            break
    meta = metaclass
    if meta is None:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = best_metaclass(meta, bases)
        namespace = meta.__prepare__(name, bases, **keywords)
    else:
        prepare = getattr(meta, "__prepare__", None)
        namespace = {} if prepare is None else prepare(name, bases, **keywords)
    if not isinstance(namespace, dict) and not hasattr(namespace, "__setitem__"):
        raise TypeError(meta.__name__ + ".__prepare__() must return a mapping, not " + type(namespace).__name__)
    if given is not bases:
        namespace["__orig_bases__"] = given
    cell = body(namespace)
    cls = meta(name, bases, namespace, **keywords)
    return cls


def resolve_bases(bases):
    result = []
    for base in bases:
        if not isinstance(base, type):
            method = getattr(base, "__mro_entries__", None)
            if method is not None:
                entries = method(bases)
                if not isinstance(entries, tuple):
                    raise TypeError("__mro_entries__ must return a tuple")
                result.extend(entries)
                continue
        result.append(base)
    return tuple(result)


def best_metaclass(meta, bases):
    winner = meta
    for base in bases:
        other = type(base)
        if _subtype(winner, other):
            continue
        if _subtype(other, winner):
            winner = other
            continue
        raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
    return winner


def new_type(meta, name, bases, namespace, /, **keywords):
    for base in bases:
        if not isinstance(base, type):
            if _special(base, "__mro_entries__") is not None:
                raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
            raise TypeError("bases must be types")
    winner = best_metaclass(meta, bases)
    if winner is not meta:
        if meta is type:
            return construct(winner, name, bases, namespace, **keywords)
        if winner.__new__ is not type.__new__:
            return winner.__new__(winner, name, bases, namespace, **keywords)
        meta = winner
    if "__module__" not in namespace:
        namespace = dict(namespace)
        namespace["__module__"] = _cell_get(_globals(), "__name__", "__main__")
    if "__slots__" in namespace and not isinstance(namespace["__slots__"], (str, tuple, list)):
        slots = tuple(namespace["__slots__"])
        namespace = dict(namespace)
        namespace["__slots__"] = slots
    cls = _new_class(meta, name, bases, namespace)
    for key, value in list(namespace.items()):
        method = _special(value, "__set_name__")
        if method is not None:
            try:
                method(cls, key)
            except Exception as e:
                e.add_note("Error calling __set_name__ on '" + type(value).__name__ + "' instance '" + key + "' in '" + name + "'")
                raise
    super(cls, cls).__init_subclass__(**keywords)
    return cls


def call_type(cls, /, *args, **keywords):
    if cls is type:
        if len(args) == 1 and not keywords:
            return type(args[0])
        return new_type(type, *args, **keywords)
    return construct(cls, *args, **keywords)


def abstract_error(cls):
    names = sorted(cls.__abstractmethods__)
    quoted = ", ".join(["'" + name + "'" for name in names])
    raise TypeError("Can't instantiate abstract class " + cls.__name__ + " without an implementation for abstract method"
                    + ("s " if len(names) > 1 else " ") + quoted)


def new_object(cls, /, *args, **keywords):
    abstract_error(cls)


def construct(cls, /, *args, **keywords):
    instance = cls.__new__(cls, *args, **keywords)
    if isinstance_plain(instance, cls):
        initialise = _special(instance, "__init__")
        result = initialise(*args, **keywords)
        if result is not None:
            raise TypeError("__init__() should return None, not '" + type(result).__name__ + "'")
    return instance


def isinstance_plain(instance, cls):
    return _subtype(type(instance), cls)


def check_instance(x, cls):
    if type(x) is cls:
        return True
    if isinstance(cls, tuple):
        for c in cls:
            if isinstance(x, c):
                return True
        return False
    method = _overridden(cls, "__instancecheck__")
    if method is not None:
        return True if method(x) else False
    if type(cls) is Union:
        return check_instance(x, cls.__args__)
    if not isinstance(cls, type):
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    return isinstance_plain(x, cls)


def check_subclass(x, cls):
    if not isinstance(x, type):
        raise TypeError("issubclass() arg 1 must be a class")
    if isinstance(cls, tuple):
        for c in cls:
            if issubclass(x, c):
                return True
        return False
    method = _overridden(cls, "__subclasscheck__")
    if method is not None:
        return True if method(x) else False
    if type(cls) is Union:
        return check_subclass(x, cls.__args__)
    if not isinstance(cls, type):
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return _subtype(x, cls)


def names_of(self):
    names = {}
    own = _own_dict(self)
    if isinstance(self, type):
        for cls in self.__mro__:
            names.update(cls.__dict__)
        return sorted(names)
    if own is not None:
        for name in own:
            names[name] = None
    if type(self) is Module:
        return sorted(names)
    for cls in type(self).__mro__:
        for name in cls.__dict__:
            names[name] = None
    if isinstance(self, (int, float, complex)):
        names.update({"real": None, "imag": None})
    if isinstance(self, int):
        names.update({"numerator": None, "denominator": None})
    if isinstance(self, BaseException):
        names["args"] = None
    return sorted(names)


def dir(*args):
    if not args:
        return sorted(globals())
    if len(args) > 1:
        raise TypeError("dir expected at most 1 argument, got " + str(len(args)))
    return sorted(_special(args[0], "__dir__")())


def globals():
    return namespace_of(_globals())


Module = _type_MODULE
Union = _type_UNION

_define_operation("build_class", build_class)
_define_operation("construct", construct)
_define_rest(type.__new__, new_type)
_define(type.__call__, call_type)
_define_rest(object.__new__, new_object)
_define(object.__dir__, names_of)
_define(isinstance, check_instance)
_define(issubclass, check_subclass)
_builtin("dir", dir)
_builtin("globals", globals)
_builtin("__build_class__", build_class)
