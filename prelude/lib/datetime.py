# datetime: dates, times and differences. A timedelta is normalised to days, 0 ≤ seconds < 86400 and 0 ≤ microseconds < 10**6; dates count
# days from 1 January of the year 1 as day 1.

import _timetext
from _timetext import (
    DAYS, MONTHS, days_before_year, days_in_month, from_iso_week, from_ordinal, iso_week, offset_text, ordinal, strftime as _strftime,
)  # fmt: skip

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
MINYEAR, MAXYEAR, _MAXORDINAL = 1, 9999, 3652059


def _index(value):
    if type(value) is int:
        return value
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _nearest(a, b):
    """a / b rounded to the nearest int, half to even."""
    q, r = divmod(a, b)
    r *= 2
    return q + 1 if (r > b if b > 0 else r < b) or r == b and q & 1 else q


class timedelta:
    """Difference between two datetime values."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total, rest = 0, 0.0
        for name, value, unit in (
            ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, 1000000),
            ("minutes", minutes, 60000000), ("hours", hours, 3600000000), ("days", days, 86400000000), ("weeks", weeks, 604800000000),
        ):  # fmt: skip
            if not value and isinstance(value, int):
                continue
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                whole = int(value)
                part = (value - whole) * unit
                total += whole * unit + int(part)
                rest += part - int(part)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if rest:
            whole = round(rest)
            if abs(whole - rest) == 0.5:
                odd = total & 1
                whole = 2 * round((rest + odd) * 0.5) - odd
            total += whole
        return _difference(total, cls)

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._total() / 1000000

    def __repr__(self):
        named = ("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)
        return f"{_shown(self)}({', '.join([f'{name}={value}' for name, value in named if value]) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f"{text}.{self._microseconds:06}" if self._microseconds else text

    def __add__(self, other):
        return _difference(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _difference(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _difference(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _difference(-self._total())

    def __pos__(self):
        return _difference(self._total())

    def __abs__(self):
        return _difference(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return _difference(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _difference(_nearest(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return _difference(_nearest(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _difference(_nearest(self._total() * b, a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return _difference(self._total() // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _difference(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._total(), other._total())
        return q, _difference(r)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _difference(total, cls=timedelta):
    """A timedelta of some microseconds."""
    days, rest = divmod(total, 86400000000)
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(cls)
    self._days = days
    self._seconds, self._microseconds = divmod(rest, 1000000)
    return self


timedelta.min, timedelta.max = timedelta(-999999999), timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
_zero, _day = timedelta(0), timedelta(1)


def _shown(obj):
    cls = type(obj)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def _check_date(year, month, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"year must be in 1..9999, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"day {day} must be in range 1..{days_in_month(year, month)} for month {month} in year {year}")


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError(f"hour must be in 0..23, not {hour}")
    if not 0 <= minute <= 59:
        raise ValueError(f"minute must be in 0..59, not {minute}")
    if not 0 <= second <= 59:
        raise ValueError(f"second must be in 0..59, not {second}")
    if not 0 <= microsecond <= 999999:
        raise ValueError(f"microsecond must be in 0..999999, not {microsecond}")
    if fold not in (0, 1):
        raise ValueError(f"fold must be either 0 or 1, not {fold}")


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _checked_offset(name, offset):
    """What a tzinfo's utcoffset or dst gave."""
    if offset is not None:
        if not isinstance(offset, timedelta):
            raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
        if not -_day < offset < _day:
            raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}")
    return offset


class _IsoCalendarDate(tuple):
    __slots__ = ()
    year, week, weekday = property(lambda self: self[0]), property(lambda self: self[1]), property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"

    def __reduce__(self):
        return tuple, (tuple(self),)


# ISO 8601


def _digits(text, size):
    if len(text) != size or not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _read_date(text):
    """(year, month, day) of YYYY-MM-DD, YYYYMMDD, YYYY-Www-D and the like."""
    year, rest = _digits(text[:4], 4), text[4:]
    dash = rest.startswith("-")
    rest = rest[dash:]
    if rest.startswith("W"):
        week, rest = _digits(rest[1:3], 2), rest[3:]
        day = 1
        if rest:
            if rest.startswith("-") != dash:
                raise ValueError
            day = _digits(rest[dash:], 1)
        return _from_iso(year, week, day)
    month, rest = _digits(rest[:2], 2), rest[2:]
    if rest.startswith("-") != dash:
        raise ValueError
    return year, month, _digits(rest[dash:], 2)


def _from_iso(year, week, day):
    if not 1 <= year <= 9999:
        raise _Invalid(f"year must be in 1..9999, not {year}")
    if not 0 < week < 53 and not (week == 53 and iso_week(year, 12, 28)[1] == 53):
        raise _Invalid(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise _Invalid(f"Invalid weekday: {day} (range is [1, 7])")
    return from_ordinal(from_iso_week(year, week, day))


class _Invalid(ValueError):
    """A ValueError whose text is to be kept."""


def _date_length(text):
    """Where the date ends in a date with a time."""
    if len(text) == 7:
        return 7
    if text[4] == "-":
        if text[5] != "W":
            return 10
        if len(text) > 8 and text[8] == "-":
            return 8 if len(text) > 10 and text[10].isdigit() else 10
        return 8
    if text[4] != "W":
        return 8
    at = 7
    while at < len(text) and text[at].isdigit():
        at += 1
    return at if at < 9 else 7 if at % 2 == 0 else 8


def _read_clock(text):
    """[hours, minutes, seconds, microseconds] of HH[:MM[:SS[.f…]]]."""
    result, colon, rest = [_digits(text[:2], 2), 0, 0, 0], text[2:3] == ":", text[2:]
    for i in 1, 2:
        if not rest or rest[0] in ".,":
            break
        if (rest[0] == ":") != colon:
            raise ValueError
        result[i] = _digits(rest[colon : colon + 2], 2)
        rest = rest[colon + 2 :]
    if rest:
        if i != 2 or rest[0] not in ".," or not (rest[1:].isascii() and rest[1:].isdigit()):
            raise ValueError
        result[3] = int(rest[1:7].ljust(6, "0"))
    return result


def _read_time(text):
    """([hour, minute, second, microsecond], tzinfo, True if it is 24:00)"""
    sign = max(text.find("+"), text.find("-"))
    zone = None
    if text[-1:] == "Z":
        text, zone = text[:-1], timezone.utc
    elif sign >= 0:
        hour, minute, second, micro = _read_clock(text[sign + 1 :])
        if minute > 59 or second > 59:
            raise ValueError
        offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micro)
        zone = timezone(-offset if text[sign] == "-" else offset)
        text = text[:sign]
    clock = _read_clock(text)
    midnight = clock[0] == 24
    if midnight:
        if any(clock[1:]):
            raise _Invalid("minute, second, and microsecond must be 0 when hour is 24")
        clock[0] = 0
    return clock, zone, midnight


def _iso_text(read, text):
    """read(text); anything that is wrong with its form is one message."""
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    try:
        return read(text)
    except _Invalid as error:
        raise ValueError(str(error)) from None
    except ValueError as error:
        if str(error).startswith("offset must"):
            raise
    except IndexError:
        pass
    raise ValueError(f"Invalid isoformat string: {text!r}") from None


def _clock_text(hour, minute, second, micro, timespec):
    if timespec == "auto":
        timespec = "microseconds" if micro else "seconds"
    if timespec == "seconds":
        return f"{hour:02}:{minute:02}:{second:02}"
    if timespec == "microseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{micro:06}"
    if timespec == "milliseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{micro // 1000:03}"
    if timespec == "minutes":
        return f"{hour:02}:{minute:02}"
    if timespec == "hours":
        return f"{hour:02}"
    raise ValueError("Unknown timespec value")


def _format(self, spec):
    if not isinstance(spec, str):
        raise TypeError(f"format() argument 2 must be str, not {type(spec).__name__}")
    return self.strftime(spec) if spec else str(self)


class date:
    """date(year, month, day) --> date object"""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if day is None:
            name, place = ("month", 2) if month is None else ("day", 3)
            raise TypeError(f"function missing required argument '{name}' (pos {place})")
        year, month, day = _index(year), _index(month), _index(day)
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp."""
        if _timetext.local is not None:
            timestamp += _local_at(timestamp // 1, _UTC_CLOCK)[0]
        return cls.fromordinal(int(timestamp // 86400) + 719163)

    @classmethod
    def today(cls):
        """Current date or datetime."""
        return cls.fromtimestamp(_now())

    @classmethod
    def fromordinal(cls, n, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAXORDINAL:
            raise ValueError(f"year must be in 1..9999, not {from_ordinal(n)[0]}")
        return cls(*from_ordinal(n))

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a date from a string in ISO 8601 format."""
        return cls(*_iso_text(_read_date, string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Construct a date from the ISO year, week number and weekday."""
        try:
            return cls(*_from_iso(year, week, day))
        except _Invalid as error:
            raise ValueError(str(error)) from None

    @classmethod
    def strptime(cls, string, format, /):
        """Parse a date with a format."""
        from _timetext import strptime

        t, micro, zone, offset = strptime(string, format)
        return cls(*t[:3])

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def ctime(self):
        """Return ctime() style string."""
        day = f"{DAYS[self.weekday()][:3]} {MONTHS[self._month - 1][:3]} {self._day:2}"
        return f"{day} 00:00:00 {self._year:04}"

    def strftime(self, format):
        """Format using strftime()."""
        return _strftime(format, _fields(self))

    __format__ = _format

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        from time import struct_time

        return struct_time((*_fields(self), -1))

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Return date with new specified fields."""
        pick = lambda new, old: old if new is None else new
        return type(self)(pick(year, self._year), pick(month, self._month), pick(day, self._day))

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    def weekday(self):
        """Return the day of the week represented by the date. Monday == 0 ... Sunday == 6"""
        return (ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date. Monday == 1 ... Sunday == 7"""
        return self.weekday() + 1

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        return _IsoCalendarDate(iso_week(self._year, self._month, self._day))

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        return self._key() == other._key() if _same_kind(self, other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if _same_kind(self, other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if _same_kind(self, other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if _same_kind(self, other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if _same_kind(self, other) else NotImplemented

    def __hash__(self):
        return hash(bytes((self._year >> 8, self._year & 255, self._month, self._day)))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other._days
        if not 0 < n <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*from_ordinal(n))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() - other._days
            if not 0 < n <= _MAXORDINAL:
                raise OverflowError("date value out of range")
            return type(self)(*from_ordinal(n))
        return timedelta(self.toordinal() - other.toordinal()) if _same_kind(self, other) else NotImplemented

    def __reduce__(self):
        return type(self), self._key()


def _same_kind(a, b):
    return isinstance(b, date) and isinstance(a, datetime) == isinstance(b, datetime)


def _fields(t, clock=(0, 0, 0)):
    n = ordinal(t._year, t._month, t._day)
    return t._year, t._month, t._day, *clock, (n + 6) % 7, n - days_before_year(t._year)


def _now():
    """Seconds since 1970, as a float."""
    from time import time_ns

    return time_ns() / 1e9


class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, dst = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        args = self.__getinitargs__() if hasattr(self, "__getinitargs__") else ()
        return type(self), args, getattr(self, "__dict__", None) or None


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a time from a string in ISO 8601 format."""
        clock, zone, _ = _iso_text(lambda text: _read_time(text.removeprefix("T")), string)
        return cls(*clock, tzinfo=zone)

    @classmethod
    def strptime(cls, string, format, /):
        """Parse a time with a format."""
        return datetime.strptime(string, format).timetz()

    def _clock(self):
        return self._hour, self._minute, self._second

    def __repr__(self):
        shown = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            shown.append(str(self._second))
        if self._microsecond:
            shown.append(str(self._microsecond))
        return f"{_shown(self)}({', '.join(shown + _extra(self, False))})"

    def isoformat(self, timespec="auto"):
        """Return the time in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]] with the offset."""
        return _clock_text(*self._clock(), self._microsecond, timespec) + offset_text(self.utcoffset(), ":")

    __str__ = isoformat

    def strftime(self, format):
        """Format using strftime()."""
        return _strftime(format, (1900, 1, 1, *self._clock(), 0, 1), self._microsecond, self.utcoffset(), self.tzname() or "")

    __format__ = _format

    def utcoffset(self):
        """Return the timezone offset."""
        return None if self._tzinfo is None else _checked_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        """Return the timezone name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """Return the DST offset."""
        return None if self._tzinfo is None else _checked_offset("dst", self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return time with new specified fields."""
        pick = lambda new, old: old if new is None else new
        return type(self)(
            pick(hour, self._hour), pick(minute, self._minute), pick(second, self._second), pick(microsecond, self._microsecond),
            self._tzinfo if tzinfo is True else tzinfo, fold=pick(fold, self._fold),
        )  # fmt: skip

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    def _compared(self, other, equality=False):
        """(number, other's number), or None where only equality can be told."""
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._number(mine), other._number(others)

    def _number(self, offset):
        number = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return number if offset is None else number - offset._total()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        pair = self._compared(other, True)
        return pair is not None and pair[0] == pair[1]

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other)
        return a >= b

    def __hash__(self):
        number = self._number(self.utcoffset())
        second, micro = divmod(number, 1000000)
        if not 0 <= second < 86400:
            return hash(number)
        return hash(bytes((second // 3600, second // 60 % 60, second % 60, micro >> 16, micro >> 8 & 255, micro & 255)))

    def __reduce__(self):
        return _reduced(self, (*self._clock(), self._microsecond, self._tzinfo))


def _reduced(t, args):
    return (_with_fold, (type(t), args)) if t._fold else (type(t), args)


def _with_fold(cls, args):
    return cls(*args, fold=1)


def _extra(t, fold_first):
    """tzinfo and fold in a repr, in whose order time and datetime differ."""
    zone, fold = [f"tzinfo={t._tzinfo!r}"] * (t._tzinfo is not None), ["fold=1"] * bool(t._fold)
    return fold + zone if fold_first else zone + fold


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
        _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour, minute, second, microsecond, tzinfo, fold = time.hour, time.minute, time.second, time.microsecond, time.tzinfo, time.fold
    _clock = time._clock

    @classmethod
    def _from_micro(cls, micro, tz):
        """From microseconds since the start of the year 1."""
        days, rest = divmod(micro, 86400000000)
        if not 0 <= days < _MAXORDINAL:
            raise OverflowError("date value out of range")
        second, micro = divmod(rest, 1000000)
        return cls(*from_ordinal(days + 1), second // 3600, second // 60 % 60, second % 60, micro, tz)

    def _micro(self):
        seconds = (self.toordinal() - 1) * 86400 + self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """Construct a datetime from a POSIX timestamp (like time.time())."""
        _check_tzinfo(tz)
        micro = timestamp * 1000000 if isinstance(timestamp, int) else _float_micro(timestamp)
        if not 0 <= micro + _EPOCH < _MAXORDINAL * 86400000000:
            if abs(micro) > 2**63 * 1000000:
                raise OverflowError("timestamp out of range for platform time_t")
            raise ValueError(f"year {int(1970 + micro // 31556952000000)} is out of range")
        if tz is None and _timetext.local is not None:
            return cls._from_local(micro)
        made = cls._from_micro(micro + _EPOCH, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def _from_local(cls, micro):
        """The local time of microseconds since 1970."""
        offset, _, _, fold = _local_at(micro // 1000000, _UTC_CLOCK)
        made = cls._from_micro(micro + offset * 1000000 + _EPOCH, None)
        made._fold = fold
        return made

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        return cls.fromtimestamp(timestamp, timezone.utc).replace(tzinfo=None)

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz."""
        from time import time_ns

        _check_tzinfo(tz)
        if tz is None and _timetext.local is not None:
            return cls._from_local(time_ns() // 1000)
        made = cls._from_micro(time_ns() // 1000 + _EPOCH, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        return cls.now(timezone.utc).replace(tzinfo=None)

    @classmethod
    def today(cls):
        """Current date or datetime."""
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """Construct a datetime from a given date and a given time."""
        for i, (value, kind) in enumerate(((date, _date), (time, _time))):
            if not isinstance(value, kind):
                raise TypeError(f"combine() argument {i + 1} must be datetime.{kind.__name__}, not {type(value).__name__}")
        zone = time._tzinfo if tzinfo is True else tzinfo
        return cls(date._year, date._month, date._day, *time._clock(), time._microsecond, zone, fold=time._fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a datetime from a string in ISO 8601 format."""

        def read(text):
            if len(text) < 7:
                raise ValueError
            size = _date_length(text)
            day = _read_date(text[:size])
            if len(text) <= size:
                return day, [], None, False
            return day, *_read_time(text[size + 1 :])

        day, clock, zone, midnight = _iso_text(read, string)
        made = cls(*day, *clock, tzinfo=zone)
        return made + _day if midnight else made

    @classmethod
    def strptime(cls, string, format, /):
        """Parse a date and time with a format."""
        from _timetext import strptime

        t, micro, zone, offset = strptime(string, format)
        tz = None if offset is None else timezone(_difference(offset)) if zone is None else timezone(_difference(offset), zone)
        return cls(*t[:6], micro, tz)

    def date(self):
        """Return date object with same year, month and day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return _time(*self._clock(), self._microsecond, fold=self._fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _time(*self._clock(), self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        from time import struct_time

        dst = self.dst()
        return struct_time((*_fields(self, self._clock()), -1 if dst is None else int(bool(dst))))

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        from time import struct_time

        offset = self.utcoffset()
        utc = self - offset if offset else self
        return struct_time((*_fields(utc, utc._clock()), 0))

    def timestamp(self):
        """Return POSIX timestamp as float."""
        offset, micro = self.utcoffset(), self._micro() - _EPOCH
        if offset is not None:
            micro -= offset._total()
        elif _timetext.local is not None:
            micro -= self._local_offset(self._fold) * 1000000
        return micro / 1000000

    def _local_offset(self, fold):
        """Seconds, of what local clocks show."""
        return _local_at((self._micro() - _EPOCH) // 1000000, fold)[0]

    def _local_zone(self):
        """What local time is at a time of UTC, as a fixed offset."""
        if _timetext.local is None:
            return timezone(_zero, "UTC")
        offset, _, name, _ = _local_at((self._micro() - _EPOCH) // 1000000, _UTC_CLOCK)
        return timezone(timedelta(seconds=offset), name)

    def utcoffset(self):
        """Return the timezone offset."""
        return None if self._tzinfo is None else _checked_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        """Return the timezone name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """Return the DST offset."""
        return None if self._tzinfo is None else _checked_offset("dst", self._tzinfo.dst(self))

    def astimezone(self, tz=None):
        """Convert to local time in new timezone tz."""
        if tz is not None and not isinstance(tz, _tzinfo):
            raise TypeError(f"tz argument must be an instance of tzinfo, not {type(tz).__name__}")
        if self._tzinfo is tz and tz is not None:
            return self
        offset = self.utcoffset()
        if offset is None:
            offset = _zero if _timetext.local is None else timedelta(seconds=self._local_offset(self._fold))
        utc = self.replace(tzinfo=None) - offset
        tz = utc._local_zone() if tz is None else tz
        return tz.fromutc(utc.replace(tzinfo=tz))

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None
    ):  # fmt: skip
        """Return datetime with new specified fields."""
        pick = lambda new, old: old if new is None else new
        return type(self)(
            pick(year, self._year), pick(month, self._month), pick(day, self._day), pick(hour, self._hour), pick(minute, self._minute),
            pick(second, self._second), pick(microsecond, self._microsecond), self._tzinfo if tzinfo is True else tzinfo,
            fold=pick(fold, self._fold),
        )  # fmt: skip

    def __repr__(self):
        shown = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            shown.append(self._second)
        if self._microsecond:
            shown.append(self._microsecond)
        return f"{_shown(self)}({', '.join([*map(str, shown), *_extra(self, True)])})"

    def isoformat(self, sep="T", timespec="auto"):
        """Return the time formatted according to ISO: YYYY-MM-DD, sep, HH:MM:SS.mmmmmm and the offset."""
        if not isinstance(sep, str) or len(sep) != 1:
            what = f"a string of length {len(sep)}" if isinstance(sep, str) else type(sep).__name__
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {what}")
        clock = _clock_text(*self._clock(), self._microsecond, timespec)
        return f"{self._year:04}-{self._month:02}-{self._day:02}{sep}{clock}{offset_text(self.utcoffset(), ':')}"

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        """Return ctime() style string."""
        day = f"{DAYS[self.weekday()][:3]} {MONTHS[self._month - 1][:3]} {self._day:2}"
        return f"{day} {self._hour:02}:{self._minute:02}:{self._second:02} {self._year:04}"

    def strftime(self, format):
        """Format using strftime()."""
        return _strftime(format, _fields(self, self._clock()), self._microsecond, self.utcoffset(), self.tzname() or "")

    def _is_unclear(self):
        """Whether the offset depends on fold: such a time is equal to none of another zone."""
        zone = self._tzinfo
        return zone is not None and type(zone) is not timezone and self.replace(fold=1 - self._fold).utcoffset() != self.utcoffset()

    def _compared(self, other, equality=False):
        if self._tzinfo is other._tzinfo:
            return self._micro(), other._micro()
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return self._micro(), other._micro()
        if mine is None or others is None:
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._micro() - mine._total(), other._micro() - others._total()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        pair = self._compared(other, True)
        if pair is None or pair[0] != pair[1]:
            return False
        return self._tzinfo is other._tzinfo or not (self._is_unclear() or other._is_unclear())

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compared(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compared(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compared(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compared(other)
        return a >= b

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        if offset is not None:
            return hash(_difference(self._micro() + 86400000000 - offset._total()))
        year, micro = self._year, self._microsecond
        clock = *self._clock(), micro >> 16, micro >> 8 & 255, micro & 255
        return hash(bytes((year >> 8, year & 255, self._month, self._day, *clock)))

    def __add__(self, other):
        return self._from_micro(self._micro() + other._total(), self._tzinfo) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._from_micro(self._micro() - other._total(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = (None, None) if self._tzinfo is other._tzinfo else (self.utcoffset(), other.utcoffset())
        if (mine is None) != (others is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = _difference(self._micro() - other._micro())
        return difference if mine == others else difference - mine + others

    def __reduce__(self):
        return _reduced(self, (self._year, self._month, self._day, *self._clock(), self._microsecond, self._tzinfo))


def _local_at(seconds, clock):
    """(offset, daylight saving, name, fold) of local time."""
    from _boabox import zone_at

    return zone_at(_timetext.local, int(seconds), clock)


_date, _time, _tzinfo = date, time, tzinfo
_UTC_CLOCK = 2
_EPOCH = 719162 * 86400000000


def _float_micro(timestamp):
    """Microseconds of a float of seconds, rounded half to even."""
    whole = int(timestamp // 1)
    return whole * 1000000 + round((timestamp - whole) * 1000000)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), _day
time.min, time.max, time.resolution = time(0), time(23, 59, 59, 999999), timedelta.resolution
datetime.min, datetime.max, datetime.resolution = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta.resolution


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is None and not offset and hasattr(cls, "utc"):
            return cls.utc
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        _checked_offset("utcoffset", offset)
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def _check(self, name, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._check("utcoffset", dt)
        return self._offset

    def tzname(self, dt):
        self._check("tzname", dt)
        return str(self)

    def dst(self, dt):
        self._check("dst", dt)
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return f"{_shown(self)}({self._offset!r}{'' if self._name is None else f', {self._name!r}'})"

    def __str__(self):
        if self._name is not None:
            return self._name
        return f"UTC{offset_text(self._offset, ':')}" if self._offset else "UTC"

    def __reduce__(self):
        return type(self), (self._offset,) if self._name is None else (self._offset, self._name)


timezone.utc = UTC = timezone(_zero)
timezone.min, timezone.max = timezone(-timedelta(hours=23, minutes=59)), timezone(timedelta(hours=23, minutes=59))


# what messages call them
timedelta.__name__ = "datetime.timedelta"
date.__name__ = "datetime.date"
tzinfo.__name__ = "datetime.tzinfo"
time.__name__ = "datetime.time"
datetime.__name__ = "datetime.datetime"
timezone.__name__ = "datetime.timezone"
