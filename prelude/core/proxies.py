# Methods of built-in types that are Python: mappingproxy, GenericAlias.


def proxy_of(self):
    return _field(self, 0)


def proxy_keys(self):
    return _field(self, 0).keys()


def proxy_values(self):
    return _field(self, 0).values()


def proxy_items(self):
    return _field(self, 0).items()


def proxy_get(self, key, default=None):
    return _field(self, 0).get(key, default)


def proxy_copy(self):
    return _field(self, 0).copy()


def proxy_getitem(self, key):
    return _field(self, 0)[key]


def proxy_contains(self, key):
    return key in _field(self, 0)


def proxy_iter(self):
    return iter(_field(self, 0))


def proxy_len(self):
    return len(_field(self, 0))


def proxy_eq(self, other):
    return _field(self, 0) == (_field(other, 0) if type(other) is MappingProxy else other)


def proxy_or(self, other):
    return _field(self, 0) | (_field(other, 0) if type(other) is MappingProxy else other)


for name, method in (("keys", proxy_keys), ("values", proxy_values), ("items", proxy_items), ("get", proxy_get), ("copy", proxy_copy),
                     ("__getitem__", proxy_getitem), ("__contains__", proxy_contains), ("__iter__", proxy_iter), ("__len__", proxy_len),
                     ("__eq__", proxy_eq), ("__or__", proxy_or)):
    _method(MappingProxy, name, method)


def alias_parameters(self):
    found = []
    for x in _field(self, 1):
        if hasattr(x, "__typing_subst__") and not isinstance(x, type):
            if x not in found:
                found.append(x)
        else:
            for p in getattr(x, "__parameters__", ()) if not isinstance(x, type) else ():
                if p not in found:
                    found.append(p)
    return tuple(found)


def alias_getitem(self, items):
    if not isinstance(items, tuple):
        items = (items,)
    parameters = alias_parameters(self)
    if not parameters:
        raise TypeError(repr(self) + " is not a generic class")
    if len(items) != len(parameters):
        word = "many" if len(items) > len(parameters) else "few"
        raise TypeError("Too " + word + " arguments for " + repr(self) + "; actual " + str(len(items)) + ", expected " + str(len(parameters)))
    given = dict(zip(parameters, items))
    args = []
    for x in _field(self, 1):
        if not isinstance(x, type) and hasattr(x, "__typing_subst__"):
            args.append(given[x])
        elif not isinstance(x, type) and getattr(x, "__parameters__", ()):
            args.append(x[tuple([given[p] for p in x.__parameters__])])
        else:
            args.append(x)
    return GenericAlias(_field(self, 0), tuple(args))


def alias_eq(self, other):
    return type(other) is GenericAlias and _field(self, 0) == _field(other, 0) and _field(self, 1) == _field(other, 1)


def alias_hash(self):
    return hash((_field(self, 0), _field(self, 1)))


def alias_mro_entries(self, bases):
    return (_field(self, 0),)


def alias_instancecheck(self, x):
    raise TypeError("isinstance() argument 2 cannot be a parameterized generic")


def union_origin(self):
    return type(self)


def union_parameters(self):
    found = []
    for x in self.__args__:
        for p in getattr(x, "__parameters__", ()) if not isinstance(x, type) else ():
            if p not in found:
                found.append(p)
    return tuple(found)


_method(_type_UNION, "__origin__", property(union_origin))
_method(_type_UNION, "__parameters__", property(union_parameters))
for name, method in (("__getitem__", alias_getitem), ("__eq__", alias_eq), ("__hash__", alias_hash), ("__mro_entries__", alias_mro_entries),
                     ("__instancecheck__", alias_instancecheck), ("__subclasscheck__", alias_instancecheck)):
    _method(GenericAlias, name, method)
