# Local time in a zone that the variable TZ names, brought in when there is one: as glibc and CPython have it. A zone is an entry as the natives of zones know it.

from _boabox import environment, zone_at, zone_named, zone_ruled

_UTC_CLOCK = 2
_YEAR = (365 * 24 + 6) * 3600
_START_OF_2026 = 1767225600  # what year it is where the host gives no date


def zone_of(text):
    """The entry that TZ says; None: UTC. What is no zone is UTC by the name that it begins with."""
    text = text.removeprefix(":")
    if not text or text == "UTC":
        return None
    entry = zone_named(text) or zone_ruled(text)
    if entry is not None:
        return entry
    size = 0
    while size < len(text) and text[size].isascii() and text[size].isalpha():
        size += 1
    return b"\x03\0\0" + text[: size if size > 2 else 0].encode() + b"\0\0\0"


def now_set():
    """The entry that TZ says now."""
    import sys

    os = sys.modules.get("os")
    names = vars(os).get("environ") if os else None
    if names is None:
        names = environment() or {}
    return zone_of(names.get("TZ", ""))


def described(zone, now):
    """(timezone, altzone, daylight, tzname) of the module time, as they are in the year around some time."""
    if zone is None:
        return 0, 0, 0, ("UTC", "UTC")
    begin = int(_START_OF_2026 if now is None else now) // _YEAR * _YEAR
    standard, other = zone_at(zone, begin, _UTC_CLOCK), zone_at(zone, begin + _YEAR // 2, _UTC_CLOCK)
    if standard[0] > other[0]:  # south of the equator
        standard, other = other, standard
    return -standard[0], -other[0], int(standard[0] != other[0]), (standard[2], other[2])


def seconds_of(zone, wanted, dst):
    """Seconds since 1970 of what the clock shows, `wanted`; dst: whether daylight saving time is meant, < 0: as it is. As glibc's mktime looks for it, which settles
    what is shown never or twice: from UTC on, by the difference each time."""
    offset = lambda t: zone_at(zone, t, _UTC_CLOCK)[0]
    is_dst = lambda t: zone_at(zone, t, _UTC_CLOCK)[1] != 0
    t = last = older = wanted
    was_dst = False
    for _ in range(6):
        guess = wanted - offset(t)
        if guess == t:
            break
        now_dst = is_dst(t)
        if t == older != last and (was_dst <= now_dst if dst < 0 else (dst > 0) != now_dst):
            return t  # it goes to and fro: the time is skipped
        older, last, t, was_dst = last, t, guess, now_dst
    else:
        raise OverflowError("mktime argument out of range")
    if dst < 0 or (dst > 0) == is_dst(t):
        return t
    for distance in range(_STRIDE, _FAR, _STRIDE):
        for other in t - distance, t + distance:
            if is_dst(other) == (dst > 0):
                return wanted - offset(other)
    return t - 3600 if dst > 0 else t + 3600


_STRIDE, _FAR = 601200, 536454000 // 2 + 601200
