# typing: types as objects. A special form (Optional, Literal …) has a function that makes what stands for Form[items]; a generic type with
# its arguments is a _GenericAlias.

import collections
import collections.abc
import sys
from abc import ABCMeta, abstractmethod
from annotationlib import ForwardRef, annotations_in

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional", "ParamSpec",
    "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString", "Container", "ContextManager",
    "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping", "MutableSequence",
    "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection",
    "AsyncGenerator", "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
    "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict",
    "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type",
    "assert_never", "cast", "clear_overloads", "dataclass_transform", "evaluate_forward_ref", "final", "get_args", "get_origin",
    "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType",
    "no_type_check", "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs",
    "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias",
    "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]

TYPE_CHECKING = False
Text = str
GenericAlias, _Core = type(list[int]), type(int | str)


def _convert(arg):
    return type(None) if arg is None else ForwardRef(arg) if isinstance(arg, str) else arg


def _show(item):
    if isinstance(item, (list, tuple)):
        return f"[{', '.join(map(_show, item))}]"
    if isinstance(item, type) and not isinstance(item, GenericAlias):
        return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
    return "..." if item is ... else item.__name__ if isinstance(item, type(_convert)) else repr(item)


def _tuple(items):
    return items if isinstance(items, tuple) else (items,)


class _Combining:
    """What can stand beside | in a type."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# Unions: those of classes are the language's own; any other is a _Union here, unless the language's own type takes it too.


class Union:
    """A type that one of several types fits."""

    __slots__ = ("__args__",)

    def __class_getitem__(cls, items):
        if items == ():
            raise TypeError("Cannot take a Union of no types.")
        args, plain = [], True
        for item in map(_convert, _tuple(items)):
            for part in item.__args__ if isinstance(item, (Union, _Core)) else (item,):
                if part not in args:
                    args.append(part)
                    plain = plain and isinstance(part, type)
        if len(args) == 1:
            return args[0]
        if plain:
            result = args[0]
            for item in args[1:]:
                result = result | item
            return result
        self = object.__new__(cls)
        self.__args__ = tuple(args)
        return self

    def __new__(cls, *args, **kwds):
        raise TypeError("cannot create 'typing.Union' instances")

    @property
    def __origin__(self):
        return Union

    @property
    def __parameters__(self):
        return _parameters(self.__args__)

    def __getitem__(self, items):
        return Union[_substituted(self, items)]

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        return set(self.__args__) == set(other.__args__) if isinstance(other, (Union, _Core)) else NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return " | ".join(["None" if a is type(None) else _show(a) for a in self.__args__])

    def __instancecheck__(self, instance):
        return any([isinstance(instance, a) for a in self.__args__])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, a) for a in self.__args__])


Union.__module__, Union.__qualname__ = "typing", "Union"
if _Core.__name__ == "Union" and hasattr(_Core, "__class_getitem__"):
    Union = _Core


# Type variables


class NoDefaultType:
    __slots__ = ()

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = NoDefaultType()
del NoDefaultType


class _Variable(_Combining):
    def __init__(self, name, bound, covariant, contravariant, default, infer_variance=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__name__, self.__bound__ = name, None if bound is None else _convert(bound)
        self.__covariant__, self.__contravariant__, self.__infer_variance__ = bool(covariant), bool(contravariant), bool(infer_variance)
        self.__default__ = default if default is NoDefault else _convert(default)
        self.__module__ = "__main__"

    def __getattr__(self, name):
        lazy = self.__dict__.get("_lazy")
        if lazy is None or name not in lazy:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        value = lazy[name]()
        setattr(self, name, value)
        return value

    def has_default(self):
        return self.__default__ is not NoDefault

    def __repr__(self):
        return ("" if self.__infer_variance__ else "+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__name__


class TypeVar(_Variable):
    """A type variable."""

    def __init__(
        self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False
    ):  # fmt: skip
        super().__init__(name, bound, covariant, contravariant, default, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__constraints__ = tuple([_convert(c) for c in constraints])

    def __typing_subst__(self, arg):
        return _convert(arg)


class ParamSpecArgs:
    """The args of a ParamSpec."""

    _part = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self._part, self.__origin__))


class ParamSpecKwargs(ParamSpecArgs):
    """The kwargs of a ParamSpec."""

    _part = "kwargs"


class ParamSpec(_Variable):
    """A variable for the parameters of a function."""

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        super().__init__(name, bound, covariant, contravariant, default, infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_Variable):
    """A variable for any number of types."""

    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, None, False, False, default)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class TypeAliasType(_Combining):
    """What a `type` statement makes."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__type_params__, self.__parameters__, self.__module__ = name, type_params, type_params, "__main__"
        self._value = value

    @property
    def __value__(self):
        evaluate = self.__dict__.get("_evaluate")
        if evaluate is not None:
            self._value = evaluate()
            self._evaluate = None
        return self._value

    def __getitem__(self, items):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _GenericAlias(self, _tuple(items), shown=self.__name__)

    def __repr__(self):
        return self.__name__


# Aliases


def _parameters(args):
    """The type variables in some arguments, each once."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        for p in (arg,) if isinstance(arg, _Variable) else _parameters(arg) if isinstance(arg, (list, tuple)) else getattr(arg, "__parameters__", ()):
            if p not in found:
                found.append(p)
    return tuple(found)


def _plural(owner, count, wanted, at_least):
    which = "many" if count > wanted else "few"
    return TypeError(f"Too {which} arguments for {owner}; actual {count}, expected {'at least ' if at_least and which == 'few' else ''}{wanted}")


def _bound_items(owner, parameters, items):
    """{type variable: what stands for it}; a ParamSpec takes a list, a TypeVarTuple what is left."""
    if not parameters:
        raise TypeError(f"{owner!r} is not a generic class")
    items = list(items)
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
        if not (len(items) == 1 and (isinstance(items[0], (list, tuple, ParamSpec)) or items[0] is ... or _is_concatenate(items[0]))):
            items = [tuple(items)]
    open_ended = next((i for i, p in enumerate(parameters) if isinstance(p, TypeVarTuple)), None)
    if open_ended is not None:
        taken = len(items) - len(parameters) + 1
        if taken < 0:
            raise _plural(owner, len(items), len(parameters) - 1, True)
        items[open_ended : open_ended + taken] = [tuple(items[open_ended : open_ended + taken])]
    while len(items) < len(parameters) and parameters[len(items)].has_default():
        items.append(parameters[len(items)].__default__)
    if len(items) != len(parameters):
        few = isinstance(owner, type) and len(items) < len(parameters)
        raise _plural(owner, len(items), sum([not p.has_default() for p in parameters]) if few else len(parameters), few)
    return dict(zip(parameters, [tuple(map(_convert, i)) if isinstance(i, (list, tuple)) else _convert(i) for i in items]))


def _is_concatenate(item):
    return getattr(item, "__origin__", None) is Concatenate


def _is_parameters(item):
    """True of what stands for all parameters of a Callable."""
    return item is ... or isinstance(item, ParamSpec) or _is_concatenate(item)


def _substituted(alias, items):
    """The arguments of an alias, its type variables replaced."""
    chosen = _bound_items(alias, alias.__parameters__, _tuple(items))
    result = []
    for arg in alias.__args__:
        if isinstance(arg, _Variable):
            value = chosen[arg]
            if isinstance(arg, ParamSpec) and isinstance(value, tuple):
                result += value
            else:
                result.append(value)
        elif getattr(arg, "__origin__", None) is Unpack and isinstance(arg.__args__[0], TypeVarTuple):
            result += chosen[arg.__args__[0]]
        elif _is_concatenate(arg) and isinstance(chosen.get(arg.__args__[-1]), tuple):
            result += [*[chosen.get(a, a) for a in arg.__args__[:-1]], *chosen[arg.__args__[-1]]]
        elif isinstance(arg, (list, tuple)):
            result.append([chosen.get(a, a) for a in arg])
        elif getattr(arg, "__parameters__", ()) and not isinstance(arg, type):
            result.append(arg[tuple([chosen[p] for p in arg.__parameters__])])
        else:
            result.append(arg)
    return tuple(result)


class _BaseAlias(_Combining):
    """What stands for a class: calls and attributes go there."""

    def __init__(self, origin, name):
        self.__origin__, self._name = origin, name

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def __call__(self, *args, **kwargs):
        if self._name and self.__origin__ not in (collections.abc.Callable,):
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        if self._name:
            rest = bases[bases.index(self) + 1 :]
            later = any(isinstance(b, _BaseAlias) or isinstance(b, type) and issubclass(b, Generic) for b in rest)
            return (self.__origin__,) if later else (self.__origin__, Generic)
        if self.__origin__ is Generic:
            if Protocol in bases or any(isinstance(b, _BaseAlias) and b is not self for b in bases[bases.index(self) + 1 :]):
                return ()
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return sorted({*object.__dir__(self), *[name for name in dir(self.__origin__) if not name.startswith("__")]})


class _GenericAlias(_BaseAlias):
    """Origin[arguments]"""

    def __init__(self, origin, args, name=None, shown=None):
        super().__init__(origin, name)
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._shown = shown
        self.__module__ = "typing" if name else getattr(origin, "__module__", "typing")

    def _copy(self, args):
        return type(self)(self.__origin__, args, self._name, self._shown)

    def __getitem__(self, items):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        return self._copy(_substituted(self, items))

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__ if isinstance(other, _GenericAlias) else NotImplemented

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else self._shown or _show(self.__origin__)
        return f"{name}[{', '.join(map(_show, self.__args__)) or '()'}]"

    def __iter__(self):
        yield Unpack[self]

    def __reduce__(self):
        return _subscripted, (self.__origin__, self.__args__)


def _subscripted(origin, args):
    return origin[args]


class _CallableAlias(_GenericAlias):
    def __repr__(self):
        *params, result = self.__args__
        if len(params) == 1 and _is_parameters(params[0]):
            return f"typing.Callable[{_show(params[0])}, {_show(result)}]"
        return f"typing.Callable[{_show(params)}, {_show(result)}]"


class _AnnotatedAlias(_GenericAlias):
    """Annotated[type, metadata, ...]"""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def _copy(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{', '.join([_show(self.__origin__), *map(repr, self.__metadata__)])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return (self.__origin__, self.__metadata__) == (other.__origin__, other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        return "Annotated" if name in ("__name__", "__qualname__") else super().__getattr__(name)


class _LiteralAlias(_GenericAlias):
    def _values(self):
        return {(value, type(value)) for value in self.__args__}

    def __eq__(self, other):
        return self._values() == other._values() if isinstance(other, _LiteralAlias) else NotImplemented

    def __hash__(self):
        return hash(frozenset(self._values()))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__)) or '()'}]"


class _SpecialAlias(_BaseAlias):
    """typing.List and the like: a name for a class that takes `count` arguments (None: any number)."""

    def __init__(self, origin, count, name, defaults=()):
        super().__init__(origin, name)
        self._count, self._defaults, self.__module__ = count, defaults, "typing"
        self.__doc__ = f"A generic version of {_show(origin)}."

    def __getitem__(self, items):
        if self._count == 0:
            raise TypeError(f"{self!r} is not a generic class")
        args = tuple([_convert(i) for i in _tuple(items)])
        if self._count is not None:
            if len(args) < self._count:
                args += self._defaults[len(self._defaults) - self._count + len(args) :] if self._defaults else ()
            if len(args) != self._count:
                raise _plural(self, len(args), self._count - len(self._defaults) if len(args) < self._count else self._count, bool(self._defaults))
        return _GenericAlias(self.__origin__, args, self._name)

    def __repr__(self):
        return f"typing.{self._name}"

    def __subclasscheck__(self, cls):
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialAlias) else cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _CallableSpecial(_SpecialAlias):
    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = items
        params = map(_convert, params) if isinstance(params, (list, tuple)) else (_convert(params),)
        return _CallableAlias(self.__origin__, (*params, _convert(result)), "Callable")

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)


# Special forms


class _SpecialForm(_Combining):
    def __init__(self, getitem, name=None, doc=None):
        self._name, self._getitem, self.__doc__ = name or getitem.__name__, getitem, doc or getitem.__doc__
        self.__module__ = "typing"

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, items):
        return self._getitem(self, items)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __reduce__(self):
        return self._name


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _not_subscriptable(self, items):
    raise TypeError(f"{self} is not subscriptable")


def _one(self, item):
    if isinstance(item, tuple):
        raise TypeError(f"{self} accepts only single type.")
    return _GenericAlias(self, (_convert(item),), shown=repr(self))


@_SpecialForm
def Optional(self, item):
    """Optional[X] is equivalent to Union[X, None]."""
    if isinstance(item, tuple):
        raise TypeError(f"{self} requires a single type. Got {item!r}.")
    return Union[item, type(None)]


@_SpecialForm
def Literal(self, items):
    """Special typing form to define literal types (a.k.a. value types)."""
    args = []
    for item in _tuple(items):
        for value in item.__args__ if isinstance(item, _LiteralAlias) else (item,):
            if not any(type(value) is type(a) and value == a for a in args):
                args.append(value)
    return _LiteralAlias(self, tuple(args))


@_SpecialForm
def Annotated(self, items):
    """Add context-specific metadata to a type."""
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_convert(items[0]), items[1:])


@_SpecialForm
def Concatenate(self, items):
    """Special form for annotating higher-order functions."""
    if items == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    items = _tuple(items)
    if not (items[-1] is ... or isinstance(items[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _GenericAlias(self, tuple(map(_convert, items)), shown="typing.Concatenate")


NoReturn, Never, Self, LiteralString, TypeAlias = [
    _SpecialForm(_not_subscriptable, name) for name in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias")
]
ClassVar, Final, Required, NotRequired, ReadOnly, TypeGuard, TypeIs, Unpack = [
    _SpecialForm(_one, name) for name in ("ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "TypeGuard", "TypeIs", "Unpack")
]


# Generic and Protocol


def _generic_parameters(cls, what, items):
    items = tuple([_convert(i) for i in _tuple(items)])
    if cls is Generic or cls is Protocol:
        if not items:
            raise TypeError(f"Parameter list to {what}[...] cannot be empty")
        flat = [i.__args__[0] if getattr(i, "__origin__", None) is Unpack else i for i in items]
        if not all(isinstance(i, _Variable) for i in flat):
            raise TypeError(f"Parameters to {what}[...] must all be type variables or parameter specification variables.")
        if len(set(flat)) != len(flat):
            raise TypeError(f"Parameters to {what}[...] must all be unique")
        return items
    chosen = _bound_items(cls, cls.__parameters__, items)
    result = []
    for variable, value in chosen.items():
        if isinstance(variable, TypeVarTuple):
            result += value
        else:
            result.append(list(value) if isinstance(value, tuple) and len(chosen) > 1 else value)
    return tuple(result)


Protocol = None


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, items):
        args = _generic_parameters(cls, cls.__name__, items)
        return _GenericAlias(cls, args)

    @classmethod
    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if "__orig_bases__" in cls.__dict__:
            if Generic in bases:
                raise TypeError("Cannot inherit from plain Generic")
        elif Generic in cls.__bases__ and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        aliases = [b for b in bases if isinstance(b, (_GenericAlias, GenericAlias))]
        named = [b for b in aliases if b.__origin__ in (Generic, Protocol)]
        parameters = _parameters([b if b not in named else list(b.__args__) for b in aliases])
        if named and named[0].__origin__ is Generic or named and len(named) == 1 and named[0].__args__:
            wanted = _parameters(named[0].__args__)
            if not set(parameters) <= set(wanted):
                missing = ", ".join([str(p) for p in parameters if p not in wanted])
                listed = ", ".join(map(str, wanted))
                raise TypeError(f"Some type variables ({missing}) are not listed in {named[0].__origin__.__name__}[{listed}]")
            parameters = wanted
        cls.__parameters__ = tuple(parameters)


_NOT_MEMBERS = frozenset(
    "__abstractmethods__ __annotations__ __annotate__ __annotate_func__ __annotations_cache__ __dict__ __doc__ __init__ __module__ __new__ "
    "__slots__ __subclasshook__ __weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __qualname__ "
    "__orig_bases__ __parameters__ __type_params__ __init_subclass__ __protocol_attrs__ __non_callable_proto_members__ __hash__ "
    "_is_protocol _is_runtime_protocol _abc_impl".split()
)


def _members(cls):
    """The names that a protocol asks for."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ not in ("Protocol", "Generic") and getattr(base, "_is_protocol", True):
            names = [*base.__dict__, *(annotations_in(base.__dict__) if "_is_protocol" in base.__dict__ else ())]
            found.update([name for name in names if name not in _NOT_MEMBERS])
    return found


_absent = object()


def _static(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return _absent


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != "Protocol" and Protocol in bases:
            for base in bases:
                known = base in (object, Generic, Protocol) or base.__module__ in ("collections.abc", "contextlib", "abc")
                if not known and not getattr(base, "_is_protocol", False):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if cls._is_protocol:
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not cls._is_runtime_protocol:
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            data = sorted(cls.__non_callable_proto_members__)
            if data and cls.__dict__.get("__subclasshook__") is _hook:
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {str(data)[1:-1]}.")
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not cls._is_protocol:
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__ or any(isinstance(instance, known) for known in cls._abc_impl[0]):
            return True
        own = getattr(instance, "__dict__", {})
        for name in cls.__protocol_attrs__:
            value = own[name] if name in own else _static(type(instance), name)
            if value is _absent or value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


@classmethod
def _hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _no_protocol_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False
    __protocol_attrs__ = frozenset()
    __non_callable_proto_members__ = frozenset()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if not cls._is_protocol:
            if cls.__init__ is _no_protocol_init:
                cls.__init__ = _next_init(cls)
            return
        cls.__protocol_attrs__ = _members(cls)
        cls.__non_callable_proto_members__ = {name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))}
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _hook
        if cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_protocol_init


def _next_init(cls):
    """The first __init__ of the MRO that is not the one that refuses."""
    for base in cls.__mro__[1:]:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_protocol_init:
            return init
    return object.__init__


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol and tp is not Generic


def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


# The generic names of other classes


abc, _none = collections.abc, type(None)
Hashable, Sized, ByteString = [_SpecialAlias(kind, 0, kind.__name__) for kind in (abc.Hashable, abc.Sized, abc.ByteString)]
(
    Awaitable, AsyncIterable, AsyncIterator, Iterable, Iterator, Reversible, Container, Collection, MutableSet, Sequence, MutableSequence,
    MappingView, KeysView, ValuesView,
) = [
    _SpecialAlias(kind, 1, kind.__name__)
    for kind in (
        abc.Awaitable, abc.AsyncIterable, abc.AsyncIterator, abc.Iterable, abc.Iterator, abc.Reversible, abc.Container, abc.Collection,
        abc.MutableSet, abc.Sequence, abc.MutableSequence, abc.MappingView, abc.KeysView, abc.ValuesView,
    )
]  # fmt: skip
Mapping, MutableMapping, ItemsView, DefaultDict, OrderedDict, ChainMap, Dict = [
    _SpecialAlias(kind, 2, name)
    for kind, name in (
        (abc.Mapping, "Mapping"), (abc.MutableMapping, "MutableMapping"), (abc.ItemsView, "ItemsView"),
        (collections.defaultdict, "DefaultDict"), (collections.OrderedDict, "OrderedDict"), (collections.ChainMap, "ChainMap"),
        (dict, "Dict"),
    )
]  # fmt: skip
List, Deque, Set, FrozenSet, AbstractSet, Counter, Type = [
    _SpecialAlias(kind, 1, name)
    for kind, name in (
        (list, "List"), (collections.deque, "Deque"), (set, "Set"), (frozenset, "FrozenSet"), (abc.Set, "AbstractSet"),
        (collections.Counter, "Counter"), (type, "Type"),
    )
]  # fmt: skip
Coroutine, Generator = _SpecialAlias(abc.Coroutine, 3, "Coroutine"), _SpecialAlias(abc.Generator, 3, "Generator", (_none, _none))
AsyncGenerator, Tuple = _SpecialAlias(abc.AsyncGenerator, 2, "AsyncGenerator", (_none,)), _SpecialAlias(tuple, None, "Tuple")
Callable = _CallableSpecial(collections.abc.Callable, 2, "Callable")
AnyStr = TypeVar("AnyStr", bytes, str)
T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
T_co, T_contra = TypeVar("T_co", covariant=True), TypeVar("T_contra", contravariant=True)


def __getattr__(name):
    if name in _later:
        return _later[name]
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib

        value = _SpecialAlias(getattr(contextlib, "Abstract" + name), 2, name, (bool | None,))
    elif name in ("Pattern", "Match"):
        try:
            import re as source
        except ImportError:
            source = type("re", (), {name: type(name, (), {"__module__": "re"})})
        value = _SpecialAlias(getattr(source, name), 1, name)
    else:
        import sys

        raise AttributeError(f"module 'typing' has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    return _later.setdefault(name, value)


_later = {}


def _supports(name, method, generic):
    """The protocol Supports…, which asks for one method."""
    base = Protocol[T_co] if generic else Protocol

    @runtime_checkable
    class Supports(base):
        __slots__ = ()

    function = abstractmethod(lambda self: None)
    function.__name__ = method
    setattr(Supports, method, function)
    Supports.__abstractmethods__ = frozenset([method])
    Supports.__name__ = Supports.__qualname__ = name
    Supports.__protocol_attrs__ = {method}
    return Supports


SupportsInt, SupportsFloat = _supports("SupportsInt", "__int__", False), _supports("SupportsFloat", "__float__", False)
SupportsComplex, SupportsBytes = _supports("SupportsComplex", "__complex__", False), _supports("SupportsBytes", "__bytes__", False)
SupportsIndex = _supports("SupportsIndex", "__index__", False)
SupportsAbs, SupportsRound = _supports("SupportsAbs", "__abs__", True), _supports("SupportsRound", "__round__", True)


class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""

    __slots__ = ()


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""

    __slots__ = ()


# NamedTuple, TypedDict, NewType


def _named_tuple(name, fields, defaults, module):
    made = collections.namedtuple(name, list(fields), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = {n: _convert(t) for n, t in fields.items()}
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        fields = annotations_in(ns)
        defaults = [name for name in fields if name in ns]
        for before, name in zip(fields, list(fields)[1:]):
            if before in defaults and name not in defaults:
                text = f"default field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}"
                raise TypeError(f"Non-default namedtuple field {name} cannot follow {text}")
        made = _named_tuple(typename, fields, [ns[name] for name in defaults], ns.get("__module__", "__main__"))
        if len(bases) > 1 or Generic in bases:
            made = type(typename, (*made.__bases__, Generic), dict(made.__dict__) | {"__orig_bases__": ns.get("__orig_bases__", bases)})
        for name, value in ns.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
                        "_replace", "_asdict", "_source"):  # fmt: skip
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
            if name not in fields and name not in ("__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__", "__classcell__"):
                setattr(made, name, value)
                if hasattr(type(value), "__set_name__"):
                    value.__set_name__(made, name)
        made.__qualname__ = ns.get("__qualname__", typename)
        made.__orig_bases__ = ns.get("__orig_bases__", (NamedTuple,))
        return made


def NamedTuple(typename, fields, /):
    """Typed version of namedtuple."""
    fields = {name: kind for name, kind in fields}
    made = _named_tuple(typename, fields, (), "__main__")
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _qualifiers(annotation):
    """(type without Required, NotRequired and ReadOnly; their names)"""
    found = set()
    while True:
        origin = getattr(annotation, "__origin__", None)
        if origin is Required or origin is NotRequired or origin is ReadOnly:
            found.add(origin._name)
            annotation = annotation.__args__[0]
        elif isinstance(annotation, _AnnotatedAlias) and getattr(annotation.__origin__, "__origin__", None) in (Required, NotRequired, ReadOnly):
            annotation = annotation.__origin__
        else:
            return annotation, found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True, **kwargs):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own = {key: _convert(kind) for key, kind in annotations_in(ns).items()}
        ns = {key: value for key, value in ns.items() if key not in ("__annotate__", "__annotate_func__")}
        made = type.__new__(_TypedDictMeta, name, (*((Generic,) if Generic in bases else ()), dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        annotations, keys = {}, {"required": set(), "optional": set(), "readonly": set(), "mutable": set()}
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}) if base is not Generic else {})
            for kind in keys:
                keys[kind] |= base.__dict__.get(f"__{kind}_keys__", frozenset())
        for key, annotation in own.items():
            _, found = _qualifiers(annotation)
            required = "Required" in found or "NotRequired" not in found and total
            for chosen, into, out in (required, "required", "optional"), ("ReadOnly" in found, "readonly", "mutable"):
                keys[into if chosen else out].add(key)
                keys[out if chosen else into].discard(key)
        made.__annotations__ = annotations | own
        for kind in keys:
            setattr(made, f"__{kind}_keys__", frozenset(keys[kind]))
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields, /, *, total=True, **kwargs):
    """A simple typed namespace. At runtime it is equivalent to a plain dict."""
    made = _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class"""
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta and tp is not _TypedDict


class NewType(_Combining):
    """A type of its own for checkers; at runtime a function that returns its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        supertype = self.__name__

        class Refusal:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{name} = NewType({name!r}, {supertype})`"
                )

        return (Refusal,)


# Questions about types


def _stripped(t):
    """A type without Annotated, Required, NotRequired and ReadOnly."""
    if isinstance(t, _AnnotatedAlias):
        return _stripped(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _stripped(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, Union, _Core)):
        args = tuple(map(_stripped, t.__args__))
        if args == t.__args__:
            return t
        return t._copy(args) if isinstance(t, _GenericAlias) else GenericAlias(t.__origin__, args) if isinstance(t, GenericAlias) else Union[args]
    return t


def _evaluated(t, globals, locals, owner=None):
    """A type with its forward references resolved."""
    if isinstance(t, str):
        t = ForwardRef(t, owner=owner)
    if isinstance(t, ForwardRef):
        return _evaluated(_convert(t.evaluate(globals=globals, locals=locals)), globals, locals)
    if isinstance(t, (_GenericAlias, GenericAlias, Union, _Core)) and not isinstance(t, _LiteralAlias):
        generic = isinstance(t, GenericAlias)
        args = tuple([_evaluated(_convert(a) if generic else a, globals, locals) for a in t.__args__])
        if args == t.__args__:
            return t
        return t._copy(args) if isinstance(t, _GenericAlias) else t.__origin__[args] if generic else Union[args]
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """The annotations of an object, names in strings resolved; of a class with those of its bases."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = globalns if globalns is not None else getattr(sys.modules.get(base.__module__), "__dict__", {})
            locals = localns if localns is not None else dict(vars(base))
            own = base.__annotations__ if "__annotations__" in base.__dict__ or base.__module__ != "builtins" else {}
            for name, kind in own.items():
                hints[name] = _evaluated(_convert(kind), names, locals, base)
    else:
        wrapped = obj
        while hasattr(wrapped, "__wrapped__"):
            wrapped = wrapped.__wrapped__
        names = globalns if globalns is not None else getattr(wrapped, "__globals__", None) or getattr(obj, "__dict__", {})
        found = getattr(obj, "__annotations__", None)
        if found is None:
            raise TypeError(f"{obj!r} does not have annotations")
        for name, kind in found.items():
            hints[name] = _evaluated(_convert(kind), names, localns)
    return hints if include_extras else {name: _stripped(t) for name, t in hints.items()}


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None, _recursive_guard=None):
    """Evaluate a forward reference as a type hint."""
    return _evaluated(_convert(forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner)), globals, locals)


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (Union, _Core)):
        return Union
    if isinstance(tp, (_BaseAlias, GenericAlias, ParamSpecArgs)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return tp.__origin__, *tp.__metadata__
    if not isinstance(tp, (_GenericAlias, GenericAlias, Union, _Core)):
        return ()
    args = tp.__args__
    if get_origin(tp) is not collections.abc.Callable or len(args) == 2 and _is_parameters(args[0]):
        return args
    return list(args[:-1]), args[-1]


# Functions and decorators that say something to a checker


def cast(typ, val):
    """Cast a value to a type: this returns the value unchanged."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type: this returns the value unchanged."""
    return val


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    value = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {value if len(value) <= 100 else value[:100] + '...'}")


_overloads = {}


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be "
        "followed by an implementation that is not @overload-ed."
    )


def overload(func):
    """Decorator for overloaded functions/methods."""
    f = getattr(func, "__func__", func)
    _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), ()))


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def _marking(attribute):
    def mark(arg, /):
        try:
            setattr(arg, attribute, True)
        except (AttributeError, TypeError):
            pass
        return arg

    return mark


final, override = _marking("__final__"), _marking("__override__")
final.__name__, override.__name__ = "final", "override"


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for name, value in list(vars(arg).items()):
            if hasattr(value, "__code__") or isinstance(value, type) and value.__qualname__ == f"{arg.__qualname__}.{name}":
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect."""
    return lambda *args, **kwds: no_type_check(decorator(*args, **kwds))


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs
):  # fmt: skip
    """Decorator to mark an object as providing dataclass-like behaviour."""

    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs,
        }  # fmt: skip
        return cls_or_fn

    return mark
