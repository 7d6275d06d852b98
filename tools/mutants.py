"""Mutants: the opcodes and natives broken one at a time; the core's tests must notice.

    mutants.py              all of them (MUTANTS=5 SEED=n in the environment: that many, chosen by the seed)
    mutants.py NAME ...     those whose name holds one of the words

Each is a piece of source text and what stands in its place, in a copy of the tree below build/mutants; only the file it touches is compiled
again (and the image built). It is caught when the tests fail, or the image can't be built. The programs that the row names
run first, then all of them, up to the first failure. A row whose text is not there exactly once counts as broken: give it the text as it is now.
Ends with "N caught, N missed"; status 1 when a row is broken, when of all mutants fewer than 70 are caught, or one of a sample is missed.
"""
import os
import pathlib
import random
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TREE = ROOT / 'build' / 'mutants' / 'tree'
OUT = ROOT / 'build' / 'mutants' / 'out'
PARTS = ['src', 'include', 'prelude', 'tools', 'tests', 'bench', 'CMakeLists.txt']
LEAST = 70
OPCODES = 'src/vm/opcodes.h'
STRESS = 'verify,gc-stress'

# name, file, text, replacement, programs to run first, debug modes of that run
MUTANTS = [
    ('int < is <=', OPCODES, 'COMPARE(LT, <)', 'COMPARE(LT, <=)', 'ints'),
    ('int >= is > in a jump', OPCODES, 'COMPARE_JUMPS(GE, >=)', 'COMPARE_JUMPS(GE, >)', 'control'),
    ('!= is == in a jump', OPCODES, 'COMPARE_JUMPS(NE, !=)', 'COMPARE_JUMPS(NE, ==)', 'control'),
    ('is not is is', OPCODES, 'OP(IS_NOT) { fp[A] = boa_bool(fp[B] != fp[C])', 'OP(IS_NOT) { fp[A] = boa_bool(fp[B] == fp[C])', 'builtins'),
    ('x += y takes y', OPCODES, 'OP(LOADI) { fp[A] = boa_from_int((int32_t)w >> 16)', 'OP(LOADI) { fp[A] = boa_from_int((uint32_t)w >> 16)', 'ints'),
    ('int addition wraps', OPCODES, '#define INT_ADD(x, y, r) !__builtin_add_overflow', '#define INT_ADD(x, y, r) 1 | __builtin_add_overflow', 'ints'),
    ('int subtraction wraps', OPCODES, '#define INT_SUB(x, y, r) !__builtin_sub_overflow', '#define INT_SUB(x, y, r) 1 | __builtin_sub_overflow', 'ints'),
    ('true division turned round', OPCODES, 'float_result(p / q, &r)', 'float_result(q / p, &r)', 'ints'),
    ('remainder with the sign of the dividend', OPCODES, 'if (rest < 0) { rest += q; quotient--; }', '', 'ints'),
    ('floor division truncates', OPCODES, 'rest += q; quotient--;', 'rest += q;', 'ints'),
    ('& is |', OPCODES, 'BITS_FAMILY(AND, x & y)', 'BITS_FAMILY(AND, x | y)', 'ints'),
    ('^ loses the tag', OPCODES, 'BITS_FAMILY(XOR, (x ^ y) | 1)', 'BITS_FAMILY(XOR, (x ^ y) | 3)', 'ints'),
    ('>> is logical', OPCODES, '(uint64_t)((int64_t)x >> boa_int(y)) | 1', '(uint64_t)(x >> boa_int(y)) | 1', 'ints'),
    ('<< takes what does not fit', OPCODES, 'if (LIKELY(p == (int32_t)p))', 'if (LIKELY(p == (p | 0)))', 'ints'),
    ('not of a bool', OPCODES, 'fp[A] = x ^ BOA_TRUE ^ BOA_FALSE', 'fp[A] = x', 'bool'),
    ('None is true in a jump', OPCODES, 'if (x == BOA_NONE) { if (!(WANT))', 'if (x == BOA_NONE) { if ((WANT))', 'control'),
    ('0 is true in a jump', OPCODES, 'if ((x != 1) == (WANT))', 'if ((x != 3) == (WANT))', 'control'),
    ('a range ends one early', OPCODES, 'if ((int64_t)left <= 1)', 'if ((int64_t)left <= 3)', 'control'),
    ('a negative index counts from one more', OPCODES, 'if (LIKELY((uint64_t)i < length)) { fp[A] = FIELD(x + (uint64_t)i * 8, BOA_TUPLE_ITEMS)',
     'if (LIKELY((uint64_t)i <= length)) { fp[A] = FIELD(x + (uint64_t)i * 8, BOA_TUPLE_ITEMS)', 'tuples'),
    ('unpacking backward', OPCODES, 'to[i] = FIELD(x + i * 8, BOA_TUPLE_ITEMS)', 'to[n - 1 - i] = FIELD(x + i * 8, BOA_TUPLE_ITEMS)', 'unpacking'),
    ('an unset name is read', OPCODES, 'if (UNLIKELY(v == BOA_UNBOUND)) { FAIL(vm_cell_missing(g, w, true)); }', '', 'functions'),
    ('recursion is not counted', OPCODES, 'g->depth < g->max_depth', 'g->depth < UINT32_MAX', 'functions'),
    ('a handled exception is forgotten', OPCODES, 'OP(POP_HANDLED) { g->roots[BOA_ROOT_HANDLED] = fp[A];', 'OP(POP_HANDLED) { g->roots[BOA_ROOT_HANDLED] = BOA_NONE;', 'exceptions'),
    ('stores mark no card', 'src/cage/guest.h', 'boa_barrier(g, BOA_MASKED(&g->cage, r.at, 8u) + field, v);', '', 'dicts', STRESS),
    ("a generator's registers mark no card", 'src/vm/generator.c', 'if (at < g->young) {', 'if (false) {', 'generators', STRESS),
    ('a finished generator goes on', 'src/vm/generator.c', 'set_state(g, generator, BOA_GENERATOR_FINISHED);', 'set_state(g, generator, BOA_GENERATOR_SUSPENDED);', 'generators'),
    ('what a generator handles is forgotten', 'src/vm/generator.c', 'keeps && own != outer ? own : 0', 'keeps && own == outer ? own : 0', 'exceptions'),
    ('__bool__ may return anything', 'prelude/core/operators.py', 'if result is not True and result is not False:', 'if result is None:', 'classes'),
    ('__len__ may be negative', 'src/vm/deliver.c', 'return i >= 0 ? boa_int_new', 'return i >= -9 ? boa_int_new', 'classes'),
    ('a hash of -1', 'src/types/intrinsics.c', 'boa_int_new(g, i == -1 ? -2 : i, out)', 'boa_int_new(g, i, out)', 'classes'),
    ('a missing argument has its neighbour\'s default', 'src/vm/call.c', 'first = b->positional - n;', 'first = b->positional - n - (n > 0);', 'functions'),
    ('dict: a probe stops early', 'src/types/dict.c', 'if (number == 0) {\n      return 0;', 'if (number <= 1) {\n      return 0;', 'classes'),
    ('dict: deleted entries are kept', 'src/types/dict.c', 'if (key == BOA_HOLE) {\n      continue;', 'if (key == BOA_NONE) {\n      continue;', 'dicts'),
    ('dict: a value is not replaced', 'src/types/dict.c', 'if (at != UINT32_MAX) {\n    set_entry_word(g, boa_field(g, dict, BOA_DICT_ENTRIES), at, 2, v);', 'if (at != UINT32_MAX) {', 'dicts'),
    ('dict: a deleted key is counted', 'src/types/dict.c', 'boa_raw(g, dict, BOA_DICT_LIVE) - 1', 'boa_raw(g, dict, BOA_DICT_LIVE) - 0', 'dicts'),
    ('dict.pop without a default', 'src/types/dict_methods.c', 'if (n < 3) {\n    return boa_raise_value(g, BOA_KIND_KEY_ERROR', 'if (n < 2) {\n    return boa_raise_value(g, BOA_KIND_KEY_ERROR', 'dicts'),
    ('set: a deleted slot ends the search', 'src/types/set.c', '} else if (h == 0 && key_at(&t, slot) == 0) {', '} else if (h == 0 || h == DELETED_HASH) {', 'sets'),
    ('set: resized too late', 'src/types/set.c', '((uint64_t)fill + 1) * 5 >= ((uint64_t)t.slots - 1) * 3', '((uint64_t)fill + 1) * 5 > ((uint64_t)t.slots - 1) * 4', 'sets'),
    ('set: subset of any size', 'src/types/set_operations.c', 'boa_length(g, other) <= boa_length(g, set);', 'boa_length(g, other) >= boa_length(g, set);', 'sets'),
    ('set: symmetric difference keeps both', 'src/types/set_operations.c', 's = s || found ? s : boa_set_add_hashed(g, set, key, hash);\n  }\n  return s;\n}\n\nboa_status boa_set_symmetric_difference_update',
     's = s ? s : boa_set_add_hashed(g, set, key, hash);\n  }\n  return s;\n}\n\nboa_status boa_set_symmetric_difference_update', 'sets'),
    ('sort is not stable', 'src/types/list_methods.c', 'boa_status s = less(g, kind, x.key, a[k - 1].key, &yes);',
     'boa_status s = less(g, kind, a[k - 1].key, x.key, &yes);\n    yes = !yes;', 'lists'),
    ('sort: merging takes the wrong side', 'src/types/list_methods.c', 'a[to++] = yes ? a[k++] : room[i++];', 'a[to++] = yes ? room[i++] : a[k++];', 'lists'),
    ('sort: reverse turns equals round', 'src/types/list_methods.c', 'boa_status s = sort(g, a, n);\n  if (backward) {', 'boa_status s = sort(g, a, n);\n  if (false) {', 'lists'),
    ('list.reverse leaves the middle', 'src/types/list_methods.c', 'for (uint32_t i = 0; i < n / 2; i++) {\n    boa_value a = boa_item', 'for (uint32_t i = 1; i < n / 2; i++) {\n    boa_value a = boa_item', 'lists'),
    ('list.pop from the wrong end', 'src/types/list_methods.c', 'int64_t i = -1;', 'int64_t i = 0;', 'lists'),
    ('list.insert past the end', 'src/types/list_methods.c', ': i > n ? n : i;', ': i > n ? 0 : i;', 'lists'),
    ('list.count counts one', 'src/types/list_methods.c', 'count++;', 'count = 1;', 'lists'),
    ('slice: back from the wrong end', 'src/types/slice.c', 'part[0] = back ? high : low;', 'part[0] = back ? low : high;', 'str'),
    ('slice: a bound past the end', 'src/types/slice.c', 'choose(g, v, high, false, out)', 'choose(g, v, high, true, out)', 'control'),
    ('range: one element too many', 'src/types/range.c', 'boa_number_binary(g, BOA_SUB, n, boa_from_int(1), &n);', 'boa_number_binary(g, BOA_SUB, n, boa_from_int(0), &n);', 'control'),
    ('str.find: off by one', 'src/types/str_find.c', 'while (j <= n - m && !s->stopped) {', 'while (j < n - m && !s->stopped) {', 'str'),
    ('str.find: the period of a needle', 'src/types/str_find.c', 'known = periodic ? m - period - 1 : -1;', 'known = periodic ? m - period : -1;', 'str'),
    ('str.split: one part fewer', 'src/types/str_split.c', 'if (most-- == 0) {', 'if (--most == 0) {', 'str', '', 2),
    ('str.endswith from the start', 'src/types/str_methods.c', 'uint32_t at = end ? to - a.n : from, i = 0;', 'uint32_t at = from, i = 0;', 'str'),
    ('str.removesuffix takes one more', 'src/types/str_methods.c', 'end ? n - m : n, out)', 'end ? n - m - 1 : n, out)', 'str'),
    ('str.upper misses z', 'src/types/str_case.c', '(0x80 - first - 26)', '(0x80 - first - 25)', 'str'),
    ('str.title within a word', 'src/types/str_case.c', '(what == TITLE && !in_word)', '(what == TITLE && i == 0)', 'str'),
    ('format: 0 fills on the left of the sign', 'src/types/format.c', "spec->align = !align && default_align == '>' ? '=' : spec->align;", "spec->align = !align && default_align == '>' ? '>' : spec->align;", 'str'),
    ('float: ties round up', 'src/types/float_format.c', 'return rest > 0 || (rest == 0 && odd);', 'return rest > 0 || rest == 0;', 'floats'),
    ('float: nines that grow', 'src/types/float_format.c', "x->at[0] = '1';\n  x->count++;", "x->at[0] = '1';", 'floats'),
    ('float % has the sign of the dividend', 'src/types/int.c', 'if ((y < 0) != (rest < 0)) {', 'if (false) {', 'floats'),
    ('a negative shift count', 'src/types/int.c', 'if (fits ? n < 0 : boa_header_aux(boa_head(g, by)) & 1) {', 'if (fits ? n < -99 : boa_header_aux(boa_head(g, by)) & 1) {', 'ints'),
    ('big division: the estimate is not corrected', 'src/types/limbs_div.c', 'if (too_large) {\n      digit--;', 'if (too_large) {\n      digit -= 0;', 'ints'),
    ('int(): any digit of any base', 'src/types/number_parse.c', 'if (digit_value(text[*i]) >= base) {', 'if (digit_value(text[*i]) > base) {', 'ints'),
    ('int(): a sign is left out', 'src/types/number_parse.c', "o.negative = text[0] == '-';", "o.negative = text[0] == '+';", 'ints'),
    ('nan equals itself', 'src/types/compare.c', '*same = d == d;', '*same = true;', 'floats'),
    ('sequences of any length are equal', 'src/types/compare.c', '*walk = count(g, a) == count(g, b);', '*walk = count(g, a) <= count(g, b);', 'lists'),
    ('the last base is not looked at', 'src/types/class.c', 'n = n < MOST_BASES ? n : MOST_BASES; /*', 'n = n > 2 ? n - 1 : n; /*', 'classes'),
    ('a changed class is still cached', 'src/types/class.c', 'g->lookups[i].name == (uint32_t)name ? 0 : g->lookups[i].type;', 'g->lookups[i].type;', 'classes'),
    ('any() is all()', 'src/types/builtins.c', 'return any_all(g, boa_arg(g, args, 0), true, out);', 'return any_all(g, boa_arg(g, args, 0), false, out);', 'builtins'),
    ('min() of equals takes the last', 'src/types/builtins.c', 'return extreme(g, args, n, BOA_LT, "min", out);', 'return extreme(g, args, n, BOA_LE, "min", out);', 'builtins'),
    ('sum() of floats without compensation', 'src/types/builtins.c', 'isfinite(rest) ? total + rest : total', 'isfinite(rest) ? total + 0 : total', 'floats'),
    ('getattr() forgets its default', 'src/types/objects.c', '*out = n == 3 ? boa_arg(g, args, 2) : BOA_NONE;', '*out = BOA_NONE;', 'builtins'),
    ('isinstance() of a tuple looks at its first', 'src/types/union.c', 'if (*yes || !depth) {', 'if (*yes || depth < 2) {', 'builtins'),
]


def wrong_text(row):
    """Why a row does not apply, or None."""
    text, times = row[2], row[6] if len(row) > 6 else 1
    path = ROOT / row[1]
    found = path.read_text().count(text) if path.exists() else 0
    return None if found == times else f'{row[1]} holds {text!r} {found} times, not {times}: bring the row in tools/mutants.py up to date'


def mirror(part):
    """Brings one file or folder of the copied tree up to date; files that are the same keep their time."""
    sources = [p for p in (ROOT / part).rglob('*') if p.is_file()] if (ROOT / part).is_dir() else [ROOT / part]
    wanted = set()
    for source in sources:
        target = TREE / source.relative_to(ROOT)
        wanted.add(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        content = source.read_bytes()
        if source.name == 'CMakeLists.txt':
            content = content.replace(b' -Werror', b'')  # what a mutant no longer uses is not the point
        if not target.exists() or target.read_bytes() != content:
            target.write_bytes(content)
    if (TREE / part).is_dir():
        for stale in [p for p in (TREE / part).rglob('*') if p.is_file() and p not in wanted]:
            stale.unlink()


def build(target):
    return subprocess.run(['cmake', '--build', str(OUT), '-j2', '--target', target], capture_output=True, text=True)


def must_build():
    for target in ('boabox-core', 'boabox-cli'):
        p = build(target)
        if p.returncode:
            sys.exit(f'the tree without mutants does not build:\n{p.stdout[-3000:]}')


def tests(paths, modes):
    """The first failure of the programs at these paths, or None."""
    command = [sys.executable, str(ROOT / 'tests/run.py'), '-j2', '--first', '--timeout', '60' if modes else '5', '--binary', str(OUT / 'boabox')]
    p = subprocess.run([*command, *(['--debug', modes] if modes else []), *paths], cwd=ROOT, capture_output=True, text=True, errors='replace')
    return p.stdout.split('\n')[0][:150] if p.returncode else None


def caught(row):
    """What notices this mutant, or None; the tree is as it was afterwards."""
    path, original = TREE / row[1], (ROOT / row[1]).read_text()
    path.write_text(original.replace(row[2], row[3]))
    try:
        if (p := build('boabox-core')).returncode:
            sys.exit(f'{row[0]}: does not compile:\n{p.stdout[-2000:]}')
        if build('boabox-cli').returncode:
            return 'the image is not built'
        modes = row[5] if len(row) > 5 else ''
        return tests([str(ROOT / 'tests/lang' / row[4])], modes) or tests([], '')
    finally:
        path.write_text(original)


def chosen():
    rows = [r for r in MUTANTS if not sys.argv[1:] or any(word in r[0] for word in sys.argv[1:])]
    if count := os.environ.get('MUTANTS'):
        seed = os.environ.get('SEED') or str(random.randrange(10**6))
        print(f'seed {seed}')
        rows = random.Random(seed).sample(rows, min(int(count), len(rows)))
    return rows


def main():
    rows = chosen()
    broken = [(row[0], why) for row in rows if (why := wrong_text(row))]
    for name, why in broken:
        print(f'{name}: {why}')
    TREE.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        mirror(part)
    subprocess.run(['cmake', '-S', str(TREE), '-B', str(OUT), '-DCMAKE_C_COMPILER=gcc'], check=True, capture_output=True)
    must_build()
    found, missed = 0, []
    for row in rows:
        if row[0] in dict(broken):
            continue
        began = time.monotonic()
        by = caught(row)
        found += by is not None
        if by is None:
            missed.append(row[0])
        print(f'{row[0]}: {by or "MISSED"}   ({time.monotonic() - began:.0f} s)', flush=True)
    if missed:
        print('missed: ' + '; '.join(missed))
    print(f'{found} caught, {len(missed)} missed')
    return 1 if broken or found < LEAST and len(rows) == len(MUTANTS) or missed and len(rows) < len(MUTANTS) else 0


if __name__ == '__main__':
    sys.exit(main())
