"""Writes src/front/unicode_tables.h from the unicodedata of the Python that runs it (CPython 3.14 has Unicode 16).

    python3.14 tools/unicode_tables.py > src/front/unicode_tables.h

Sets of code points are sorted ranges. Normalisation (NFKC) is restricted to what identifiers may hold: full compatibility
decompositions, combining classes, and canonical compositions. Hangul is computed, not listed.
"""

import sys
import unicodedata as u

LAST = 0x110000


def ranges(fits):
    out, start = [], None
    for c in range(LAST + 1):
        yes = c < LAST and fits(c)
        if yes and start is None:
            start = c
        if not yes and start is not None:
            out.append((start, c - 1))
            start = None
    return out


def is_start(c):
    return chr(c).isidentifier()


def is_continue(c):
    return ("a" + chr(c)).isidentifier()


def write_ranges(name, list_of_ranges, more=""):
    print(f"static const {'unicode_class' if more else 'unicode_range'} {name}[] = {{")
    line = "   "
    for r in list_of_ranges:
        item = " {" + ", ".join(f"0x{v:X}" if i < 2 else str(v) for i, v in enumerate(r)) + "},"
        if len(line) + len(item) > 126:
            print(line)
            line = "   "
        line += item
    print(line)
    print("};\n")


def write_numbers(type_, name, numbers):
    print(f"static const {type_} {name}[] = {{")
    line = "   "
    for n in numbers:
        item = f" 0x{n:X},"
        if len(line) + len(item) > 126:
            print(line)
            line = "   "
        line += item
    print(line)
    print("};\n")


def hangul(c):
    return 0xAC00 <= c <= 0xD7A3


def classes():
    out = []
    for c in range(LAST):
        k = u.combining(chr(c))
        if k and out and out[-1][1] == c - 1 and out[-1][2] == k:
            out[-1] = (out[-1][0], c, k)
        elif k:
            out.append((c, c, k))
    return out


def main():
    w = sys.stdout.write
    w(f"/* Unicode {u.unidata_version}. Made by tools/unicode_tables.py; not to be edited. */\n// clang-format off\n\n")
    write_ranges("id_start", ranges(lambda c: c >= 128 and is_start(c)))
    write_ranges("id_more", ranges(lambda c: c >= 128 and is_continue(c) and not is_start(c)))
    write_ranges("unprintable", ranges(lambda c: c >= 128 and not chr(c).isprintable()))
    write_ranges("combining", classes(), "class")
    source, offsets, data = [], [], []
    for c in range(128, LAST):
        if hangul(c) or not is_continue(c):
            continue
        d = u.normalize("NFKD", chr(c))
        if d != chr(c):
            source.append(c)
            offsets.append(len(data))
            data.extend(map(ord, d))
    offsets.append(len(data))
    write_numbers("uint32_t", "decomposed", source)
    write_numbers("uint16_t", "decomposed_at", offsets)
    write_numbers("uint32_t", "decomposition", data)
    pairs = []
    for c in range(128, LAST):
        d = u.decomposition(chr(c))
        if d and not d.startswith("<") and len(d.split()) == 2 and not hangul(c):
            a, b = (int(x, 16) for x in d.split())
            if u.normalize("NFC", chr(a) + chr(b)) == chr(c):
                pairs.append((a, b, c))
    pairs.sort()
    print("static const uint32_t compositions[][3] = {")
    line = "   "
    for p in pairs:
        item = " {" + ", ".join(f"0x{v:X}" for v in p) + "},"
        if len(line) + len(item) > 126:
            print(line)
            line = "   "
        line += item
    print(line)
    print("};")


main()
