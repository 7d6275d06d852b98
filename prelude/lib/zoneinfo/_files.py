# Files of zones (TZif, RFC 9636), made entries as src/modules/zone.c tells, and where they are looked for.

import os
from struct import unpack

from _boabox import zone_at, zone_ruled

_HALF_HOUR = 1800
_LAST = 1 << 54  # seconds; what is further off is as if it were there


# ---- where they are ----


def _check_key(key):
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    plain = os.path.normpath(key)
    if len(plain) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if plain == "." or plain.split("/")[0] == "..":
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")


def find(key, folders):
    """The entry of the first file of that name, or None."""
    _check_key(key)
    for folder in folders:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return read(file)
    return None


def _is_zone(path):
    try:
        with open(path, "rb") as file:
            return file.read(4) == b"TZif"
    except OSError:
        return False


def names_in(folders):
    names = set()
    for root in folders:
        for folder, inner, files in os.walk(root):
            if folder == root:
                inner[:] = [name for name in inner if name not in ("right", "posix")]
            paths = [os.path.join(folder, name) for name in files]
            names.update([os.path.relpath(path, root) for path in paths if _is_zone(path)])
    return names - {"posixrules"}


def checked_path(to):
    if isinstance(to, (str, bytes)):
        raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
    wrong = [f"\n    {path}" for path in to if not os.path.isabs(path)]
    if wrong:
        raise ValueError("Paths should be absolute but found the following relative paths:" + "".join(wrong))
    return tuple(to)


# ---- what they hold ----


def _header(file):
    """(version, numbers of: UT and standard marks, leap seconds, transitions, kinds, characters)"""
    if file.read(4) != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    version = file.read(1)
    file.read(15)
    return 1 if version == b"\0" else int(version), unpack(">6l", file.read(24))


def _contents(file):
    """(times of transitions, the kinds that begin there, kinds as (offset, daylight saving or not, place of its name), names, rule)"""
    version, (isut, isstd, leap, times, kinds, characters) = _header(file)
    width, code = 4, "l"
    if version > 1:  # the same once more, with times of 64 bits
        file.read(times * 5 + kinds * 6 + characters + leap * 8 + isstd + isut)
        _, (isut, isstd, leap, times, kinds, characters) = _header(file)
        width, code = 8, "q"
    moments, begins = unpack(f">{times}{code}", file.read(times * width)), unpack(f">{times}B", file.read(times))
    listed = [unpack(">lbb", file.read(6)) for _ in range(kinds)]
    names, rule = file.read(characters), b""
    if version > 1:
        file.read(leap * 12 + isstd + isut)
        rule = file.read().split(b"\n")[1]
    return moments, begins, listed, names, rule.decode()


def _daylight(begins, listed):
    """How much of each kind's offset is daylight saving. A file does not say: it is what a neighbour without it differs by, the one before
    if it can be, else the one after; an hour where there is none."""
    amounts, last = [0] * len(listed), len(begins) - 1
    for i in range(1, last + 1):
        kind = begins[i]
        if not listed[kind][1] or amounts[kind]:
            continue
        offset, before = listed[kind][0], listed[begins[i - 1]]
        if not before[1]:
            amounts[kind] = offset - before[0]
        if not amounts[kind] and i < last and kind < len(listed) - 1 and not listed[begins[i + 1]][1]:
            amounts[kind] = offset - listed[begins[i + 1]][0]
    return [amount or 3600 if kind[1] else 0 for amount, kind in zip(amounts, listed)]


def _number(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return out


def _signed(n):
    return _number(n * 2 if n >= 0 else -n * 2 - 1)


def _is_fixed(kinds, rule):
    # whether there is but one kind, and no rule that changes it
    entry = zone_ruled(rule) if rule else b"\1"
    return entry[0] == 1 and len({*kinds, zone_at(entry, 0, 0)[:3]} if rule else kinds) < 2


def read(file):
    """The entry that a file is."""
    moments, begins, listed, names, rule = _contents(file)
    if rule and zone_ruled(rule) is None:
        raise ValueError(f"Malformed TZ string: {rule!r}")
    if not listed and not rule:
        raise ValueError("No time zone information found.")
    for kind in begins:
        if kind >= len(listed):
            raise ValueError(f"Invalid transition index found while reading TZif: {kind}")
    texts = [names[place : names.find(b"\0", place)].decode() for _, _, place in listed]
    kinds = [(offset, dst, text) for (offset, _, _), dst, text in zip(listed, _daylight(begins, listed), texts)]
    first = next((i for i, kind in enumerate(listed) if not kind[1]), begins[0] if begins else len(listed) - 1)
    fixed = _is_fixed(kinds, rule)
    if kinds:  # the one that holds before all transitions comes first
        kinds.insert(0, kinds[first])
    out = _number(len(kinds) * 2 + fixed)
    for offset, dst, text in kinds:
        out += _signed(offset) + _signed(dst) + text.encode() + b"\0"
    out += rule.encode() + b"\0" + _number(len(begins)) + bytes([kind + 1 for kind in begins])
    last = 0
    for moment in moments:
        moment = min(max(moment, -_LAST), _LAST)
        steps, rest = divmod(moment - last, _HALF_HOUR)
        out += b"\0" + _signed(moment - last) if rest or steps <= 0 else _number(steps)
        last = moment
    return bytes(out)
