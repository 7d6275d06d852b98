# functools: functions made from functions.

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
    "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property", "Placeholder",
]

WRAPPER_ASSIGNMENTS = "__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__"
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


class _Methods:
    def method(self):
        pass


_method = type(_Methods().method)
GenericAlias = type(list[int])


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Update a wrapper function to look like the wrapped function"""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory to apply update_wrapper() to a wrapper function"""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


def reduce(function, iterable, /, initial=_missing):
    """reduce(f, [a, b, c]) is f(f(a, b), c); `initial` comes before the items."""
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    value = initial
    if value is _missing:
        for value in it:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in it:
        value = function(value, item)
    return value


# How each missing comparison follows from the one a class has: r is its answer.
_following = {
    "__lt__": {"__gt__": "not ne", "__le__": "r eq", "__ge__": "not"},
    "__le__": {"__ge__": "not eq", "__lt__": "r ne", "__gt__": "not"},
    "__gt__": {"__lt__": "not ne", "__ge__": "r eq", "__le__": "not"},
    "__ge__": {"__le__": "not eq", "__gt__": "r ne", "__lt__": "not"},
}


def _comparison(name, root, rule):
    negated, extra = rule.startswith("not"), rule[-2:]

    def compare(self, other):
        r = getattr(type(self), root)(self, other)
        if r is NotImplemented:
            return r
        if negated:
            r = not r
        if extra == "eq":
            return r or self == other
        return r and self != other if extra == "ne" else r

    compare.__name__ = name
    return compare


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    roots = [name for name in _following if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = roots[0]
    for name, rule in _following[root].items():
        if name not in roots:
            setattr(cls, name, _comparison(name, root, rule))
    return cls


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function"""

    class KeyWrapper:
        __slots__ = ("obj",)

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, _obj(other)) < 0

        def __gt__(self, other):
            return mycmp(self.obj, _obj(other)) > 0

        def __eq__(self, other):
            return mycmp(self.obj, _obj(other)) == 0

        def __le__(self, other):
            return mycmp(self.obj, _obj(other)) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, _obj(other)) >= 0

        __hash__ = None

    def _obj(other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        return other.obj

    return KeyWrapper


# partial


class _PlaceholderType:
    __slots__ = ()

    def __new__(cls):
        return Placeholder

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"


Placeholder = object.__new__(_PlaceholderType)


def _join(holes, args, more):
    """args with its placeholders filled from the front of `more`, then the rest of `more`."""
    rest = list(more)
    return [(rest.pop(0) if rest else a) if a is Placeholder else a for a in args] + rest if holes else (*args, *more)


def _check_arguments(args, keywords):
    if args and args[-1] is Placeholder:
        raise TypeError("trailing Placeholders are not allowed")
    for value in keywords.values():
        if value is Placeholder:
            raise TypeError("Placeholder cannot be passed as a keyword argument")


class partial:
    """Create a new function with partial application of the given arguments and keywords."""

    __slots__ = ("func", "args", "keywords", "_holes", "__dict__", "__weakref__")

    def __new__(cls, func=_missing, /, *args, **keywords):
        if func is _missing:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(func):
            raise TypeError("the first argument must be callable")
        _check_arguments(args, keywords)
        if isinstance(func, partial):
            args, keywords, func = tuple(_join(func._holes, func.args, args)), {**func.keywords, **keywords}, func.func
        self = super().__new__(cls)
        self.func, self.args, self.keywords, self._holes = func, args, keywords, args.count(Placeholder) if args else 0
        return self

    def __call__(self, /, *args, **keywords):
        if keywords or self.keywords:
            keywords = {**self.keywords, **keywords}
        if self._holes:
            if len(args) < self._holes:
                raise TypeError(f"missing positional arguments in 'partial' call; expected at least {self._holes}, got {len(args)}")
            return self.func(*_join(True, self.args, args), **keywords)
        return self.func(*self.args, *args, **keywords)

    def __get__(self, obj, objtype=None):
        return self if obj is None else _method(self, obj)

    def __repr__(self):
        kind = type(self)
        return f"{kind.__module__}.{kind.__qualname__}({_shown(self)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        self.func, self.args, keywords, namespace = state
        self.keywords, self._holes = keywords or {}, self.args.count(Placeholder)
        self.__dict__.update(namespace or {})

    __class_getitem__ = classmethod(GenericAlias)


def _shown(p):
    return ", ".join([repr(p.func), *map(repr, p.args), *[f"{name}={value!r}" for name, value in p.keywords.items()]])


class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, "__get__", None) is None:
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        _check_arguments(args, keywords)
        if isinstance(func, partialmethod):
            args, keywords, func = tuple(_join(True, func.args, args)), {**func.keywords, **keywords}, func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__qualname__}({_shown(self)})"

    def _make_unbound_method(self):
        func, args, keywords, holes = self.func, self.args, self.keywords, Placeholder in self.args

        def _method(cls_or_self, /, *more, **extra):
            return func(cls_or_self, *_join(holes, args, more), **{**keywords, **extra})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


# lru_cache. The dict keeps the entries from the least to the most recently used.


def _info(hits, misses, maxsize, currsize):
    global _info
    from collections import namedtuple

    _info = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _info(hits, misses, maxsize, currsize)


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    entries, hits, misses = {}, 0, 0
    get = entries.get

    def key_of(args, kwds):
        key = (*args, _missing, *kwds.items()) if kwds else args
        return (*key, _missing, *map(type, args), *map(type, kwds.values())) if typed else key

    def unbounded(*args, **kwds):
        nonlocal hits, misses
        if kwds or typed:
            key = key_of(args, kwds)
        elif len(args) == 1 and (type(args[0]) is int or type(args[0]) is str):
            key = args[0]
        else:
            key = args
        try:
            value = get(key, _missing)
        except TypeError:
            hash(key)  # its message speaks of the argument, not of the cache
            raise
        if value is not _missing:
            hits += 1
            return value
        misses += 1
        value = entries[key] = function(*args, **kwds)
        return value

    def bounded(*args, **kwds):
        nonlocal hits, misses
        if kwds or typed:
            key = key_of(args, kwds)
        elif len(args) == 1 and (type(args[0]) is int or type(args[0]) is str):
            key = args[0]
        else:
            key = args
        try:
            value = get(key, _missing)
        except TypeError:
            hash(key)
            raise
        if value is not _missing:
            hits += 1
            del entries[key]
            entries[key] = value
            return value
        misses += 1
        value = function(*args, **kwds)
        if key not in entries:
            if len(entries) >= maxsize:
                del entries[next(iter(entries))]
            entries[key] = value
        return value

    def uncached(*args, **kwds):
        nonlocal misses
        misses += 1
        return function(*args, **kwds)

    def cache_info():
        """Report cache statistics"""
        return _info(hits, misses, maxsize, len(entries))

    def cache_clear():
        """Clear the cache and cache statistics"""
        nonlocal hits, misses
        hits = misses = 0
        entries.clear()

    wrapper = update_wrapper(unbounded if maxsize is None else bounded if maxsize else uncached, function)
    wrapper.cache_info, wrapper.cache_clear = cache_info, cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return wrapper


def cache(user_function, /):
    """Simple lightweight unbounded cache."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property.") from None
        value = kept.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                kept[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment for "
                    f"caching {name!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# singledispatch


def _find(cls, registry):
    """The registered function for a class. One for an abstract class outside of the MRO stands behind the last class of the MRO that is
    a subclass of it."""
    mro = cls.__mro__
    places = {}
    for kind in registry:
        if kind in mro:
            places[kind] = mro.index(kind)
        elif issubclass(cls, kind):
            places[kind] = max(i for i, base in enumerate(mro) if issubclass(base, kind)) + 0.5
    if not places:
        return None
    first = min(places.values())
    best = [kind for kind in places if places[kind] == first]
    best = [kind for kind in best if not any(other is not kind and issubclass(other, kind) for other in best)]
    if len(best) > 1:
        raise RuntimeError(f"Ambiguous dispatch: {best[0]} or {best[1]}")
    return registry[best[0]]


def _is_valid(cls):
    return isinstance(cls, type) or isinstance(cls, type(int | str)) and all(isinstance(a, type) for a in cls.__args__)


def _annotated(func):
    """The class that the first parameter of an annotated function names."""
    from typing import ForwardRef, get_type_hints

    hints = get_type_hints(func)
    name, cls = next(iter(hints.items()))
    if not _is_valid(cls):
        if isinstance(cls, type(int | str)):
            raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
        if isinstance(cls, ForwardRef):
            raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is an unresolved forward reference.")
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
    return cls


def singledispatch(func):
    """Single-dispatch generic function decorator: the type of the first argument chooses the implementation."""
    registry, found, token, abstract = {object: func}, {}, None, False
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        nonlocal token
        if abstract:
            from abc import get_cache_token

            if token != get_cache_token():
                found.clear()
                token = get_cache_token()
        if cls not in found:
            found[cls] = _find(cls, registry)
        return found[cls]

    def register(cls, func=None):
        nonlocal abstract
        if not _is_valid(cls):
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", None):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` on an "
                    "annotated function."
                )
            cls, func = _annotated(cls), cls
        elif func is None:
            return lambda f: register(cls, f)
        for kind in cls.__args__ if isinstance(cls, type(int | str)) else (cls,):
            registry[kind] = func
            abstract = abstract or type(kind) is not type
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    wrapper.register, wrapper.dispatch, wrapper._clear_cache = register, dispatch, found.clear
    wrapper.registry = type(type.__dict__)(registry)
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """Single-dispatch generic method descriptor: the type of the first argument after self chooses the implementation."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register a new implementation for the given class."""
        if method is None and isinstance(cls, (classmethod, staticmethod)):
            return self.dispatcher.register(_annotated(cls.__func__), cls)
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _SingleDispatch(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        return f"<single dispatch method descriptor {_name(self.func)}>"


def _name(func):
    func = getattr(func, "__func__", func)
    return getattr(func, "__qualname__", None) or getattr(func, "__name__", "?")


class _SingleDispatch:
    """A singledispatchmethod looked up in an instance or a class."""

    def __init__(self, method, obj, cls):
        self._method, self._obj, self._cls = method, obj, cls
        update_wrapper(self, getattr(method.func, "__func__", method.func))

    def __call__(self, /, *args, **kwargs):
        func = self._method.func
        plain = self._obj is None and not isinstance(func, (classmethod, staticmethod))
        if len(args) < 1 + plain:
            raise TypeError(f"{getattr(func, '__name__', 'singledispatchmethod method')} requires at least {1 + plain} positional argument")
        chosen = self._method.dispatcher.dispatch(type(args[plain]))
        return (chosen.__get__(self._obj, self._cls) if hasattr(chosen, "__get__") else chosen)(*args, **kwargs)

    @property
    def register(self):
        return self._method.register

    def __repr__(self):
        if self._obj is None:
            return f"<single dispatch method {_name(self._method.func)}>"
        return f"<bound single dispatch method {_name(self._method.func)} of {self._obj!r}>"


# what messages call them
partial.__name__ = "functools.partial"
