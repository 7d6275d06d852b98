"""Random expressions over built-in values, in boabox and in CPython: value or exception must agree.

    values_fuzz.py [--binary PATH] [--python PATH] [--seed N] [--rounds N] [--show N]

Without --python CPython 3.14 is asked (npm pyodide in Node, as tests/oracle.py does). With a CPython older than 3.14 only the exceptions'
types are compared, since their messages changed. Ends with "N passed, N failed".
"""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import oracle

BATCH = 400
FRAME = '''def attempt(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, str(e))
'''
BINARY = '+ - * / // % ** << >> & ^ | @ == != < <= > >= in is and or'.split()
METHODS = {
    'str': ['upper()', 'split()', 'find({a})', 'index({a})', 'count({a})', 'replace({a}, {a})', 'join({a})', 'startswith({a})',
            'strip({a})', 'partition({a})', 'zfill({a})', 'center({a}, {a})', 'rsplit({a}, {a})', 'title()', 'isdigit()'],
    'list': ['index({a})', 'index({a}, {a})', 'count({a})', 'pop({a})', 'pop()', 'insert({a}, {a})', 'remove({a})', 'append({a})',
             'extend({a})', 'reverse()', 'sort()', 'copy()'],
    'tuple': ['index({a})', 'count({a})', 'index({a}, {a}, {a})'],
    'dict': ['get({a})', 'get({a}, {a})', 'pop({a})', 'pop({a}, {a})', 'keys()', 'values()', 'items()', 'setdefault({a}, {a})',
             'update({a})', 'popitem()', 'copy()'],
    'int': ['bit_length()', 'bit_count()', 'as_integer_ratio()', 'conjugate()', 'is_integer()', 'real', 'imag', 'numerator'],
    'float': ['hex()', 'is_integer()', 'as_integer_ratio()', 'real', 'imag', 'conjugate()', 'numerator'],
    'range': ['index({a})', 'count({a})', 'start', 'stop', 'step'],
}
FUNCTIONS = ['len({a})', 'abs({a})', 'min({a})', 'max({a}, {a})', 'sum({a})', 'sum({a}, {a})', 'sorted({a})', 'list({a})', 'tuple({a})',
             'dict({a})', 'str({a})', 'int({a})', 'float({a})', 'bool({a})', 'round({a})', 'round({a}, {small})', 'divmod({a}, {a})',
             'pow({a}, {small}, {a})', 'repr({a})', 'ascii({a})', 'chr({a})', 'ord({a})', 'hex({a})', 'bin({a})', 'oct({a})', 'any({a})',
             'all({a})', 'list(zip({a}, {a}))', 'list(enumerate({a}, {a}))', 'list(reversed({a}))', 'range({a})', 'range({a}, {a}, {a})',
             'list(range({small}, {small}, {small}))', 'type({a})', 'isinstance({a}, int)', 'next(iter({a}))', 'slice({a}, {a})',
             'slice({a}).indices({a})', 'dict.fromkeys({a}, {a})', 'float.fromhex({a})', 'range({a})[{a}]', 'range({a}, {a})[{a}:{a}:{a}]',
             '{a} in range({a}, {a}, {a})', 'format({a}, {a})', 'not {a}', '-{a}', '~{a}', '+{a}', 'print({a}, sep={a})', '[*{a}]', '{**{a}}',
             'isinstance({a}, {a})', 'list(zip({a}, {a}, strict=True))', 'int({a}, {small})', 'list(map_none({a}))']


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def number(self):
        r = self.r
        return r.choice([str(r.randint(-5, 5)), str(r.randint(-100, 100)), str(r.choice([-1, 1]) * 2 ** r.randint(28, 130) + r.randint(-2, 2)),
                         'True', 'False', str(r.choice([2 ** 62, -2 ** 62, 2 ** 63, 10 ** 40]) + r.randint(-1, 1))])

    def real(self):
        r = self.r
        return r.choice(['0.0', '-0.0', '1.5', '2.5', '-1.25', '1e300', '5e-324', "float('inf')", "float('nan')", repr(r.uniform(-10, 10)),
                         repr(r.randint(-9, 9) * 10.0 ** r.randint(-20, 20))])

    def text(self):
        return repr(''.join(self.r.choice('ab 1-.é\n日x\U0001f600') for _ in range(self.r.randint(0, 5))))

    def value(self, depth=2):
        kind = self.r.randint(0, 9 if depth else 5)
        if kind < 3:
            return '(' + self.number() + ')'
        if kind == 3:
            return '(' + self.real() + ')'
        if kind == 4:
            return self.text()
        if kind == 5:
            return self.r.choice(['None', '[]', '()', '{}', "''", 'int', 'range(3)', 'slice(1)', '...'])
        items = [self.value(depth - 1) for _ in range(self.r.randint(0, 3))]
        if kind == 6 or kind == 9:
            return '[' + ', '.join(items) + ']'
        if kind == 7:
            return '(' + ''.join(i + ', ' for i in items) + ')'
        return '{' + ', '.join(f'{i}: {self.value(0)}' for i in items) + '}'

    def fill(self, pattern):
        while '{a}' in pattern or '{small}' in pattern:
            pattern = pattern.replace('{a}', self.value(1), 1) if '{a}' in pattern else pattern.replace('{small}', str(self.r.randint(-4, 9)), 1)
        return pattern

    def expression(self):
        r = self.r
        kind = r.randint(0, 5)
        if kind < 2:
            op = r.choice(BINARY)
            right = str(r.randint(-3, 70)) if op in ('**', '<<', '>>') else self.value()
            left = self.value(1) if op in ('**', '<<', '>>') else self.value()
            return f'{left} {op} ({right})' if op != '*' else f'{left} * ({r.choice([self.value(), str(r.randint(-2, 4))])})'
        if kind == 2:
            return f'{self.value()}[{self.fill(r.choice(["{a}", "{small}", "{small}:{small}", "{small}::{small}", ":{a}", "{a}:{a}:{a}"]))}]'
        if kind == 3:
            owner = r.choice(list(METHODS))
            value = {'str': self.text, 'int': lambda: f'({self.number()})', 'float': lambda: f'({self.real()})'}.get(owner, self.value)()
            return f'{value}.{self.fill(r.choice(METHODS[owner]))}'
        return self.fill(r.choice(FUNCTIONS))


def too_large(e):
    """Repetitions and widths that only cost memory, and what a 32-bit CPython answers differently."""
    huge = any(len(run) > 9 for run in ''.join(c if c.isdigit() else ' ' for c in e).split())
    return huge and any(word in e for word in ('* (', 'zfill', 'center', 'list(range', 'format', '<<', ' % (', 'len(', 'insert(', 'pop('))


def run(command, program):
    with tempfile.NamedTemporaryFile('w', suffix='.py') as f:
        f.write(program)
        f.flush()
        return subprocess.run([*command, f.name], capture_output=True, text=True, timeout=120)


def agree(ours, theirs):
    """Pyodide, on 32 bits and with another C library, says a few things otherwise than Linux."""
    theirs = theirs.replace("(68, 'Result not representable')", "(34, 'Numerical result out of range')")
    return ours == theirs or ("cannot fit 'int' into an index-sized integer" in theirs and ours.startswith('IndexError'))


def ask(python, program):
    if python:
        return run([python, '-W', 'ignore'], program).stdout
    return ''.join(text for _, text in json.loads(oracle.ask_pyodide([program]).stdout)[0]['pieces'])


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--binary', default=str(HERE.parent.parent / 'build/boabox'))
    p.add_argument('--python', default='')
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--rounds', type=int, default=2)
    p.add_argument('--show', type=int, default=40)
    o = p.parse_args()
    passed = failed = 0
    for i in range(o.rounds):
        maker = Maker(o.seed + i)
        expressions = [e for e in (maker.expression() for _ in range(BATCH)) if not too_large(e)]
        program = FRAME + ''.join(f'print({n}, end=" ")\nattempt(lambda: {e})\n' for n, e in enumerate(expressions))
        ours = run([o.binary], program)
        mine, theirs = (dict(line.partition(' ')[::2] for line in text.split('\n')) for text in (ours.stdout, ask(o.python, program)))
        for n, e in enumerate(expressions):
            a, b = mine.get(str(n), 'nothing: ' + ours.stderr[-200:]), theirs.get(str(n), 'nothing')
            if o.python:
                a, b = a.split(' ')[0], b.split(' ')[0]
            passed += agree(a, b)
            failed += not agree(a, b)
            if not agree(a, b) and failed <= o.show:
                print(f'{e}\n    boabox  {a}\n    CPython {b}')
    print(f'{passed} passed, {failed} failed')
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
