"""Random patterns and texts: what boabox and a CPython say of them. re_fuzz.py BOABOX PYTHON [rounds] [seed]

Each round is a program of a few hundred cases, run by both; lines that differ are shown. Ends with "N passed, N failed".
CPython 3.13 differs from 3.14 in \\B of an empty text and has no \\z: neither is made here.
"""
import random
import subprocess
import sys
import tempfile

CASES = 400
HEAD = r'''
import re
def show(p, t, flags, repl):
    try:
        c = re.compile(p, flags)
    except (re.error, OverflowError, ValueError) as e:
        return type(e).__name__ + ' ' + str(e)
    out = [c.groups, sorted(c.groupindex.items()), c.flags]
    for f in (c.match, c.search, c.fullmatch):
        m = f(t)
        out.append(m and (m.regs, m.lastindex, m.lastgroup))
    out.append(c.findall(t)); out.append(c.split(t)); out.append([m.span() for m in c.finditer(t)])
    m = c.search(t, 1, 4)
    out.append(m and m.regs)
    try:
        out.append(c.subn(repl, t)); out.append(c.sub(lambda m: m.group() + m.group(), t, 2))
    except (re.error, IndexError) as e:
        out.append(type(e).__name__ + ' ' + str(e))
    return out
for case in CASES:
    print(ascii(case), ascii(show(*case)))
'''


class Maker:
    def __init__(self, r):
        self.r = r
        self.groups = 0
        self.names = []

    def one(self):
        r = self.r
        return r.choice(['a', 'b', 'c', 'A', 'B', 'k', 's', '1', ' ', '.', r'\d', r'\w', r'\s', r'\D', r'\W', r'\S', '[ab]', '[^a]', '[a-c]',
                         '[^a-cA]', r'[\d_]', r'[^\W\d]', r'[\s\S]', '\u00e9', '\u03c3', '\u0130', '\u017f', r'\x61', r'\n', '-', '[]a]',
                         '[a-]', r'[\]\-b]', r'\.', '[K-k]', '[\u00c0-\u0400]', 'ab', 'abc', r'\u0131', r'\141', r'[\x00-\x7f]'])

    def atom(self, depth):
        r = self.r
        kind = r.random()
        if depth <= 0 or kind < 0.5:
            return self.one()
        if kind < 0.56:
            return r.choice(['^', '$', r'\b', r'\B', r'\A', r'\Z', '(?m:^)', '(?m:$)'])
        if kind < 0.62 and self.groups:
            return r.choice([rf'\{r.randint(1, min(self.groups, 9))}', f'(?P={r.choice(self.names)})' if self.names else 'a'])
        if kind < 0.66 and self.groups:
            return f'(?({r.randint(1, self.groups)}){self.alternatives(depth - 2)}' + r.choice(['', '|' + self.sequence(depth - 2)]) + ')'
        if kind < 0.8:
            body = self.alternatives(depth - 1) if r.random() < 0.5 else None
            if body is None:
                self.groups += 1
                return '(' + self.alternatives(depth - 1) + ')'
            name = f'n{len(self.names)}{r.randint(0, 999)}'
            self.groups += 1
            self.names.append(name)
            return f'(?P<{name}>{body})'
        opening = r.choice(['(?:', '(?:', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?>', '(?i:', '(?s:', '(?-i:', '(?a:', '(?x: '])
        return opening + self.alternatives(depth - 1) + ')'

    def sequence(self, depth):
        r = self.r
        out = ''
        for _ in range(r.choice([0, 1, 1, 2, 2, 3])):
            out += self.atom(depth)
            if r.random() < 0.4:
                out += r.choice(['*', '+', '?', '{2}', '{1,2}', '{,2}', '{2,}', '{0}', '{0,1}']) + r.choice(['', '', '', '?', '+'])
        return out

    def alternatives(self, depth):
        return '|'.join(self.sequence(depth) for _ in range(self.r.choice([1, 1, 1, 2, 3])))

    def pattern(self):
        self.groups, self.names = 0, []
        p = self.alternatives(4)
        if self.r.random() < 0.15:  # likely wrong
            i = self.r.randint(0, len(p))
            p = p[:i] + self.r.choice(['(', ')', '[', ']', '*', '{2', '\\', '(?', '(?P<', '(?P=', '|', '{3,2}', r'\q', '(?<', '(?i)', r'\8', r'\x1',
                                       '(?(', '(?#', '(?i-i:', '(?z)', r'\400', '[b-a]', '(?P<1>', '(?P>', '(?au:', '(?-', 'y{4294967295}']) + p[i:]
        elif self.r.random() < 0.1:
            p = self.r.choice(['(?i)', '(?s)', '(?m)', '(?x)', '(?a)', '(?im)']) + p
        return p

    def text(self):
        alphabet = self.r.choice(['ab', 'abc', 'abcABC1 _-', 'aA\u00e9\u00c9bk\u212asS\u017f', 'ab\u03c3\u03c2\u03a3\u0130\u0131iI', 'a\n b\nc',
                                  'ab\U0001f600', '\xdf\u1e9eA1\u0661'])
        return ''.join(self.r.choice(alphabet) for _ in range(self.r.randint(0, 12)))


def cases(r):
    make = Maker(r)
    for _ in range(CASES):
        p, t = make.pattern(), make.text()
        t = t or 'a' * (r'\B' in p)
        repl = r.choice(['', 'x', r'<\g<0>>', r'\1', r'\n-', r'[\g<1>\g<n>]', r'\0', '\\', r'\q', r'\g<', r'\12'])
        flags = r.choice([0, 0, 0, 2, 8, 16, 64, 256, 10, 258])
        if r.random() < 0.1:
            p, t, repl = (s.encode('latin-1', 'replace') for s in (p, t, repl))
        yield p, t, flags, repl


def run(program, source):
    with tempfile.NamedTemporaryFile('w', suffix='.py', encoding='utf-8') as f:
        f.write(source)
        f.flush()
        found = subprocess.run([*program, f.name], capture_output=True, text=True)
    return found.stdout.split('\n') + ([found.stderr[-300:]] if found.returncode else [])


def main():
    boabox, python = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(10**6)
    passed = failed = 0
    for i in range(rounds):
        source = f'CASES = {list(cases(random.Random(seed + i)))!a}\n' + HEAD
        ours, theirs = run([boabox], source), run([python, '-W', 'ignore'], source)
        for a, b in zip(ours + [''] * len(theirs), theirs):
            passed += a == b
            failed += a != b
            if a != b and failed < 12:
                print(f'seed {seed + i}\n  {a}\n  {b}')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main())
