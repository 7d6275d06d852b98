"""Writes src/modules/zone_table.c from PyPI's package tzdata: pip install tzdata==2026.6; python3 tools/zone_table.py > src/modules/zone_table.c

Every name of the IANA database with its transitions since 1970 and the rule (RFC 9636) for what comes after the last one. What zones are called then, and how
much of it is daylight saving, is what CPython's zoneinfo says. Names that share all this share an entry, whose form is told in src/modules/zone.c.
"""
import datetime
import importlib.metadata
import importlib.resources
import io
import struct
import zoneinfo

TZDATA = '2026.6'
STEP = 1800  # seconds that nearly all distances of transitions are a multiple of
HEADER = struct.Struct('>4sc15x6l')


def transitions_and_rule(data):
    """The times of a TZif file's second part, and the rule behind it."""
    isut, isstd, leap, times, types, chars = HEADER.unpack_from(data)[2:]
    at = HEADER.size + times * 5 + types * 6 + chars + leap * 8 + isstd + isut
    isut, isstd, leap, times, types, chars = HEADER.unpack_from(data, at)[2:]
    at += HEADER.size
    end = at + times * 9 + types * 6 + chars + leap * 12 + isstd + isut
    return struct.unpack_from(f'>{times}q', data, at), data[end:].strip(b'\n')


def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    return bytes([*out, n])


def signed(n):
    return varint(n * 2 if n >= 0 else -n * 2 - 1)


def kind_at(zone, moment):
    t = datetime.datetime.fromtimestamp(moment, zone)
    return int(t.utcoffset().total_seconds()), int(t.dst().total_seconds()), t.tzname()


def entry_of(data):
    zone = zoneinfo.ZoneInfo.from_file(io.BytesIO(data))
    times, rule = transitions_and_rule(data)
    kinds, last, distances, places = [kind_at(zone, 0)], 0, [], bytearray()
    for moment in times:  # also one that changes nothing: behind the last one the rule holds
        if moment <= 0:
            continue
        kind = kind_at(zone, moment)
        if kind not in kinds:
            kinds.append(kind)
        steps, rest = divmod(moment - last, STEP)
        distances.append(b'\0' + signed(moment - last) if rest else varint(steps))
        places.append(kinds.index(kind))
        last = moment
    fixed = zone.utcoffset(None) is not None
    listed = b''.join(signed(offset) + signed(dst) + name.encode() + b'\0' for offset, dst, name in kinds)
    return varint(len(kinds) * 2 + fixed) + listed + rule + b'\0' + varint(len(places)) + places + b''.join(distances)


def place_text(n):
    return ''.join(chr(48 + (n >> shift & 63)) for shift in (12, 6, 0))


def write_bytes(name, data):
    print(f'const uint8_t {name}[{name.upper()}] = {{')
    line = ''
    for byte in data:
        if len(line) > 122:
            print(line)
            line = ''
        line += f'{byte},'
    print(f'{line}}};\n')


def main():
    if importlib.metadata.version('tzdata') != TZDATA:
        raise SystemExit(f'tzdata {TZDATA} is wanted')
    files = importlib.resources.files('tzdata')
    names = sorted(files.joinpath('zones').read_text().split())
    places, data, lines = {}, b'', ''
    for name in names:
        entry = entry_of(files.joinpath('zoneinfo', *name.split('/')).read_bytes())
        if entry not in places:
            places[entry] = len(data)
            data += entry
        lines += name + place_text(places[entry]) + '\n'
    print(f'/* Made by tools/zone_table.py from tzdata {TZDATA}. Do not edit. What it holds: zone.c. */\n// clang-format off')
    print('#include "modules/zone_table.h"\n')
    print(f'_Static_assert(BOA_ZONE_NAMES == {len(lines)} && BOA_ZONE_ENTRIES == {len(data)}, "as the header says");\n')
    print('const char boa_zone_names[BOA_ZONE_NAMES + 1] =')
    for line in lines.split('\n')[:-1]:
        print('    "' + line.replace('\\', '\\\\') + '\\n"')
    print(';\n')
    write_bytes('boa_zone_entries', data)


if __name__ == '__main__':
    main()
