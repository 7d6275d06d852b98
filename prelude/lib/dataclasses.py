# dataclasses: the methods of a class are written as one source text from its fields and compiled at once.

import sys

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]

GenericAlias = type(list[int])
_FIELDS, _PARAMS = "__dataclass_fields__", "__dataclass_params__"
_mappingproxy = type(type.__dict__)
_empty_metadata = _mappingproxy({})


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING, KW_ONLY, _HAS_DEFAULT_FACTORY = _MISSING_TYPE(), _KW_ONLY_TYPE(), _HAS_DEFAULT_FACTORY_CLASS()
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _FIELD_BASE("_FIELD"), _FIELD_BASE("_FIELD_CLASSVAR"), _FIELD_BASE("_FIELD_INITVAR")


class InitVar:
    """An annotation: a parameter of __init__ that goes to __post_init__ and is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        plain = isinstance(self.type, type) and not isinstance(self.type, GenericAlias)
        return f"dataclasses.InitVar[{self.type.__name__ if plain else repr(self.type)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What a dataclass knows of one of its fields."""

    __slots__ = (
        "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "doc", "_field_type",
    )  # fmt: skip

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory, self.init, self.repr = default, default_factory, init, repr
        self.hash, self.compare, self.kw_only, self.doc = hash, compare, kw_only, doc
        self.metadata = _empty_metadata if metadata is None else _mappingproxy(metadata)

    def __repr__(self):
        return f"Field({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"

    def __set_name__(self, owner, name):
        if hasattr(type(self.default), "__set_name__"):
            self.default.__set_name__(owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot"

    def __init__(self, **values):
        for name in self.__slots__:
            setattr(self, name, values[name])

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None
):
    """Say more of a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


# What kind of field an annotation makes


def _named_in_text(text, cls, found):
    """found() for what the head of a string annotation, such as "typing.ClassVar[int]", names in the class's module."""
    head = text.split("[")[0].split("|")[0].strip()
    parts = [part.strip() for part in head.split(".")]
    value = getattr(sys.modules.get(cls.__module__), parts[0], None)
    for part in parts[1:]:
        value = getattr(value, part, None)
    return found(value)


def _is_classvar(annotation):
    typing = sys.modules.get("typing")
    return typing is not None and (annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar)


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    return annotation is KW_ONLY


def _is(kind, annotation, cls):
    return kind(annotation) or isinstance(annotation, str) and _named_in_text(annotation, cls, kind)


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _FIELD_CLASSVAR if _is(_is_classvar, annotation, cls) else _FIELD_INITVAR if _is(_is_initvar, annotation, cls) else _FIELD
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is not _FIELD_CLASSVAR:
        f.kw_only = kw_only if f.kw_only is MISSING else f.kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    else:
        f.kw_only = False
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _annotations_of(cls):
    try:
        return cls.__annotations__
    except NameError:
        from annotationlib import Format, get_annotations

        return get_annotations(cls, format=Format.FORWARDREF)


def _collect_fields(cls, params):
    """All fields by name: those of the bases, then the class's own."""
    found, any_frozen, all_frozen = {}, None, None
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get(_FIELDS)
        if inherited is not None:
            found.update(inherited)
            frozen = getattr(base, _PARAMS).frozen
            any_frozen = frozen or any_frozen or False
            all_frozen = frozen and all_frozen is not False
    annotations, kw_only, marked = _annotations_of(cls), params.kw_only, False
    own = []
    for name, annotation in annotations.items():
        if _is(_is_kw_only, annotation, cls):
            if marked:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            marked = kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if any_frozen is not None:
        if any_frozen and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


# The texts of the methods. Names with _d_ are defaults, with _f_ factories.


def _parameter(f, names):
    if f.default is not MISSING:
        names[f"_d_{f.name}"] = f.default
        return f"{f.name}=_d_{f.name}"
    if f.default_factory is not MISSING:
        return f"{f.name}=_default"
    return f.name


def _init_text(positional, keyword, all_fields, params, names, post_init):
    seen = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen.name!r}")
    me = "self" if all(f.name != "self" for f in all_fields) else "_self"
    body = []
    for f in all_fields:
        value = f.name
        if f.default_factory is not MISSING:
            names[f"_f_{f.name}"] = f.default_factory
            value = f"_f_{f.name}()" + (f" if {f.name} is _default else {f.name}" if f.init else "")
        elif not f.init:
            if f.default is MISSING or not params.slots:
                continue
            names[f"_d_{f.name}"] = f.default
            value = f"_d_{f.name}"
        if f._field_type is _FIELD:
            body.append(f"_setattr({me}, {f.name!r}, {value})" if params.frozen else f"{me}.{f.name} = {value}")
    if post_init:
        body.append(f"{me}.__post_init__({', '.join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])})")
    parameters = [me, *[_parameter(f, names) for f in positional]]
    if keyword:
        parameters += ["*", *[_parameter(f, names) for f in keyword]]
    return f"def __init__({', '.join(parameters)}):\n " + "\n ".join(body or ["pass"])


def _repr_text(fields):
    shown = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in fields if f.repr])
    return (
        f"def _shown(self):\n return f'{{self.__class__.__qualname__}}({shown})'\n"
        "def __repr__(self):\n for other in _running:\n  if other is self:\n   return '...'\n"
        " _running.append(self)\n try:\n  return _shown(self)\n finally:\n  _running.pop()\n"
        "_shown.__qualname__ = '__create_fn__.<locals>.__repr__'\n__repr__.__wrapped__ = _shown"
    )


def _eq_text(fields):
    same = " and ".join([f"self.{f.name} == other.{f.name}" for f in fields]) or "True"
    return (
        "def __eq__(self, other):\n if self is other:\n  return True\n if other.__class__ is self.__class__:\n"
        f"  return {same}\n return NotImplemented"
    )


def _values_text(me, fields):
    return "(" + "".join([f"{me}.{f.name}, " for f in fields]) + ")"


def _order_text(name, sign, fields):
    return (
        f"def {name}(self, other):\n if other.__class__ is self.__class__:\n"
        f"  return {_values_text('self', fields)} {sign} {_values_text('other', fields)}\n return NotImplemented"
    )


def _frozen_text(name, parameter, verb, fields):
    return (
        f"def {name}(self, name{parameter}):\n if type(self) is _class[0] or name in {tuple([f.name for f in fields])}:\n"
        f"  raise _frozen(f'cannot {verb} field {{name!r}}')\n super(_class[0], self).{name}(name{parameter})"
    )


def _show_type(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        return annotation.__qualname__ if annotation.__module__ == "builtins" else f"{annotation.__module__}.{annotation.__qualname__}"
    if type(annotation).__name__ == "ForwardRef":
        return annotation.__forward_arg__
    shown = repr(annotation)
    return shown.replace("typing.", "") if type(annotation).__module__ == "typing" else shown


def _doc(cls, positional, keyword):
    shown = []
    for f in [*positional, None, *keyword] if keyword else positional:
        if f is None:
            shown.append("*")
        else:
            default = " = <factory>" if f.default_factory is not MISSING else "" if f.default is MISSING else f" = {f.default!r}"
            shown.append(f"{f.name}: {_show_type(f.type)}{default}")
    return f"{cls.__name__}({', '.join(shown)})"


_running = []


def _process(cls, params):
    found = _collect_fields(cls, params)
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, params)
    own = cls.__dict__
    every = [f for f in found.values() if f._field_type is not _FIELD_CLASSVAR]
    real = [f for f in every if f._field_type is _FIELD]
    positional = [f for f in every if f.init and not f.kw_only]
    keyword = [f for f in every if f.init and f.kw_only]
    itself = [cls]
    names = {
        "__name__": cls.__module__, "_default": _HAS_DEFAULT_FACTORY, "_setattr": object.__setattr__, "_running": _running,
        "_class": itself, "_frozen": FrozenInstanceError,
    }  # fmt: skip
    texts = {}
    if params.init and "__init__" not in own:
        texts["__init__"] = _init_text(positional, keyword, every, params, names, hasattr(cls, "__post_init__"))
    if params.repr and "__repr__" not in own:
        texts["__repr__"] = _repr_text(real)
    compared = [f for f in real if f.compare]
    if params.eq and "__eq__" not in own:
        texts["__eq__"] = _eq_text(compared)
    if params.order:
        for name, sign in ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="):
            if name in own:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering")
            texts[name] = _order_text(name, sign, compared)
    if params.frozen:
        for name, parameter, verb in ("__setattr__", ", value", "assign to"), ("__delattr__", "", "delete"):
            if name in own:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
            texts[name] = _frozen_text(name, parameter, verb, real)
    explicit = "__hash__" in own and not (own["__hash__"] is None and "__eq__" in own)
    if params.unsafe_hash or params.eq and params.frozen and not explicit:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
        texts["__hash__"] = f"def __hash__(self):\n return hash({_values_text('self', hashed)})"
    elif params.eq and not params.frozen and not explicit:
        cls.__hash__ = None
    exec("\n".join(texts.values()), names)
    for name in texts:
        method = names[name]
        method.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, method)
    if "__init__" in texts:
        cls.__init__.__annotations__ = {**{f.name: f.type for f in positional + keyword}, "return": None}
    if "__replace__" not in own:
        cls.__replace__ = _replace
    if not getattr(cls, "__doc__"):
        cls.__doc__ = _doc(cls, positional, keyword) if "__init__" in texts else cls.__name__ + "()"
    if params.match_args and "__match_args__" not in own:
        cls.__match_args__ = tuple([f.name for f in positional])
    if params.slots:
        itself[0] = cls = _with_slots(cls, params, real)
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, params, real):
    """The class made anew with __slots__; methods that use super() or __class__ are pointed at the new one."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [f.name for f in real]
    slots = [name for name in names + ["__weakref__"] * params.weakref_slot if name not in inherited]
    docs = {f.name: f.doc for f in real}
    namespace = dict(cls.__dict__)
    for name in [*names, "__dict__", "__weakref__"]:
        namespace.pop(name, None)
    namespace["__slots__"] = {name: docs.get(name) for name in slots} if any(docs.values()) else tuple(slots)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    if params.frozen:
        for name, method in ("__getstate__", _getstate), ("__setstate__", _setstate):
            if name not in namespace:
                setattr(new, name, method)
    for value in namespace.values():
        for function in (value.fget, value.fset, value.fdel) if isinstance(value, property) else (getattr(value, "__func__", value),):
            free = getattr(getattr(function, "__code__", None), "co_freevars", ())
            if "__class__" in free:
                cell = function.__closure__[free.index("__class__")]
                if cell.cell_contents is cls:
                    cell.cell_contents = new
    return new


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
    slots=False, weakref_slot=False,
):  # fmt: skip
    """Add __init__, __repr__, __eq__ and the like to a class, from its annotations."""
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    params = _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only,
        slots=slots, weakref_slot=weakref_slot,
    )  # fmt: skip
    return (lambda cls: _process(cls, params)) if cls is None else _process(cls, params)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """True of a dataclass and of an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_atomic = {type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), range, property, type, type(len), type(is_dataclass)}


def _converted(value, convert):
    """A value with each dataclass instance in it replaced by convert(instance), the rest copied."""
    kind = type(value)
    if kind in _atomic:
        return value
    if hasattr(kind, _FIELDS):
        return convert(value)
    if kind is list:
        return [_converted(v, convert) for v in value]
    if kind is dict:
        return {_converted(k, convert): _converted(v, convert) for k, v in value.items()}
    if kind is tuple:
        return tuple([_converted(v, convert) for v in value])
    if issubclass(kind, tuple):
        items = [_converted(v, convert) for v in value]
        return kind(*items) if hasattr(kind, "_fields") else kind(items)
    if issubclass(kind, dict):
        pairs = [(_converted(k, convert), _converted(v, convert)) for k, v in value.items()]
        if not hasattr(kind, "default_factory"):
            return kind(pairs)
        result = kind(value.default_factory)
        result.update(pairs)
        return result
    if issubclass(kind, list):
        return kind([_converted(v, convert) for v in value])
    from copy import deepcopy

    return deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, those of instances in it too."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")

    def convert(instance):
        return dict_factory([(f.name, _converted(getattr(instance, f.name), convert)) for f in fields(instance)])

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The values of an instance's fields as a tuple, those of instances in it too."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")

    def convert(instance):
        return tuple_factory([_converted(getattr(instance, f.name), convert) for f in fields(instance)])

    return convert(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, decorator=dataclass, **options):
    """A dataclass from names, or (name, type) or (name, type, Field or default)."""
    from keyword import iskeyword

    namespace, annotations = dict(namespace or {}), {}
    for item in fields:
        if isinstance(item, str):
            from typing import Any

            name, kind = item, Any
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, namespace[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    from types import new_class

    namespace.update(__annotations__=annotations, __module__=module or "__main__")
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    return decorator(cls, **options)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
