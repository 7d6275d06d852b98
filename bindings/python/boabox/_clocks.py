"""What a guest is given of time and chance: the date, the zone of its local time, what sleeping means, entropy."""
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any, Literal
from zoneinfo import ZoneInfo

Clock = Literal['none', 'system'] | datetime | Callable[[], float | datetime]
Sleep = Literal['instant', 'real'] | Callable[[float], object]
Zone = str | tzinfo | None
Entropy = Literal['seed', 'system'] | Callable[[int], bytes]


def _seconds(moment: object) -> float:
    """Since 1970-01-01 UTC. A datetime without a time zone is UTC."""
    if isinstance(moment, datetime):
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    if isinstance(moment, (int, float)) and not isinstance(moment, bool):
        return float(moment)
    raise TypeError(f'clock: gave {type(moment).__name__}, not a datetime or seconds since 1970')


def wall_argument(clock: Clock) -> Any:
    """What a Box takes as wall."""
    if clock == 'none':
        return None
    if clock == 'system':
        return 'system'
    if isinstance(clock, datetime):
        return _seconds(clock)
    if callable(clock):
        function = clock
        return lambda: _seconds(function())
    raise TypeError(f'clock: "none", "system", a datetime or a function, not {clock!r}')


def _rule(zone: timezone) -> str:
    """A fixed offset as a rule of POSIX, whose sign is the other way."""
    offset, name = zone.utcoffset(None), zone.tzname(None)
    if offset % timedelta(seconds=1):
        raise ValueError(f'tz: {zone} is no whole number of seconds from UTC')
    seconds = -offset // timedelta(seconds=1)
    hours, minutes, rest = abs(seconds) // 3600, abs(seconds) // 60 % 60, abs(seconds) % 60
    sign, other = ('-', '+') if seconds < 0 else ('', '-')
    if not re.fullmatch('[A-Za-z0-9+-]{3,}', name, re.ASCII):
        name = f'{other}{hours:02}{minutes:02}'
    return f'<{name}>{sign}{hours}:{minutes:02}:{rest:02}'


def zone_argument(tz: str | tzinfo) -> str:
    """What a Box takes as the zone of local time."""
    if isinstance(tz, str):
        return tz
    if isinstance(tz, timezone):
        return _rule(tz)
    if isinstance(tz, ZoneInfo):
        if tz.key is None:
            raise ValueError(f'tz: {tz} has no name')
        return tz.key
    raise TypeError(f'tz: a name, a ZoneInfo or a datetime.timezone, not {type(tz).__name__}')


def sleep_argument(sleep: Sleep) -> Any:
    """What a Box takes as sleep."""
    if sleep == 'instant':
        return None
    if sleep == 'real':
        return 'real'
    if callable(sleep):
        function = sleep

        def slept(seconds: float) -> None:
            function(seconds)

        return slept
    raise TypeError(f'sleep: "instant", "real" or a function, not {sleep!r}')


def entropy_argument(entropy: Entropy) -> Any:
    """What a Box takes as entropy."""
    if entropy == 'seed':
        return None
    if entropy == 'system':
        return os.urandom
    if callable(entropy):
        return entropy
    raise TypeError(f'entropy: "seed", "system" or a function, not {entropy!r}')
