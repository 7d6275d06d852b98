"""Values between host and guest that are not plain: what Boabox copies as it is needs nothing of this."""
import copy
import dataclasses
import datetime
import json
import pathlib
import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from boabox import _plainjson
from boabox._boabox import ConversionError, Repr

if TYPE_CHECKING:
    from boabox.monty._machine import Event, Machine

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
        return kind.__name__, str(exception)
    except Exception:
        return kind.__name__, ''


def refusal(value: object) -> tuple[str, str]:
    kind = type(value)
    return 'TypeError', f'Cannot convert {kind.__module__}.{kind.__qualname__} to Monty value'


def put_in(machine: 'Machine', name: str, value: object) -> None:
    try:
        machine.box.set(name, value, True)
    except ConversionError:
        from boabox.monty._errors import runtime_error

        raise runtime_error(*refusal(value)) from None


def answer(machine: 'Machine', value: object) -> 'Event':
    type, message = refusal(value)
    return machine.box.answer_error(type, message.encode())


def settle(machine: 'Machine', number: int, value: object) -> bool:
    type, message = refusal(value)
    return machine.box.settle_error(number, type, message.encode())


def result(machine: 'Machine') -> Any:
    return machine.box.result()


def registry_of(types: list[type] | None) -> Registry:
    registry: Registry = {}
    for cls in types or ():
        register(registry, cls)
    return registry


def register(registry: Registry, cls: type) -> None:
    registry[cls.__name__] = cls


Functions = dict[str, Callable[..., Any]]


METHOD = '_monty_method'


@dataclasses.dataclass(slots=True)
class Host:
    """What answers for the system during one call of run, start or resume."""

    handler: Callable[..., Any] | None
    mounts: tuple[Any, ...]


def host_of(mount: object, os: object) -> Host | None:
    if os is not None and not callable(os):
        raise TypeError(f'os: not callable: {type(os).__name__}')
    if mount is None and os is None:
        return None
    return Host(os, tuple(mount) if isinstance(mount, (list, tuple)) else () if mount is None else (mount,))


def call(machine: 'Machine', event: tuple[Any, ...]) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
    _, name, args, keywords = event
    return name, args, keywords or {}


def method(args: tuple[Any, ...]) -> Callable[..., Any]:
    """Of the call of a dataclass's method: what is called."""
    bound: Callable[..., Any] = getattr(args[0], args[1])
    return bound


def copied(value: Any) -> Any:
    """Containers anew, to any depth that a guest's value may have."""
    return copy.deepcopy(value) if isinstance(value, (list, dict, set, tuple)) or dataclasses.is_dataclass(value) else value


# ---- JSON ----


def _tagged(value: object) -> Any:
    if isinstance(value, BaseException):
        return {'$exception': {'type': type(value).__name__, 'arg': str(value.args[0]) if value.args else None}}
    if isinstance(value, type):
        return {'$type': value.__name__}
    if isinstance(value, types.BuiltinFunctionType):
        return {'$builtin': value.__name__}
    if isinstance(value, pathlib.PurePath):
        return {'$path': str(value)}
    if isinstance(value, datetime.datetime):
        return {name: getattr(value, name) for name in ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond')}
    if isinstance(value, datetime.date):
        return {'year': value.year, 'month': value.month, 'day': value.day}
    if dataclasses.is_dataclass(value):
        return {'$dataclass': {f.name: _tag(getattr(value, f.name)) for f in dataclasses.fields(value)}, 'name': type(value).__name__}
    if isinstance(value, UnknownDataclass):
        return {'$dataclass': {name: _tag(field) for name, field in value.__dict__.items()}, 'name': value._name}
    return {'$repr': repr(value)}


def _tag(value: object) -> Any:
    if isinstance(value, Repr):
        return {'$repr': str(value)}
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):  # a key that begins with $ too
        return {key: _tag(item) for key, item in value.items()}
    if type(value) is list:
        return [_tag(item) for item in value]
    if type(value) is tuple:
        return {'$tuple': [_tag(item) for item in value]}
    if isinstance(value, dict):
        return {'$dict': [[_tag(key), _tag(item)] for key, item in value.items()]}
    if isinstance(value, tuple):
        return {'$tuple': [_tag(item) for item in value]}
    return _plainjson.tagged(value, _tagged)


def as_json(value: object) -> str:
    try:
        return json.dumps(_tag(value), ensure_ascii=False, separators=(',', ':'))
    except (RecursionError, ValueError) as e:
        raise RuntimeError(f'the value can not be shown as JSON: {e}') from None


def as_json_object(value: dict[str, Any]) -> str:
    return as_json(dict(value))


class UnknownDataclass:
    """A dataclass instance of the guest whose class nobody registered."""

    __slots__ = ('_name', '__dict__')

    def __init__(self, name: str, fields: dict[str, Any]) -> None:
        self._name = name
        self.__dict__.update(fields)

    def __repr__(self) -> str:
        return f'<Unknown Dataclass {self._name}({", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())})>'

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UnknownDataclass) and (self._name, self.__dict__) == (other._name, other.__dict__)
