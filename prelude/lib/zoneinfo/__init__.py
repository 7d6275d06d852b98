# zoneinfo: the zones of the IANA database as tzinfo. A zone is an entry of the table that is linked in (src/modules/zone.c), which natives look into; files of a
# program's own are found by TZPATH, and made entries of (_files.py). A class keeps its zones by key.

from _boabox import zone_at, zone_named, zone_names
from datetime import _EPOCH, datetime, timedelta, tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]
TZPATH = ()
_FAR = 1 << 40  # seconds, behind all transitions
_UTC_CLOCK = 2
_MISSING = object()
_deltas = {}


class ZoneInfoNotFoundError(KeyError):
    """Exception raised when a ZoneInfo key is not found."""


class InvalidTZPathWarning(RuntimeWarning):
    """Warning raised if an invalid path is specified in PYTHONTZPATH."""


# where CPython has them
ZoneInfoNotFoundError.__module__, InvalidTZPathWarning.__module__ = "zoneinfo._common", "zoneinfo._tzpath"


def _delta(seconds):
    delta = _deltas.get(seconds)
    if delta is None:
        delta = _deltas[seconds] = timedelta(seconds=seconds)
    return delta


def _seconds(dt):
    # what the clock shows, as seconds since 1970
    if isinstance(dt, datetime):
        return (dt._micro() - _EPOCH) // 1000000
    return (dt.toordinal() - 719163) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second


def _entry_of(key):
    entry = zone_named(key) if isinstance(key, str) and not TZPATH else None
    if entry is None:
        from zoneinfo._files import find

        entry = find(key, TZPATH) or zone_named(key)
    if entry is None:
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
    return entry


class ZoneInfo(tzinfo):
    """A time zone of the IANA database, by its key."""

    # What the host makes has a key only: the entry is looked up at first use. `_source` is there in those of no_cache() and from_file().
    __slots__ = "_key", "_entry", "_source", "__weakref__"
    _zones = {}

    def __init_subclass__(cls):
        cls._zones = {}

    def __new__(cls, key=_MISSING):
        if key is _MISSING:
            raise TypeError("function missing required argument 'key' (pos 1)")
        zone = cls._zones.get(key)
        if zone is None:
            zone = cls._zones.setdefault(key, cls._made(key, _entry_of(key)))
        return zone

    @classmethod
    def _made(cls, key, entry):
        self = tzinfo.__new__(cls)
        self._key, self._entry = key, entry
        return self

    @classmethod
    def no_cache(cls, key):
        self = cls._made(key, _entry_of(key))
        self._source = None
        return self

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        from zoneinfo._files import read

        self = cls._made(key, read(file_obj))
        self._source = repr(file_obj)
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        if only_keys is None:
            cls._zones.clear()
        else:
            for key in only_keys:
                cls._zones.pop(key, None)

    @property
    def key(self):
        return self._key

    def _bytes(self):
        try:
            return self._entry
        except AttributeError:
            self._entry = _entry_of(self._key)
            return self._entry

    def _kind(self, dt):
        # (offset, daylight saving, name, …), of which nothing is known without a time unless there is but one
        entry = self._bytes()
        if dt is not None:
            return zone_at(entry, _seconds(dt), dt.fold)
        return zone_at(entry, _FAR, 0) if entry[0] & 1 else None

    def utcoffset(self, dt, /):
        kind = self._kind(dt)
        return kind and _delta(kind[0])

    def dst(self, dt, /):
        kind = self._kind(dt)
        return kind and _delta(kind[1])

    def tzname(self, dt, /):
        kind = self._kind(dt)
        return kind and kind[2]

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, _, _, fold = zone_at(self._bytes(), _seconds(dt), _UTC_CLOCK)
        dt = dt + _delta(offset)
        return dt.replace(fold=1) if fold else dt

    def __repr__(self):
        name = "zoneinfo.ZoneInfo" if type(self) is ZoneInfo else type(self).__name__
        return f"{name}.from_file({self._source})" if self._key is None else f"{name}(key={self._key!r})"

    def __str__(self):
        return repr(self) if self._key is None else str(self._key)

    def __reduce__(self):
        source = getattr(self, "_source", "")
        if source:
            raise _PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return self._unpickle, (self._key, int(source is not None))

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)


class _PicklingError(Exception):
    pass


_PicklingError.__name__ = _PicklingError.__qualname__ = "PicklingError"
_PicklingError.__module__ = "_pickle"


def reset_tzpath(to=None):
    """Sets TZPATH: where files of zones are looked for, before the table."""
    global TZPATH
    from zoneinfo._files import checked_path

    TZPATH = () if to is None else checked_path(to)


def available_timezones():
    """Returns a set containing all available time zones."""
    names = set(zone_names().split("\n"))
    if TZPATH:
        from zoneinfo._files import names_in

        names |= names_in(TZPATH)
    return names
