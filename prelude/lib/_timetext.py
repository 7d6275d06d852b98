# Times as text, for time and datetime: strftime in the C locale, and strptime as a small matcher that tries the longest number first. And what local time is.

from _boabox import environment as _environment

local = None  # the zone of local time, an entry as zone_at knows it; None: UTC
if "TZ" in (_environment() or ""):
    from _localtime import now_set as _now_set

    local = _now_set()

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def ordinal(year, month, day):
    """Days since 31 December of the year 0."""
    return days_before_year(year) + _before[month - 1] + (month > 2 and is_leap(year)) + day


def from_ordinal(n):
    """(year, month, day)"""
    n -= 1
    cycles, n = divmod(n, 146097)
    centuries, n = divmod(n, 36524)
    fours, n = divmod(n, 1461)
    ones, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + ones + 1
    if ones == 4 or centuries == 4:
        return year - 1, 12, 31
    leap = is_leap(year)
    month = (n + 50) >> 5
    before = _before[month - 1] + (month > 2 and leap)
    if before > n:
        month -= 1
        before = _before[month - 1] + (month > 2 and leap)
    return year, month, n - before + 1


def iso_week(year, month, day):
    """(ISO year, week, weekday from 1)"""
    n = ordinal(year, month, day)
    thursday = n - (n + 6) % 7 + 3
    iso_year = from_ordinal(thursday)[0] if thursday <= 3652059 else 10000
    return iso_year, (thursday - days_before_year(iso_year) - 1) // 7 + 1, (n + 6) % 7 + 1


def from_iso_week(year, week, weekday):
    """The ordinal of a day of an ISO week."""
    january4 = ordinal(year, 1, 4)
    return january4 - (january4 + 6) % 7 + (week - 1) * 7 + weekday - 1


def offset_text(offset, colon=""):
    """+HHMM[SS[.ffffff]] of a timedelta; nothing for None."""
    if offset is None:
        return ""
    micro = offset.days * 86400000000 + offset.seconds * 1000000 + offset.microseconds
    sign, micro = ("-", -micro) if micro < 0 else ("+", micro)
    minutes, micro = divmod(micro, 60000000)
    text = f"{sign}{minutes // 60:02}{colon}{minutes % 60:02}"
    if micro:
        text += f"{colon}{micro // 1000000:02}"
        if micro % 1000000:
            text += f".{micro % 1000000:06}"
    return text


def strftime(form, t, micro=0, offset=None, zone=""):
    """`t` is (year, month, day, hour, minute, second, weekday from Monday = 0, day of the year, …)."""
    year, month, day, hour, minute, second, weekday, yearday = t[:8]
    out, at, size = [], 0, len(form)
    while True:
        stop = form.find("%", at)
        if stop < 0:
            out.append(form[at:])
            return "".join(out)
        out.append(form[at:stop])
        begin, at = stop, stop + 1
        flag = ""
        if at < size and form[at] in "-_0^#":
            flag = form[at]
            at += 1
        if at >= size:
            out.append(form[begin:])
            return "".join(out)
        c = form[at]
        at += 1
        width, pad = 2, "0"
        if c == "Y":
            value, width = year, 4
        elif c == "m":
            value = month
        elif c == "d":
            value = day
        elif c == "H":
            value = hour
        elif c == "M":
            value = minute
        elif c == "S":
            value = second
        elif c == "y":
            value = year % 100
        elif c == "I" or c == "l":
            value, pad = (hour + 11) % 12 + 1, " " if c == "l" else "0"
        elif c == "j":
            value, width = yearday, 3
        elif c == "U":
            value = (yearday + 6 - (weekday + 1) % 7) // 7
        elif c == "W":
            value = (yearday + 6 - weekday) // 7
        elif c == "w":
            value, width = (weekday + 1) % 7, 1
        elif c == "u":
            value, width = weekday + 1, 1
        elif c == "e" or c == "k":
            value, pad = day if c == "e" else hour, " "
        elif c == "C":
            value = year // 100
        elif c == "G":
            value, width = iso_week(year, month, day)[0], 4
        elif c == "g":
            value = iso_week(year, month, day)[0] % 100
        elif c == "V":
            value = iso_week(year, month, day)[1]
        elif c == "f":
            value, width = micro, 6
        elif c == "s":
            value, width = seconds_of((ordinal(year, month, day) - 719163) * 86400 + hour * 3600 + minute * 60 + second, t), 1
        else:
            if c == "A":
                text = DAYS[weekday]
            elif c == "a":
                text = DAYS[weekday][:3]
            elif c == "B":
                text = MONTHS[month - 1]
            elif c == "b" or c == "h":
                text = MONTHS[month - 1][:3]
            elif c == "p" or c == "P":
                text = "AM" if hour < 12 else "PM"
                text = text.lower() if c == "P" or flag == "#" else text
            elif c == "z":
                text = offset_text(offset)
            elif c == ":" and form.startswith("z", at):
                at += 1
                text = offset_text(offset, ":")
            elif c == "Z":
                text = zone
            elif c in "%nt":
                text = {"%": "%", "n": "\n", "t": "\t"}[c]
            elif c in _composed:
                text = strftime(_composed[c], t, micro, offset, zone)
            else:
                text = form[begin:at]
            out.append(text.upper() if flag in ("^", "#") and c != "p" and c != "P" else text)
            continue
        if flag == "-":
            width = 0
        elif flag == "_" or flag == "0":
            pad = " " if flag == "_" else "0"
        out.append(str(value).rjust(width, pad) if value >= 0 else str(value))


def seconds_of(wanted, t):
    """Seconds since 1970 of what local clocks show; t[8], where it is there: whether daylight saving time is meant."""
    if local is None:
        return wanted
    from _localtime import seconds_of

    return seconds_of(local, wanted, t[8] if len(t) > 8 else -1)


_composed = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d", "T": "%H:%M:%S"}
_composed |= {"R": "%H:%M", "r": "%I:%M:%S %p", "v": "%e-%b-%Y"}

# What a directive of strptime reads: (least digits, most digits, least value, greatest value).
_numbers = {
    "d": (1, 2, 1, 31), "e": (1, 2, 1, 31), "f": (1, 6, 0, 999999), "H": (1, 2, 0, 23), "k": (1, 2, 0, 23), "I": (1, 2, 1, 12),
    "l": (1, 2, 1, 12), "G": (4, 4, 0, 9999), "j": (1, 3, 1, 366), "m": (1, 2, 1, 12), "M": (1, 2, 0, 59), "S": (1, 2, 0, 61),
    "U": (1, 2, 0, 53), "W": (1, 2, 0, 53), "u": (1, 1, 1, 7), "V": (1, 2, 0, 53), "w": (1, 1, 0, 6), "y": (2, 2, 0, 99),
    "Y": (4, 4, 0, 9999),
}  # fmt: skip
_words = {"A": DAYS, "a": [d[:3] for d in DAYS], "B": MONTHS, "b": [m[:3] for m in MONTHS], "p": ["AM", "PM"]}
_parsed = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S", "R": "%H:%M", "D": "%m/%d/%y"}


def _pieces(form):
    """A format as directives (one letter behind %), white space (" ") and other characters."""
    pieces, at = [], 0
    while at < len(form):
        c = form[at]
        at += 1
        if c.isspace():
            if pieces[-1:] != [" "]:
                pieces.append(" ")
        elif c != "%":
            pieces.append(c.lower())
        else:
            if at == len(form):
                raise ValueError(f"stray % in format {form!r}")
            c = form[at]
            at += 1
            if c == "%":
                pieces.append(c)
            elif c in "TRDcxX":
                pieces += _pieces(_parsed[c])
            elif c in _numbers or c in _words or c == "z" or c == "Z":
                pieces.append("%" + c)
            else:
                raise ValueError(f"{c!r} is a bad directive in format {form!r}")
    return pieces


def _zone_names():
    """Of local time, without and with daylight saving."""
    if local is None:
        return ["utc", "gmt"], []
    from time import daylight, tzname

    return ["utc", "gmt", tzname[0].lower()], [tzname[1].lower()] if daylight else []


def _is_dst(zone):
    """What the name of a zone says of daylight saving: 0, 1, or -1."""
    if zone is None:
        return -1
    zone, (names, dst_names) = zone.lower(), _zone_names()
    if dst_names == names[2:] and zone not in ("utc", "gmt"):
        return -1  # it may be either
    return 0 if zone in names else 1


def _offset_ends(text, at):
    """Places behind an offset from UTC, the longest first, with its microseconds."""
    if text[at : at + 1] in ("Z", "z"):
        return [(at + 1, 0)]
    if text[at : at + 1] not in ("+", "-"):
        return []
    found, place, total = [], at + 1, 0
    for i, unit in enumerate((3600, 60, 1)):
        begin = place + (i > 0 and text[place : place + 1] == ":")
        digits = text[begin : begin + 2]
        if len(digits) < 2 or not digits.isdigit() or i and int(digits) > 59:
            break
        place, total = begin + 2, total + int(digits) * unit * 1000000
        if i:
            found.insert(0, (place, total))
        if i == 2 and text[place : place + 1] == ".":
            end = place + 1
            while end < len(text) and end - place <= 6 and text[end].isdigit():
                end += 1
            if end > place + 1:
                found.insert(0, (end, total + int(text[place + 1 : end].ljust(6, "0"))))
    return [(end, -value if text[at] == "-" else value) for end, value in found]


def _ends(piece, text, at):
    """(place behind, value) for each way to read a directive."""
    kind = piece[1]
    if kind in _numbers:
        least, most, low, high = _numbers[kind]
        found = []
        for size in range(most, least - 1, -1):
            digits = text[at : at + size]
            if len(digits) == size and digits.isdecimal() and low <= int(digits) <= high:
                found.append((at + size, digits))
        if kind in "dmekl" and text[at : at + 1] == " " and text[at + 1 : at + 2].isdecimal() and text[at + 1] != "0":
            found.append((at + 2, text[at + 1]))
        return found
    if kind == "z":
        return _offset_ends(text, at)
    lower = text.lower()
    if kind == "Z":
        names = sorted([name for names in _zone_names() for name in names if lower.startswith(name, at)], key=len, reverse=True)
        return [(at + len(name), text[at : at + len(name)]) for name in names]
    return [(at + len(word), i) for i, word in enumerate(_words[kind]) if lower.startswith(word.lower(), at)]


def _match(pieces, text):
    """(place where the match ends, {directive: value}), or None. A stack keeps the ways that were not tried."""
    stack = [(0, 0, ())]
    while stack:
        i, at, found = stack.pop()
        while i < len(pieces):
            piece = pieces[i]
            i += 1
            if piece == " ":
                start = at
                while at < len(text) and text[at].isspace():
                    at += 1
                if at == start:
                    break
            elif len(piece) == 1:
                if text[at : at + 1].lower() != piece:
                    break
                at += 1
            else:
                ways = _ends(piece, text, at)
                if not ways:
                    break
                stack += [(i, end, (found, piece[1], value)) for end, value in reversed(ways[1:])]
                at, value = ways[0]
                found = found, piece[1], value
        else:
            values = {}
            while found:
                found, name, value = found
                values.setdefault(name, value)
            return at, values
    return None


def strptime(text, form):
    """((year, month, day, hour, minute, second, weekday, day of the year, is_dst), microseconds, zone name, offset in microseconds)"""
    for i, argument in enumerate((text, form)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {i + 1} must be str, not {type(argument).__name__}")
    matched = _match(_pieces(form), text)
    if matched is None:
        raise ValueError(f"time data {text!r} does not match format {form!r}")
    end, found = matched
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    number = lambda name, default: int(found[name]) if name in found else default
    year, hour = number("Y", None), number("H", number("k", 0))
    if "y" in found:
        year = int(found["y"])
        year += 2000 if year <= 68 else 1900
    month = found["B"] + 1 if "B" in found else found["b"] + 1 if "b" in found else number("m", 1)
    day = number("d", number("e", 1))
    if "I" in found or "l" in found:
        hour = number("I", number("l", 0)) % 12 + (12 if found.get("p") == 1 else 0)
    weekday = found.get("A", found.get("a"))
    if "w" in found:
        weekday = (int(found["w"]) + 6) % 7
    if "u" in found:
        weekday = int(found["u"]) - 1
    iso_year, iso = number("G", None), number("V", None)
    if iso_year is not None:
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso is None or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u')."
            )
    elif iso is not None:
        if year is None or weekday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
            )
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap_fix = False
    if year is None and month == 2 and day == 29:
        year, leap_fix = 1904, True
    elif year is None:
        year = 1900
    yearday = number("j", None)
    if yearday is None and weekday is not None:
        if "U" in found or "W" in found:
            starts_monday = "W" in found
            first = (ordinal(year, 1, 1) + 6) % 7
            week, wanted = number("W" if starts_monday else "U", 0), weekday if starts_monday else (weekday + 1) % 7
            first = first if starts_monday else (first + 1) % 7
            yearday = 1 + wanted - first if week == 0 else 1 + (7 - first) % 7 + 7 * (week - 1) + wanted
        elif iso_year is not None:
            if iso == 0 or iso == 53 and iso_week(iso_year, 12, 28)[1] < 53:
                raise ValueError(f"Invalid week: {iso}")
            year, month, day = from_ordinal(from_iso_week(iso_year, iso, weekday + 1))
            yearday = ordinal(year, month, day) - days_before_year(year)
        if yearday is not None and yearday <= 0:
            year -= 1
            yearday += 366 if is_leap(year) else 365
    if yearday is None:
        if day > days_in_month(year, month):
            raise ValueError(f"day {day} must be in range 1..{days_in_month(year, month)} for month {month} in year {year}")
        yearday = ordinal(year, month, day) - days_before_year(year)
    else:
        year, month, day = from_ordinal(days_before_year(year) + yearday)
    if weekday is None:
        weekday = (ordinal(year, month, day) + 6) % 7
    micro = int(found["f"].ljust(6, "0")) if "f" in found else 0
    zone = found.get("Z")
    if leap_fix:
        year = 1900
    return (year, month, day, hour, number("M", 0), number("S", 0), weekday, yearday, _is_dst(zone)), micro, zone, found.get("z")
