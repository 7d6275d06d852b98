"""Objects of the host in a guest. Dataclasses, named tuples, pydantic and attrs instances go in as copies with attributes; `Object` as a proxy.

The extension asks `describe` about a value that is not plain, and makes what it says; `record` makes what comes out."""
import dataclasses
import enum
import functools
import itertools
import os
from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any

from boabox._boabox import Box, set_objects
from boabox._guest_values import guest_value
from boabox._special import made_of, parts_of

RECORD, NAMED_TUPLE, HOST_OBJECT, FROZEN_RECORD = 1, 2, 3, 4  # as in boabox.h
FUNCTION, PARTS = 10, 11  # a function, and what is made of its parts

# What a guest has been given of the host's: objects by number, enumerations by what they were made of, and that by enumeration.
Given = dict[Any, Any]

Described = tuple[int, str, tuple[str, ...], tuple[str, ...], tuple[Any, ...]]  # kind, name, fields shown, attributes, their values

_numbers = itertools.count(int.from_bytes(os.urandom(6), 'little'))  # so that a guest that was restored elsewhere has none of ours


class Record(SimpleNamespace):
    """A record that comes from a guest: the attributes of what was given, under the name of its class."""

    def __init__(self, name: str, /, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.__dict__['__name'] = name

    def __repr__(self) -> str:
        shown = ', '.join(f'{name}={value!r}' for name, value in self.__dict__.items() if name != '__name')
        return f'{self.__dict__["__name"]}({shown})'


class Object:
    """Hands an object of the host to a guest. The guest sees the attributes and methods that are named and nothing else: their reads and calls are calls
    of the host. It can't set one. Where the guest gives it back the host gets its own object."""

    __slots__ = ('object', 'attributes', 'methods', 'name', '_number')

    def __init__(self, object: Any, *, attributes: Iterable[str] = (), methods: Iterable[str] = (), name: str | None = None) -> None:
        if isinstance(attributes, str) or isinstance(methods, str):
            raise TypeError('Object: attributes and methods are lists of names')
        self.object = object
        self.attributes = frozenset(attributes)
        self.methods = tuple(methods)
        for method in (*self.methods, *self.attributes):
            if not isinstance(method, str) or not method.isidentifier() or method.startswith('_'):
                raise ValueError(f'Object: {method!r} is no public name')
        for method in self.methods:
            if not callable(getattr(object, method, None)):
                raise TypeError(f'Object: {type(object).__name__} has no method {method!r}')
        self.name = name or type(object).__name__
        self._number = next(_numbers)

    def get(self, name: str) -> Any:
        """An attribute for the guest."""
        if name not in self.attributes:
            raise AttributeError(f'{self.name!r} object has no attribute {name!r}')
        return getattr(self.object, name)


class _Function:
    """A function in the guest, by name."""

    __slots__ = ('name',)

    def __init__(self, name: str) -> None:
        self.name = name


class Functions(dict[str, Any]):
    """The functions of a sandbox by name. Those of its objects, name#number or name.method#number, are found when they are called."""

    __slots__ = ('box',)
    box: Box

    def __missing__(self, name: str) -> Callable[..., Any] | None:
        """None: it is known by name only, to a guest that was restored."""
        path, mark, number = name.rpartition('#')
        if not mark:
            return None
        found: Object | None = self.box.objects.get(int(number))
        if found is None:
            return functools.partial(_gone, path)
        method = path[len(found.name) + 1:]
        function: Callable[..., Any] = found.get if not method else getattr(found.object, method)
        return function


def _gone(path: str, *args: Any, **keywords: Any) -> None:
    raise ReferenceError(f'{path}: the host does not have this object any more')


def _of_object(value: Object, objects: Given) -> Described:
    number = value._number
    objects[number] = value
    functions = [_Function(f'{value.name}.{method}#{number}') for method in value.methods]
    return (HOST_OBJECT, value.name, (), ('_boabox_number', '_boabox_get', *value.methods), (number, _Function(f'{value.name}#{number}'), *functions))


def _attributes(value: Any, names: Iterable[str]) -> tuple[tuple[str, ...], tuple[Any, ...]]:
    there = tuple(name for name in names if hasattr(value, name))
    return there, tuple(getattr(value, name) for name in there)


def _enumeration(kind: type[enum.Enum], objects: Given) -> tuple[Any, ...] | None:
    """What the guest makes the same of; None: it can't."""
    bases: dict[Any, str] = {object: 'Enum', int: 'int', str: 'str'}
    own = next((base.__name__ for base in (enum.IntEnum, enum.StrEnum) if issubclass(kind, base)), bases.get(getattr(kind, '_member_type_', None)))
    if own is None or issubclass(kind, enum.Flag):
        return None
    key = own, kind.__name__, tuple((name, member.value) for name, member in kind.__members__.items())
    try:
        objects[key], objects[kind] = kind, key
    except TypeError:  # a value without a hash
        return None
    return key


def describe(value: Any, objects: Given) -> Described | None:
    """What the guest is to get for the value; None: nothing."""
    kind = type(value)
    if hasattr(kind, '__boabox__'):  # it says so itself
        described: Described = value.__boabox__()
        return described
    if kind is _Function:
        return FUNCTION, value.name, (), (), ()
    if kind is Object:
        return _of_object(value, objects)
    if kind is Record:
        names = tuple(name for name in value.__dict__ if name != '__name')
        return RECORD, value.__dict__['__name'], names, *_attributes(value, names)
    if isinstance(value, type):
        return None
    if isinstance(value, enum.Enum):
        key = objects.get(kind) or _enumeration(kind, objects)
        return (PARTS, 'enum', (), ('class', 'name'), (key, value.name)) if key else None
    parts = parts_of(value)
    if parts is not None:
        return PARTS, parts[0], (), tuple(map(str, range(len(parts[1])))), parts[1]
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        shown = tuple(field.name for field in fields if field.repr)
        made = FROZEN_RECORD if kind.__dataclass_params__.frozen else RECORD
        return made, kind.__qualname__, shown, *_attributes(value, (field.name for field in fields))
    if isinstance(value, tuple) and isinstance(getattr(kind, '_fields', None), tuple):
        return NAMED_TUPLE, kind.__qualname__, kind._fields, kind._fields, tuple(value)
    if isinstance(getattr(kind, 'model_fields', None), dict):  # pydantic
        shown = tuple(name for name, field in kind.model_fields.items() if getattr(field, 'repr', True))
        return RECORD, kind.__name__, shown, *_attributes(value, kind.model_fields)
    attrs = getattr(kind, '__attrs_attrs__', None)
    if attrs is not None:
        return RECORD, kind.__qualname__, tuple(a.name for a in attrs if a.repr), *_attributes(value, (a.name for a in attrs))
    return None


def _member_of(name: str, parts: tuple[Any, ...], objects: Given) -> Any:
    """A member of an enumeration: the host's own, or a record of its name and value where the host has no such one."""
    if name == 'enum.Enum':
        kind, member, value = parts
        return Record(kind, name=member, value=value)
    key, member = parts
    return objects[key][member] if key in objects else Record(key[1], name=member, value=dict(key[2])[member])


def record(name: str, attributes: dict[str, Any] | tuple[Any, ...], objects: Given | None) -> Any:
    """What the host gets for a guest's copy of a record, or for a value by its parts."""
    if isinstance(attributes, tuple):
        return _member_of(name, attributes, objects or {}) if name in ('enum', 'enum.Enum') else made_of(name, attributes)
    made = Record(name)
    made.__dict__.update(attributes)
    return made


def object_of(objects: Given, number: object) -> Any:
    """The host's own object, which the guest gives back; None: there is none."""
    found = objects.get(number) if isinstance(number, int) else None
    return (found.object,) if found else None


set_objects(describe, record, object_of, guest_value)
