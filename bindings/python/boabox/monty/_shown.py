"""Values that the host knows by how they are shown, and all values as JSON."""
import dataclasses
import datetime
import json
import math
import pathlib
import types
from typing import Any

from boabox._boabox import Repr

SCALARS = frozenset({int, str, bool, type(None)})


class External(Repr):
    """An external function that the guest gives back: where the host sees calls as snapshots its name, else a repr."""

    __slots__ = ()


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


MOST_PARTS = 1_000_000


class _Json:
    """Turns values into what JSON has, as deep as the stack allows; what is shared is written each time, up to so many parts."""

    __slots__ = ('parts',)

    def __init__(self) -> None:
        self.parts = 0

    def of(self, value: Any) -> Any:
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise ValueError('it has more than 1000000 parts, what is shared counted each time')
        kind = type(value)
        if kind is float:
            return value if math.isfinite(value) else {'$float': str(value)}
        if kind in SCALARS:
            return value
        if kind is bytes:
            return {'$bytes': list(value)}
        if kind is list:
            return [self.of(item) for item in value]
        if kind is dict:
            if all(type(key) is str for key in value):
                return {key: self.of(item) for key, item in value.items()}
            return {'$dict': [[self.of(key), self.of(item)] for key, item in value.items()]}
        if isinstance(value, (tuple, set, frozenset)):
            tag = '$tuple' if isinstance(value, tuple) else '$set' if isinstance(value, set) else '$frozenset'
            return {tag: [self.of(item) for item in value]}
        return self.other(value)

    def other(self, value: Any) -> Any:
        if isinstance(value, Repr):
            return {'$function' if isinstance(value, External) else '$repr': str(value)}
        if value is ...:
            return {'$ellipsis': '...'}
        if isinstance(value, BaseException):
            return {'$exception': {'type': type(value).__name__, 'arg': str(value.args[0]) if value.args else None}}
        if isinstance(value, type):
            return {'$type': value.__name__}
        if isinstance(value, types.BuiltinFunctionType):
            return {'$builtin': value.__name__}
        if isinstance(value, pathlib.PurePath):
            return {'$path': str(value)}
        if isinstance(value, (datetime.date, datetime.timedelta, datetime.timezone)):
            return _of_time(value)
        if dataclasses.is_dataclass(value):
            return {'$dataclass': {f.name: self.of(getattr(value, f.name)) for f in dataclasses.fields(value)}, 'name': type(value).__name__}
        if isinstance(value, UnknownDataclass):
            return {'$dataclass': {name: self.of(field) for name, field in value.__dict__.items()}, 'name': value._name}
        return {'$repr': repr(value)}


def _zone(zone: datetime.tzinfo | None) -> tuple[int | None, str | None]:
    """Seconds of its offset, and its name if it was given one."""
    if not isinstance(zone, datetime.timezone):
        return None, None
    given = zone.__getinitargs__()  # type: ignore[attr-defined]
    return round(given[0].total_seconds()), given[1] if len(given) > 1 else None


def _of_time(value: datetime.date | datetime.timedelta | datetime.timezone) -> dict[str, Any]:
    if isinstance(value, datetime.timedelta):
        return {'days': value.days, 'seconds': value.seconds, 'microseconds': value.microseconds}
    if isinstance(value, datetime.timezone):
        return dict(zip(('offset_seconds', 'name'), _zone(value), strict=True))
    date = {name: getattr(value, name) for name in ('year', 'month', 'day')}
    if not isinstance(value, datetime.datetime):
        return date
    time = {name: getattr(value, name) for name in ('hour', 'minute', 'second', 'microsecond')}
    return date | time | dict(zip(('offset_seconds', 'timezone_name'), _zone(value.tzinfo), strict=True))


def as_json(value: object) -> str:
    """RuntimeError: it can't be shown."""
    try:
        return json.dumps(_Json().of(value), ensure_ascii=False, separators=(',', ':'))
    except RecursionError:
        raise RuntimeError('the value can not be shown as JSON: it is nested too deep, or contains itself') from None
    except ValueError as e:
        raise RuntimeError(f'the value can not be shown as JSON: {e}') from None
