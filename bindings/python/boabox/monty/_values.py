"""Values between host and guest that are not plain: what Boabox copies as it is needs nothing of this."""
import ast
import builtins
import copy
import dataclasses
import datetime
import inspect
import pathlib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from boabox import _errno
from boabox._boabox import ConversionError, Repr
from boabox._objects import FROZEN_RECORD, PARTS, RECORD, Described, Record, _Function
from boabox._special import fixed_zone
from boabox.monty._errors import runtime_error
from boabox.monty._shown import External, UnknownDataclass

if TYPE_CHECKING:
    from boabox.monty._machine import Machine

Registry = dict[str, type]

# What an exception of the host is for the guest: the first of these that it is an instance of, with str() of it as the only argument.
_KNOWN: tuple[type[BaseException], ...] = (
    ZeroDivisionError, OverflowError, ArithmeticError, IndexError, KeyError, LookupError, NotImplementedError, RecursionError, RuntimeError,
    dataclasses.FrozenInstanceError, AttributeError, UnboundLocalError, NameError, UnicodeDecodeError, ValueError, ModuleNotFoundError, ImportError,
    FileNotFoundError, FileExistsError, IsADirectoryError, NotADirectoryError, PermissionError, OSError, AssertionError, MemoryError,
    SyntaxError, TypeError, SystemExit, KeyboardInterrupt, Exception, BaseException,
)


def guest_exception(exception: BaseException) -> tuple[str, str]:
    kind = next(kind for kind in _KNOWN if isinstance(exception, kind))
    try:
        return kind.__name__, _errno.text(exception)
    except Exception:
        return kind.__name__, ''


class NotConvertible(TypeError):
    """The guest has no such value."""


def refusal(value: object, why: Exception) -> tuple[str, str]:
    """What the guest is told of a value that it can't have."""
    if isinstance(why, NotConvertible):
        return 'TypeError', str(why)
    if isinstance(why, RecursionError) or 'contains itself' in str(why) or 'nested' in str(why):
        return 'RuntimeError', 'Max input depth exceeded'
    if 'surrogate' in str(why):
        return 'ValueError', str(why)
    return 'TypeError', str(why) if isinstance(why, ConversionError) else f'Cannot convert {_name_of(value)} to Monty value'


def _name_of(value: object) -> str:
    return f'{type(value).__module__}.{type(value).__qualname__}'


# ---- into the guest ----

_MARK = '\0monty'
PLAIN = frozenset({int, str, float, bool, bytes, type(None)})
CONTAINERS = frozenset({list, tuple, dict, set, frozenset})


_BASES: tuple[Any, ...] = (str, int, float, bytes, dict, list, tuple, set, frozenset)


class _Dataclass:
    """A record of the guest with its methods, which are calls of the host."""

    __slots__ = ('value', 'number')

    def __init__(self, value: Any, number: int) -> None:
        self.value = value
        self.number = number

    def __boabox__(self) -> Described:
        value, cls = self.value, type(self.value)
        fields = tuple(field.name for field in dataclasses.fields(value) if hasattr(value, field.name))
        methods = tuple(name for name in dir(cls) if not name.startswith('_') and name not in fields and inspect.isroutine(getattr(cls, name)))
        functions = tuple(_Function(f'{cls.__name__}.{name}#{self.number}') for name in methods)
        kind = FROZEN_RECORD if cls.__dataclass_params__.frozen else RECORD
        return kind, cls.__name__, fields, (*fields, *methods), (*(getattr(value, name) for name in fields), *functions)


def inward(machine: 'Machine', value: Any, made: dict[int, Any] | None = None) -> Any:
    """The value in what the box takes; what is shared stays so. NotConvertible: it has no counterpart; RecursionError: it is nested too deep, or contains
    itself."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if made is None:
        made = {}
    found = made.get(id(value), value)
    if found is not value:
        if found is None:
            raise RecursionError
        return found[1]
    made[id(value)] = None  # under way
    new = _inward_part(machine, kind, value, made)
    made[id(value)] = value, new  # which keeps it, and so its id
    return new


def _inward_part(machine: 'Machine', kind: Any, value: Any, made: dict[int, Any]) -> Any:
    if kind in (list, tuple, set, frozenset):
        return value if PLAIN.issuperset(map(type, value)) else kind([inward(machine, item, made) for item in value])
    if kind is dict:
        return {inward(machine, key, made): inward(machine, item, made) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _of_dataclass(machine, value, made)
    if isinstance(value, tuple) and hasattr(kind, '_fields'):
        register(machine.registry, kind)
        return kind(*(inward(machine, item, made) for item in value))
    if isinstance(value, UnknownDataclass):
        return Record(value._name, **value.__dict__)
    for base in _BASES:
        if isinstance(value, base):
            return inward(machine, base(value), made)
    special = _special(value)
    if special is not None:
        return special
    if callable(value):
        return _Function(getattr(value, '__name__', kind.__name__))
    raise NotConvertible(f'Cannot convert {_name_of(value)} to Monty value')


def _of_dataclass(machine: 'Machine', value: Any, made: dict[int, Any]) -> _Dataclass:
    register(machine.registry, type(value))
    copied = copy.copy(value)
    for field in dataclasses.fields(value):
        if hasattr(value, field.name):
            object.__setattr__(copied, field.name, inward(machine, getattr(value, field.name), made))
    machine.instances.append(value)
    return _Dataclass(copied, len(machine.instances) - 1)


class _Parts:
    """A value that the guest makes of its parts, in place of one of the host's of another type."""

    __slots__ = ('kind', 'parts')

    def __init__(self, kind: str, *parts: Any) -> None:
        self.kind = kind
        self.parts = parts

    def __boabox__(self) -> Described:
        return PARTS, self.kind, (), tuple(map(str, range(len(self.parts)))), self.parts


def _special(value: Any) -> Any:
    """What the guest has of a value of the library's, or None: nothing."""
    if isinstance(value, datetime.datetime):
        return datetime.datetime.combine(datetime.date(value.year, value.month, value.day), value.time(), fixed_zone(value))
    if isinstance(value, datetime.date):
        return datetime.date(value.year, value.month, value.day)
    if isinstance(value, datetime.timedelta):
        return datetime.timedelta(value.days, value.seconds, value.microseconds)
    if value is ... or isinstance(value, datetime.timezone):
        return value
    if isinstance(value, pathlib.PurePosixPath):
        return _Parts('pathlib.PosixPath', str(value))
    if isinstance(value, BaseException):
        name, message = guest_exception(value)
        return _Parts('exception', name if hasattr(builtins, name) else 'Exception', (message,))
    return None


def put_in(machine: 'Machine', name: str, value: Any) -> None:
    """Sets a variable. ConversionError, NotConvertible, RecursionError: it can't be."""
    machine.box.set(name, inward(machine, value, {}), True)


# ---- out of the guest ----

_SHOWN_TYPE = re.compile(r"<class '([^'.]+)'>")
_SHOWN_BUILTIN = re.compile(r'<built-in function (\S+)>')
_SHOWN_EXCEPTION = re.compile(r'([A-Z]\w+)\((.*)\)', re.S)
# What a repr may stand for: the guest can make up any, so nothing that does something to the host.
_TYPES: dict[str, Any] = {cls.__name__: cls for cls in (int, str, float, bool, bytes, list, tuple, dict, set, frozenset, object, type, range, slice, bytearray, complex, type(None))}
_FUNCTIONS = {f.__name__: f for f in (abs, all, any, bin, chr, divmod, hash, hex, id, isinstance, len, max, min, next, ord, pow, print, repr, round, sorted, sum)}
_TYPES |= {name: cls for name, cls in vars(builtins).items() if isinstance(cls, type) and issubclass(cls, BaseException)}


def _of_repr(text: Repr) -> Any:
    """The object that a repr shows, where it is one of Python's own; else the text."""
    if text == 'Ellipsis':
        return ...
    if found := _SHOWN_TYPE.fullmatch(text):
        return _TYPES.get(found[1], text)
    if found := _SHOWN_BUILTIN.fullmatch(text):  # or one of the host's, which look the same
        return _FUNCTIONS.get(found[1]) or (text if hasattr(builtins, found[1]) else External(found[1]))
    found = _SHOWN_EXCEPTION.fullmatch(text)
    cls = _TYPES.get(found[1]) if found else None
    if found and cls and issubclass(cls, BaseException):
        return _exception(cls, found[2], text)
    return text


def _exception(cls: type[BaseException], arguments: str, text: Repr) -> Any:
    try:
        return cls(*ast.literal_eval(f'({arguments},)' if arguments else '()'))
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        pass
    try:
        return cls(arguments)
    except TypeError:  # its constructor wants more
        return text


def _of_record(machine: 'Machine', name: str, fields: dict[str, Any]) -> Any:
    cls = machine.registry.get(name)
    if cls is None:
        return UnknownDataclass(name, fields)
    if issubclass(cls, tuple):
        return cls(*fields.values())
    made: Any = object.__new__(cls)
    for field, value in fields.items():
        object.__setattr__(made, field, value)
    return made


# Run in a copy of the guest, where nothing that it does matters: values that only the guest knows, as (mark, kind, parts).
_ENCODE = """
def encode(v, depth=0):
    kind = type(v)
    if v is None or kind in (int, str, float, bool, bytes): return v
    if depth > 900: return (MARK, 'repr', '...')
    if kind in (list, tuple, set, frozenset): return kind([encode(i, depth + 1) for i in v])
    if kind is dict: return {encode(k, depth + 1): encode(i, depth + 1) for k, i in v.items()}
    module, name = kind.__module__, kind.__name__
    if module == 'datetime':
        if name == 'datetime': return (MARK, name, v.isoformat())
        if name == 'date': return (MARK, name, v.isoformat())
        if name == 'time': return (MARK, name, v.isoformat())
        if name == 'timedelta': return (MARK, name, (v.days, v.seconds, v.microseconds))
        if name == 'timezone': return (MARK, name, encode(v.utcoffset(None)))
    if name in ('Path', 'PosixPath', 'PurePath', 'PurePosixPath') and module.startswith('pathlib'): return (MARK, 'path', str(v))
    fields = getattr(kind, '__dataclass_fields__', None)
    if fields is not None: return (MARK, 'dataclass', (name, {f: encode(getattr(v, f), depth + 1) for f in fields if hasattr(v, f)}))
    for base in (str, int, float, bytes, dict, list, tuple, set, frozenset):
        if isinstance(v, base) and kind.__repr__ is base.__repr__: return encode(base(v), depth)
    return (MARK, 'repr', repr(v))
MARK = '\\0monty'
[encode(v) for v in _monty_out]
"""
_HIDDEN = "<a value whose repr is the guest's code>"


def _parts(value: Any) -> list[Any]:
    """The parts of it that are neither plain nor plain containers. Each container is looked at once, however often it is shared."""
    found, seen, containers = [], set(), [(value,)]
    while containers:
        items = containers.pop()
        if PLAIN.issuperset(map(type, items)):
            continue
        for part in items:
            kind = type(part)
            if kind in CONTAINERS:
                if id(part) not in seen:
                    seen.add(id(part))
                    containers += (part, part.values()) if kind is dict else (part,)
            elif kind not in PLAIN:
                found.append(part)
                if kind is Record and id(part) not in seen:
                    seen.add(id(part))
                    containers.append(tuple(part.__dict__.values()))
    return found


def _hidden(part: Any) -> bool:
    """Whether only the guest can say what it is."""
    return type(part) is Repr and (part == _HIDDEN or ' object at 0x' in part or not part.startswith('<'))


def _by_copy(machine: 'Machine') -> list[Any] | None:
    """What a copy of the guest says that the arguments of its call are, or its result; None: it can't."""
    try:
        copy_of_it = machine.box.fork()
        if not copy_of_it.stash('_monty_out'):
            return None
        with copy_of_it:
            event = copy_of_it.run(_ENCODE, '<monty>')
            while event is not None:
                if event[0] != 'print':
                    return None
                event = copy_of_it.resume()
            found: list[Any] = copy_of_it.result()
            return found
    except (ConversionError, MemoryError):
        return None


_NO_VALUE = (RecursionError, ValueError, TypeError, KeyError, OverflowError, AttributeError)  # dates that are none, and the like
_MAKERS: dict[str, Callable[[Any], Any]] = {
    'datetime': datetime.datetime.fromisoformat,
    'date': datetime.date.fromisoformat,
    'time': datetime.time.fromisoformat,
    'timedelta': lambda parts: datetime.timedelta(*parts),
    'timezone': lambda offset: datetime.timezone(offset),
    'path': pathlib.PurePosixPath,
    'repr': lambda text: _of_repr(Repr(text)),
}


def outward(machine: 'Machine', value: Any, made: dict[int, Any] | None = None) -> Any:
    """The other way: what is shared or contains itself stays so. RecursionError: it is nested too deep."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if kind is Repr:
        found = _of_repr(value)
        return Repr(f'<function {str(found)!r} external>') if type(found) is External and not machine.in_steps else found
    if made is None:
        made = {}
    if id(value) not in made:
        if kind in (list, dict):
            made[id(value)] = kind()
        new = _outward_part(machine, kind, value, made)
        made[id(value)] = new
    return made[id(value)]


def _outward_part(machine: 'Machine', kind: Any, value: Any, made: dict[int, Any]) -> Any:
    if kind is list:
        made[id(value)] += [outward(machine, item, made) for item in value]
        return made[id(value)]
    if kind is dict:
        made[id(value)].update({outward(machine, key, made): outward(machine, item, made) for key, item in value.items()})
        return made[id(value)]
    if kind is tuple and len(value) == 3 and value[0] == _MARK:
        part = outward(machine, value[2], made)
        return _of_record(machine, *part) if value[1] == 'dataclass' else _MAKERS[value[1]](part)
    if kind in (tuple, set, frozenset):
        return kind([outward(machine, item, made) for item in value])
    if kind is Record:
        fields = {name: outward(machine, item, made) for name, item in value.__dict__.items() if name != '__name'}
        return _of_record(machine, value.__dict__['__name'], fields)
    return Repr(repr(value)) if kind in (range, slice) else value


def needs_copy(event: tuple[Any, ...]) -> bool:
    """Whether the arguments of a call are for a copy of the guest to say, which may take its time."""
    return any(map(_hidden, _parts(event[2:])))


def result(machine: 'Machine') -> Any:
    """The value of the feed that is done. RuntimeError as a MontyRuntimeError: it can't be read."""
    try:
        value = machine.box.result()
        parts = _parts(value)
        if not parts:
            return value
        if any(map(_hidden, parts)) and (found := _by_copy(machine)):
            value = found[0]
        return outward(machine, value)
    except ConversionError as e:
        raise runtime_error('RuntimeError', str(e)) from None
    except _NO_VALUE:
        raise runtime_error('RuntimeError', 'the value is nested too deep to be read, or makes no sense') from None


def registry_of(types: list[type] | None) -> Registry:
    registry: Registry = {}
    for cls in types or ():
        register(registry, cls)
    return registry


def register(registry: Registry, cls: type) -> None:
    if not isinstance(cls, type):
        raise TypeError(f'a dataclass is a type, not {type(cls).__name__}')
    registry[cls.__name__] = cls


def call(machine: 'Machine', event: tuple[Any, ...]) -> tuple[str, tuple[Any, ...], dict[str, Any], bool]:
    """Name, arguments, keyword arguments of a call; whether it is one of a method, whose first argument is then the instance."""
    _, name, args, keywords = event
    given, named = args, keywords or {}
    parts = _parts((args, keywords))
    if any(map(_hidden, parts)) and (found := _by_copy(machine)):
        given, named = tuple(found[:len(args)]), dict(zip(named, found[len(args):], strict=False))
    try:
        given, named = outward(machine, (given, named)) if parts else (given, named)
    except _NO_VALUE:
        given, named = args, keywords or {}
    path, _, number = name.rpartition('#')
    if not path or not number.isdigit():
        return name, given, named, False
    known = int(number) < len(machine.instances)
    cls, _, method = path.rpartition('.')
    return method, (machine.instances[int(number)] if known else UnknownDataclass(cls, {}), *given), named, True


def copied(value: Any) -> Any:
    """Containers anew, to any depth that a guest's value may have."""
    if type(value) in PLAIN or type(value) is list and PLAIN.issuperset(map(type, value)):
        return value[:] if type(value) is list else value
    try:
        return copy.deepcopy(value)
    except RecursionError:
        raise RuntimeError('the value is nested too deep to be copied') from None
