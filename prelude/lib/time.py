"""Clocks and the calendar. The clocks (time, monotonic, sleep and the like) are native, and the host's; local time is that of TZ, or UTC."""

import _timetext
from _timetext import DAYS, MONTHS, from_ordinal, ordinal, strftime as _strftime, strptime as _strptime
from operator import index as _index

timezone = altzone = daylight = 0
tzname = "UTC", "UTC"
_STRUCT_TM_ITEMS = 11
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 4, 7, 11


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and accepted by asctime(), mktime() and strftime()."""

    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    __match_args__ = "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"

    def __new__(cls, sequence, dict=None):
        try:
            items = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        if not 9 <= len(items) <= 11:
            which = "at least 9" if len(items) < 9 else "at most 11"
            raise TypeError(f"time.struct_time() takes an {which}-sequence ({len(items)}-sequence given)")
        self = super().__new__(cls, items[:9])
        extra = dict or {}
        self._extra = [items[i] if i < len(items) else extra.get(name) for i, name in ((9, "tm_zone"), (10, "tm_gmtoff"))]
        return self

    @property
    def tm_zone(self):
        return self._extra[0]

    @property
    def tm_gmtoff(self):
        return self._extra[1]

    def __repr__(self):
        return f"time.struct_time({', '.join([f'{name}={value!r}' for name, value in zip(self.__match_args__, self)])})"

    def __reduce__(self):
        return struct_time, (tuple(self), {"tm_zone": self.tm_zone, "tm_gmtoff": self.tm_gmtoff})

    def __replace__(self, /, **changes):
        names = self.__match_args__ + ("tm_zone", "tm_gmtoff")
        items = [changes.pop(name, getattr(self, name)) for name in names]
        if changes:
            raise TypeError(f"Got unexpected field name(s): {list(changes)!r}")
        return struct_time(items)


for _i, _name in enumerate(struct_time.__match_args__):
    setattr(struct_time, _name, property(lambda self, i=_i: self[i]))


def _whole(seconds):
    # a timestamp as an int, rounded down
    if not isinstance(seconds, float):
        return _index(seconds)
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if not -9.3e18 < seconds < 9.3e18:
        raise OverflowError("timestamp out of range for platform time_t")
    return int(seconds // 1)


def _calendar(seconds, zone, offset=0, dst=0):
    days, rest = divmod(_whole(time() if seconds is None else seconds) + offset, 86400)
    if not -784352303000 < days < 784351576777:
        raise OverflowError("timestamp out of range for platform time_t")
    n = days + 719163
    year, month, day = from_ordinal(n)
    clock = rest // 3600, rest // 60 % 60, rest % 60
    return struct_time((year, month, day, *clock, (n + 6) % 7, n - ordinal(year, 1, 1) + 1, dst, zone, offset))


def gmtime(seconds=None, /):
    """The time in UTC, of some seconds since 1970."""
    return _calendar(seconds, "GMT")


def localtime(seconds=None, /):
    """The local time, of some seconds since 1970."""
    if _timetext.local is None:
        return _calendar(seconds, "UTC")
    from _boabox import zone_at

    seconds = _whole(time() if seconds is None else seconds)
    offset, dst, zone, _ = zone_at(_timetext.local, seconds, 2)
    return _calendar(seconds, zone, offset, int(dst != 0))


def _fields(t, function):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    fields = [_index(x) for x in t]
    for x in fields:
        if not -2147483648 <= x <= 2147483647:
            raise OverflowError(f"signed integer is {'less than minimum' if x < 0 else 'greater than maximum'}")
    return fields


def _checked(t, function):
    year, month, day, hour, minute, second, weekday, yearday, dst = _fields(t, function)
    sunday = -1 if weekday < -1 else (weekday + 1) % 7
    for name, value, low, high in (
        ("month", month, 0, 12), ("day of month", day, 0, 31), ("hour", hour, 0, 23), ("minute", minute, 0, 59),
        ("seconds", second, 0, 61), ("day of week", sunday, 0, 6), ("day of year", yearday, 0, 366),
    ):  # fmt: skip
        if not low <= value <= high:
            raise ValueError(f"{name} out of range")
    return year, month or 1, day or 1, hour, minute, second, (sunday + 6) % 7, yearday or 1, dst


def mktime(t, /):
    """Seconds since 1970 of a local time."""
    fields = _fields(t, "mktime")
    year, month, day, hour, minute, second = fields[:6]
    carry, month = divmod(month - 1, 12)
    shown = (ordinal(year + carry, month + 1, 1) + day - 1 - 719163) * 86400 + hour * 3600 + minute * 60 + second
    return float(_timetext.seconds_of(shown, fields))


def asctime(t=None, /):
    """Such as 'Sat Jun 06 16:26:11 1998'."""
    t = _checked(localtime() if t is None else t, "asctime")
    return f"{DAYS[t[6]][:3]} {MONTHS[t[1] - 1][:3]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}"


def ctime(seconds=None, /):
    """asctime(localtime(seconds))"""
    return asctime(localtime(seconds))


def strftime(format, t=None, /):
    """A time as text."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    from datetime import timedelta

    t = localtime() if t is None else t
    zone, offset = (t.tm_zone, t.tm_gmtoff) if isinstance(t, struct_time) else (None, None)
    fields = _checked(t, "strftime")
    if fields[8] < 0:  # it is not known whether it is daylight saving time
        return _strftime(format, fields, 0, None, zone or "")
    return _strftime(format, fields, 0, timedelta(seconds=offset or 0), zone or tzname[fields[8] > 0])


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    """The time that a text tells."""
    t, micro, zone, offset = _strptime(string, format)
    return struct_time((*t, zone, None if offset is None else offset // 1000000))


def tzset():
    """Local time is that of TZ in os.environ from now on."""
    from _localtime import now_set

    _timetext.local = now_set()
    _describe()


def _describe():
    global timezone, altzone, daylight, tzname
    from _localtime import described

    try:
        now = time()
    except OSError:
        now = None
    timezone, altzone, daylight, tzname = described(_timetext.local, now)


if _timetext.local is not None:
    _describe()


def clock_gettime_ns(clock, /):
    """A clock by its number, in nanoseconds."""
    clock = _index(clock)
    if clock in (CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME):
        return monotonic_ns()
    if clock in (CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID):
        return process_time_ns()
    if clock in (CLOCK_REALTIME, CLOCK_TAI):
        return time_ns()
    raise OSError(22, "Invalid argument")


def clock_gettime(clock, /):
    """A clock by its number, in seconds."""
    return clock_gettime_ns(clock) / 1e9


def clock_getres(clock, /):
    """The resolution of a clock."""
    return 1e-09


def get_clock_info(name, /):
    """Information of a clock."""
    from types import SimpleNamespace

    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return SimpleNamespace(implementation="host", monotonic=name != "time", adjustable=name == "time", resolution=1e-09)
