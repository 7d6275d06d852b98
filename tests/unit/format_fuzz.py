#!/usr/bin/env python3
"""Compares formatting, str methods and number parsing with a reference Python on random arguments.

    format_fuzz.py [--boabox build/boabox] [--oracle python3.14] [--seed 1] [--count 2000]

One program with every case runs in both; each case prints a line, an exception as its type and text. The oracle defaults to the
running Python, which must be 3.12 or newer; what 3.14 alone knows or says (grouping of fractions, %c) is left out for older ones.
Ends with "N passed, N failed"; the first differences are shown."""
import argparse
import random
import subprocess
import sys
import tempfile

VALUES = {
    'int': ['0', '1', '-1', '7', '-42', '255', '1000', '-1000', '123456', '1234567', '-123456789', '2**62', '-2**62', '2**64', '10**30',
            '-10**40', 'True', 'False', '0x10ffff', '97', '0x110000'],
    'float': ['0.0', '-0.0', '1.0', '-1.0', '0.1', '1.5', '2.5', '-2.675', '123.456', '1234567.891', '-0.0001', '1e-7', '1e16', '1e22', '1e100',
              '-1.5e300', '5e-324', "float('inf')", "float('-inf')", "float('nan')", '0.5', '99.995', '999999.5', '1e-5', '0.00001234'],
    'str': ["''", "'a'", "'abc'", "'hello world'", "'é'", "'日本語'", "'😀x'", "'a{b}c'"],
}
OTHERS = ['None', '[1, 2]', "{'a': 1}", '(1,)', '(1, 2)', "'x'"]
LETTERS = ['a', 'b', 'ab', 'aa', 'A', 'B', ' ', '  ', '\t', '\n', '\r\n', '\x1c', '\x85', '\u2028', 'é', 'É', 'ß', 'Σ', 'σ', 'ς', 'ǆ', 'ǅ', 'İ', 'ŉ', 'ﬁ',
           '1', '٣', '²', '½', '日', '😀', '.', "'", '-', '+', '_', 'x', '\u0345', '\xad', '\u200b', '\ud800', '𐐀', '0']
METHODS = ['upper', 'lower', 'title', 'capitalize', 'casefold', 'swapcase', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit',
           'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'strip', 'split', 'rsplit', 'splitlines']


def pick(r, *weighted):
    return r.choice(weighted)


def spec(r, modern):
    out = pick(r, '', '', '', r.choice('<>^=')) or pick(r, '', '', r.choice('*0 é😀}x') + r.choice('<>^='))
    out += pick(r, '', '', '+', '-', ' ') + pick(r, '', '', '', 'z') + pick(r, '', '', '', '#') + pick(r, '', '', '', '0')
    out += pick(r, '', '', str(r.randrange(25))) + pick(r, '', '', '', ',', '_', '_,')
    if r.random() < 0.4:
        out += '.' + pick(r, '', *map(str, (0, 1, 2, 3, 5, 10, 20, 50)))
        if modern:
            out += pick(r, '', '', ',', '_', '_,')
    return out + pick(r, '', '', *'bcdeEfFgGnosxX%', *('y,é' if modern else 'yé'))


def value(r):
    return r.choice(VALUES[r.choice(['int', 'float', 'float', 'int', 'str'])] + (OTHERS if r.random() < 0.05 else []))


def percent(r, modern):
    out = '%' + ''.join(r.choice('-+ #0') for _ in range(r.choice([0, 0, 1, 2]))) + pick(r, '', '', str(r.randrange(15)), '*')
    out += pick(r, '', '', '.', '.' + str(r.randrange(12)), '.*') + pick(r, '', '', '', 'l') + r.choice('srdiuoxXeEfFgGsdfx%y' + 'c' * modern)
    args = ['5'] * out.count('*') + [value(r)]
    return f"{out!r} % ({', '.join(args)},)"


def text(r, most=8):
    return ''.join(r.choice(LETTERS) for _ in range(r.randrange(most)))


def few(r, most=6):
    return ''.join(r.choice('ab') for _ in range(r.randrange(most)))


def method(r):
    kind = r.randrange(8)
    s, a, b, n = text(r), text(r, 3), text(r, 3), r.choice([-2, -1, 0, 1, 2, 3, 5, 9])
    if kind == 0:
        return f'{s!r}.{r.choice(METHODS)}()'
    if kind == 1:
        s, a = few(r, 30), few(r)
        bounds = pick(r, '', f', {n}', f', {n}, {n + r.randrange(8)}', f', None, {n}')
        return f"{s!r}.{r.choice(['find', 'rfind', 'count', 'index', 'rindex', 'startswith', 'endswith'])}({a!r}{bounds})"
    if kind == 2:
        return f"{s!r}.{r.choice(['split', 'rsplit'])}({pick(r, 'None', repr(a))}, {n})"
    if kind == 3:
        return f"{few(r, 20)!r}.{r.choice(['split', 'rsplit', 'partition', 'rpartition'])}({few(r, 4)!r})"
    if kind == 4:
        return f"{pick(r, s, few(r, 20))!r}.replace({pick(r, a, few(r, 3))!r}, {b!r}, {n})"
    if kind == 5:
        return f"{s!r}.{r.choice(['center', 'ljust', 'rjust'])}({r.randrange(14)}, {r.choice(LETTERS)!r})"
    if kind == 6:
        return pick(r, f'{s!r}.zfill({n + 4})', f'{s!r}.expandtabs({n})', f'{s!r}.splitlines(True)', f'{s!r}.strip({a!r})', f'{s!r}.lstrip({a!r})',
                    f'{s!r}.rstrip({a!r})', f'{s!r}.removeprefix({a!r})', f'{s!r}.removesuffix({a!r})')
    return pick(r, f'{a!r}.join([{s!r}, {b!r}, {a!r}])', f'{a!r} in {s!r}', f'{few(r, 5)!r} in {few(r, 40)!r}',
                f'{s!r}.translate(str.maketrans({s!r}, {s[::-1]!r}, {a!r}))', f'ascii({s!r})')


def template(r):
    pieces = ['{a[}]}', '{a[{]!r}', '{}', '{0}', '{1}', '{a}', '{{', '}}', '{', '}', 'x', '{!r}', '{0!s:>5}', '{:>{}}', '{a[0]}', '{0.__class__}', '{0.nope}', '{a[k]}', '{:{a}}', '{!x}', '{0[}',
              '{:', '!', ':', '[', ']', '.', '{1:^{0}}', '{a:*^9}']
    out = ''.join(r.choice(pieces) for _ in range(r.randrange(1, 5)))
    return f"{out!r}.format({r.choice(['7', '3.5', chr(39) + 'q' + chr(39)])}, 4, a={r.choice(['9', '[1, 2]', chr(39) + 'zz' + chr(39)])})"


def number(r):
    out = ''.join(r.choice(['0', '1', '9', '_', 'a', 'x', 'b', '0x', '0b', '-', '+', ' ', '\n', '٣', '.', 'e', 'inf', 'nan', 'E5', '１']) for _ in range(r.randrange(1, 6)))
    return pick(r, f'int({out!r})', f'int({out!r}, {r.choice([0, 2, 8, 10, 16, 36, 37])})', f'float({out!r})')


def case(r, modern):
    kind = r.randrange(10)
    if kind < 4:
        return f'format({value(r)}, {spec(r, modern)!r})'
    return percent(r, modern) if kind < 6 else [method, method, template, number][kind - 6](r)


def program(cases):
    lines = []
    for i, c in enumerate(cases):
        lines += ['try:', f'    print({i}, ascii({c}))', 'except Exception as e:', f'    print({i}, type(e).__name__, ascii(str(e)))']
    return '\n'.join(lines) + '\n'


def run(command, source):
    with tempfile.NamedTemporaryFile('w', suffix='.py', encoding='utf-8') as f:
        f.write(source)
        f.flush()
        done = subprocess.run([*command, f.name], capture_output=True, text=True, encoding='utf-8', errors='replace')
    if done.returncode:
        print(done.stderr[-400:])
    return dict(line.split(' ', 1) for line in done.stdout.split('\n') if ' ' in line)


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--boabox', default='build/boabox')
    options.add_argument('--oracle', default=sys.executable)
    options.add_argument('--modern', action='store_true', default=sys.version_info >= (3, 14), help='the oracle is Python 3.14')
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--count', type=int, default=2000)
    options.add_argument('--show', type=int, default=10)
    o = options.parse_args()
    r = random.Random(o.seed)
    cases = [case(r, o.modern) for _ in range(o.count)]
    source = program(cases)
    ours, theirs = run([o.boabox], source), run(o.oracle.split(), source)
    failed = [i for i in range(len(cases)) if ours.get(str(i)) != theirs.get(str(i))]
    for i in failed[:o.show]:
        print(f'{cases[i]}\n  boabox: {ours.get(str(i))}\n  oracle: {theirs.get(str(i))}')
    print(f'{len(cases) - len(failed)} passed, {len(failed)} failed')
    return bool(failed)


if __name__ == '__main__':
    sys.exit(main())
