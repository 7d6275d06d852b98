# time: the clocks are the host's (natives; without them time stands still at 0), the calendar is computed. Local time is UTC.

from _timetext import DAYS, MONTHS, from_ordinal, ordinal, strftime as _strftime, strptime as _strptime

try:
    from _boabox import time_ns, monotonic_ns, sleep
except ImportError:

    def time_ns():
        """The time since 1970 in nanoseconds."""
        return 0

    monotonic_ns = time_ns

    def sleep(seconds, /):
        """Wait."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")


perf_counter_ns = process_time_ns = thread_time_ns = monotonic_ns
timezone = altzone = daylight = 0
tzname = "UTC", "UTC"


def time():
    """The time since 1970 in seconds."""
    return time_ns() / 1e9


def monotonic():
    """Seconds of a clock that never goes back."""
    return monotonic_ns() / 1e9


perf_counter = process_time = thread_time = monotonic


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and accepted by asctime(), mktime() and strftime()."""

    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    __match_args__ = "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"

    def __new__(cls, sequence, /):
        items = tuple(sequence)
        if not 9 <= len(items) <= 11:
            which = "at least 9" if len(items) < 9 else "at most 11"
            raise TypeError(f"time.struct_time() takes an {which}-sequence ({len(items)}-sequence given)")
        self = super().__new__(cls, items[:9])
        self.tm_zone, self.tm_gmtoff = (*items[9:], None, None)[:2]
        return self

    def __repr__(self):
        return f"time.struct_time({', '.join([f'{name}={value!r}' for name, value in zip(self.__match_args__, self)])})"

    def __reduce__(self):
        return struct_time, (tuple(self),)


for _i, _name in enumerate(struct_time.__match_args__):
    setattr(struct_time, _name, property(lambda self, i=_i: self[i]))


def gmtime(seconds=None, /):
    """The time in UTC, of some seconds since 1970."""
    return _calendar(seconds, "GMT")


def localtime(seconds=None, /):
    """The local time, which is UTC."""
    return _calendar(seconds, "UTC")


def _calendar(seconds, zone):
    seconds = time_ns() // 1000000000 if seconds is None else seconds // 1
    days, rest = divmod(int(seconds), 86400)
    if not -719162 <= days <= 2932896:
        raise OverflowError("timestamp out of range for platform time_t")
    n = days + 719163
    year, month, day = from_ordinal(n)
    clock = rest // 3600, rest // 60 % 60, rest % 60
    return struct_time((year, month, day, *clock, (n + 6) % 7, n - ordinal(year, 1, 1) + 1, 0, zone, 0))


def mktime(t, /):
    """Seconds since 1970 of a local time."""
    year, month, day, hour, minute, second = t[:6]
    carry, month = divmod(month - 1, 12)
    return float((ordinal(year + carry, month + 1, 1) + day - 1 - 719163) * 86400 + hour * 3600 + minute * 60 + second)


def asctime(t=None, /):
    """Such as 'Sat Jun 06 16:26:11 1998'."""
    t = gmtime() if t is None else t
    return f"{DAYS[t[6]][:3]} {MONTHS[t[1] - 1][:3]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}"


def ctime(seconds=None, /):
    """asctime(localtime(seconds))"""
    return asctime(gmtime(seconds))


def strftime(format, t=None, /):
    """A time as text."""
    if t is None:
        t = gmtime()
    elif not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    from datetime import timedelta

    year, month, day, hour, minute, second, weekday, yearday = t[:8]
    for name, value, low, high in (
        ("month", month, 0, 12), ("day of month", day, 0, 31), ("hour", hour, 0, 23), ("minute", minute, 0, 59),
        ("seconds", second, 0, 61), ("day of week", weekday, -1, 6), ("day of year", yearday, 0, 366),
    ):  # fmt: skip
        if not low <= value <= high:
            raise ValueError(f"{name} out of range")
    return _strftime(format, (year, month or 1, day or 1, hour, minute, second, weekday, yearday or 1), 0, timedelta(0), "UTC")


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    """The time that a text tells."""
    t, micro, zone, offset = _strptime(string, format)
    return struct_time((*t, zone, None if offset is None else offset // 1000000))


def get_clock_info(name, /):
    """Information of a clock."""
    from types import SimpleNamespace

    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    kind = {"implementation": "host", "monotonic": name != "time", "adjustable": name == "time", "resolution": 1e-09}
    return SimpleNamespace(**kind)
