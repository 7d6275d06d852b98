"""Values of Python's library by their parts, as boabox.h has them: dates, time zones, decimals, fractions, UUIDs, paths, complex, ranges, slices, bytearrays, exceptions."""
import builtins
import datetime
from array import array
from collections import deque
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import PosixPath, PurePosixPath
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from boabox._boabox import ConversionError, zone_offset
from boabox._errno import to_guest, to_host

EPOCH = datetime.datetime(1970, 1, 1)
Parts = tuple[str, tuple[Any, ...]]  # a kind of boabox.h, and the parts


class _Foreign(datetime.tzinfo):
    """A time zone of the guest that the host has no data of."""

    def __init__(self, key: str) -> None:
        self.key = key

    def utcoffset(self, dt: datetime.datetime | None) -> datetime.timedelta | None:
        if dt is None:
            return None
        seconds = (dt.replace(tzinfo=None) - EPOCH) // datetime.timedelta(seconds=1)
        return datetime.timedelta(seconds=zone_offset(self.key, seconds, dt.fold) or 0)

    def dst(self, dt: datetime.datetime | None) -> None:
        return None

    def tzname(self, dt: datetime.datetime | None) -> str:
        return self.key


def fixed_zone(value: datetime.datetime | datetime.time) -> datetime.timezone | None:
    """The offset that it has from UTC."""
    zone = value.tzinfo
    if zone is None or type(zone) is datetime.timezone:
        return zone
    offset = value.utcoffset()
    return None if offset is None else datetime.timezone(offset, value.tzname() or str(zone))


def _tzinfo(value: datetime.datetime | datetime.time) -> datetime.tzinfo | None:
    """Its time zone, or of one that the guest has not what it has from UTC."""
    zone = value.tzinfo
    known = type(zone) is ZoneInfo and zone.key is not None and zone_offset(zone.key, 0, 0) is not None
    return zone if known else fixed_zone(value)


def _time(value: datetime.datetime | datetime.time) -> tuple[Any, ...]:
    return value.hour, value.minute, value.second, value.microsecond, _tzinfo(value), value.fold


def _time_of(hour: int, minute: int, second: int, microsecond: int, zone: datetime.tzinfo | None, fold: int) -> datetime.time:
    made = datetime.time(hour, minute, second, microsecond, zone, fold=fold)
    return made.replace(tzinfo=fixed_zone(made)) if isinstance(zone, _Foreign) else made


def _datetime_of(year: int, month: int, day: int, hour: int, minute: int, second: int, microsecond: int, zone: datetime.tzinfo | None, fold: int) -> datetime.datetime:
    made = datetime.datetime(year, month, day, hour, minute, second, microsecond, zone, fold=fold)
    return made.replace(tzinfo=fixed_zone(made)) if isinstance(zone, _Foreign) else made


def _zone_of(key: str) -> datetime.tzinfo:
    try:
        return ZoneInfo(key)
    except ZoneInfoNotFoundError:
        if zone_offset(key, 0, 0) is None:
            raise
        return _Foreign(key)


def _zone(value: datetime.timezone) -> tuple[Any, ...]:
    args = value.__getinitargs__()  # type: ignore[attr-defined]
    return args[0], args[1] if len(args) > 1 else None


def _decimal(value: Decimal) -> tuple[Any, ...]:
    sign, digits, exponent = value.as_tuple()
    number = int(''.join(map(str, digits)) or '0')
    return (sign, number, exponent, '') if isinstance(exponent, int) else (sign, number, 0, exponent)


def _decimal_of(sign: int, number: int, exponent: int, special: str) -> Decimal:
    if special not in ('', 'F', 'n', 'N') or sign not in (0, 1) or number < 0 or not isinstance(exponent, int):
        raise ValueError('no decimal number')
    digits = tuple(map(int, str(number))) if number or not special else ()
    return Decimal((sign, digits or ((0,) if special in ('', 'F') else ()), special or exponent))  # type: ignore[arg-type]


_PARTS: dict[type, Callable[[Any], Parts]] = {
    complex: lambda v: ('complex', (v.real, v.imag)),
    bytearray: lambda v: ('bytearray', (bytes(v),)),
    range: lambda v: ('range', (v.start, v.stop, v.step)),
    slice: lambda v: ('slice', (v.start, v.stop, v.step)),
    type(...): lambda v: ('Ellipsis', ()),
    datetime.date: lambda v: ('datetime.date', (v.year, v.month, v.day)),
    datetime.time: lambda v: ('datetime.time', _time(v)),
    datetime.datetime: lambda v: ('datetime.datetime', (v.year, v.month, v.day, *_time(v))),
    datetime.timedelta: lambda v: ('datetime.timedelta', (v.days, v.seconds, v.microseconds)),
    datetime.timezone: lambda v: ('datetime.timezone', _zone(v)),
    ZoneInfo: lambda v: ('zoneinfo.ZoneInfo', (v.key,)),
    Decimal: lambda v: ('decimal.Decimal', _decimal(v)),
    Fraction: lambda v: ('fractions.Fraction', (v.numerator, v.denominator)),
    UUID: lambda v: ('uuid.UUID', (v.int,)),
    deque: lambda v: ('collections.deque', (list(v), 0, v.maxlen)),
    array: lambda v: ('array.array', (v.typecode, v.itemsize, v.tolist())),
    PurePosixPath: lambda v: ('pathlib.PurePosixPath', (str(v),)),
    PosixPath: lambda v: ('pathlib.PosixPath', (str(v),)),
}


def parts_of(value: Any) -> Parts | None:
    """What the guest makes the value of; None: it has no parts. Instances of subclasses have none, but for exceptions."""
    make = _PARTS.get(type(value))
    if make is not None:
        return make(value)
    if isinstance(value, BaseException):
        name = next(base.__name__ for base in type(value).__mro__ if getattr(builtins, base.__name__, None) is base)
        return 'exception', (name, to_guest(value.args) if isinstance(value, OSError) else value.args)
    return None


def _exception(name: str, args: tuple[Any, ...]) -> BaseException:
    kind = getattr(builtins, name)
    made: BaseException = kind(*(to_host(args) if issubclass(kind, OSError) else args))
    return made


_MAKE: dict[str, Callable[..., Any]] = {
    'complex': complex, 'bytearray': bytearray, 'range': range, 'slice': slice, 'Ellipsis': lambda: ..., 'exception': _exception,
    'datetime.date': datetime.date, 'datetime.time': _time_of, 'datetime.datetime': _datetime_of,
    'datetime.timedelta': datetime.timedelta, 'datetime.timezone': lambda offset, name: datetime.timezone(offset, *([name] if name else [])), 'zoneinfo.ZoneInfo': _zone_of,
    'decimal.Decimal': _decimal_of, 'fractions.Fraction': Fraction, 'uuid.UUID': lambda number: UUID(int=number),
    'collections.deque': lambda items, head, most: deque(items[head:], most), 'array.array': lambda code, size, items: array(code, items),
    'pathlib.PurePosixPath': PurePosixPath, 'pathlib.PosixPath': PurePosixPath,  # which opens nothing here
}


def made_of(kind: str, parts: tuple[Any, ...]) -> Any:
    """The value. What a guest has put together itself may be none."""
    try:
        return _MAKE[kind](*parts)
    except Exception as e:
        raise ConversionError(f"a value of the guest can't be read: it is no {kind}: {e}") from None
