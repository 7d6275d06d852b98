// Writes src/types/unicode_table.c from the Unicode data of Python 3.14 (Unicode 16.0), as the npm package pyodide has it:
//   npm install pyodide@0.29 && node tools/unicode_str.mjs > src/types/unicode_table.c
// The package is looked for from the current folder. What Python's own str methods answer for each code point is the
// source, so the table agrees with CPython by construction.
import { createRequire } from 'node:module';

const { loadPyodide } = createRequire(process.cwd() + '/')('pyodide');
const python = await loadPyodide();
const text = python.runPython(String.raw`
import sys, unicodedata
assert unicodedata.unidata_version == '16.0.0' and sys.version_info[:2] == (3, 14)

FLAGS = ['isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isprintable', 'isupper', 'islower', 'istitle']
SIGMA = '\u03a3'

def flags(ch):
    bits = sum(getattr(ch, name)() << i for i, name in enumerate(FLAGS))
    if ch.istitle() and ch.isupper():  # the flag is for title case letters proper
        bits &= ~(1 << 8)
    final = (ch + SIGMA).lower().endswith('\u03c2')
    bits |= ((ch + 'a').title()[-1] == 'a') << 9
    bits |= (not final and ('A' + ch + SIGMA).lower().endswith('\u03c2')) << 10
    bits |= ch.isidentifier() << 11
    bits |= ('a' + ch).isidentifier() << 12
    return bits

longer, spelled = [], {}

def mapped(ch, s):
    'A difference to one code point, or 0x40000000 + a place among the longer ones.'
    if len(s) == 1:
        return ord(s) - ord(ch)
    if s not in spelled:
        spelled[s] = len(longer)
        longer.extend([len(s)] + [ord(c) for c in s])
    return 0x40000000 + spelled[s]

def cases(ch):
    lower = '\u03c3' if ch == SIGMA else ch.lower()
    return tuple(mapped(ch, s) for s in (ch.upper(), lower, ch.title(), ch.casefold()))

def numbered(values):
    numbers = {}
    return [numbers.setdefault(v, len(numbers)) for v in values], list(numbers)

# Past LAST every code point is as the last one but for the tags and variation selectors of plane 14, which are kept behind it.
LAST, TAGS = 0x32400, 0xe0000
chars = [chr(c) for c in range(0x110000)]
all_flags, all_cases = [flags(ch) for ch in chars], [cases(ch) for ch in chars]
for c in range(LAST, 0x110000):
    assert all_cases[c] == (0, 0, 0, 0) and (c >> 12 == TAGS >> 12 or all_flags[c] == all_flags[-1]), hex(c)
kept = list(range(LAST)) + list(range(TAGS, TAGS + 0x1000))
kinds, kind_list = numbered([all_flags[-1]] + [all_flags[c] for c in kept])
kinds = kinds[1:]
changes, change_list = numbered([all_cases[c] for c in range(0x20000)])
zeros = [c for c in range(0x110000) if unicodedata.decimal(chars[c], -1) == 0]
assert all(unicodedata.decimal(chars[z + i]) == i for z in zeros for i in range(10))
assert len(zeros) * 10 == sum(ch.isdecimal() for ch in chars)

def two_stage(index, shift):
    blocks, first, second = {}, [], []
    for at in range(0, len(index), 1 << shift):
        block = tuple(index[at:at + (1 << shift)])
        if block not in blocks:
            blocks[block] = len(blocks)
            second.extend(block)
        first.append(blocks[block])
    return first, second

def width(xs):
    return 1 if max(xs) < 256 else 2

def best(index):
    size = lambda s: sum(len(xs) * width(xs) for xs in two_stage(index, s))
    shift = min(range(4, 9), key=size)
    return shift, *two_stage(index, shift)

out = []

def array(type, name, xs):
    out.append(f'const {type} {name}[{len(xs)}] = {{')
    line = '   '
    for x in xs:
        item = f' {x},'
        if len(line) + len(item) > 126:
            out.append(line)
            line = '   '
        line += item
    out.extend([line, '};', ''])

out.append("""/* Made by tools/unicode_str.mjs from Unicode 16.0. Do not edit. Two-stage tables: the number of a code point's entry in the list is
 * second[first[c >> shift] << shift | low bits]; equal blocks are stored once. */
// clang-format off
#include "types/unicode_table.h"
""")
total = 0
for name, index, values in (('kind', kinds, kind_list), ('case', changes, change_list)):
    shift, first, second = best(index)
    out.append(f'_Static_assert(BOA_UNICODE_{name.upper()}_SHIFT == {shift}, "the header knows the block size");\n')
    array(f'uint{width(first) * 8}_t', f'boa_unicode_{name}_first', first)
    array(f'uint{width(second) * 8}_t', f'boa_unicode_{name}_second', second)
    total += len(first) * width(first) + len(second) * width(second)
    if name == 'kind':
        array('uint16_t', 'boa_unicode_kinds', values)
        total += len(values) * 2
    else:
        array('int32_t', 'boa_unicode_cases', [x for v in values for x in v])
        total += len(values) * 16
array('uint16_t', 'boa_unicode_longer', longer)
array('uint32_t', 'boa_unicode_zeros', zeros)
total += len(longer) * 2 + len(zeros) * 4
sizes = f'kinds {len(kind_list)} cases {len(change_list)} longer {len(longer)} bytes {total}'
'\n'.join(out) + '\0' + sizes
`);
const [table, sizes] = text.split('\0');
process.stdout.write(table);
process.stderr.write(sizes + '\n');
