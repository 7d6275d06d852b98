"""Nanoseconds per unit of fuel: of the benchmarks and of single natives with much to do. A unit should cost about the same everywhere, within a
factor of ten. calibrate.py [BINARY]. Ends with "N passed, N failed"."""
import pathlib
import re
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / 'build/boabox')
NATIVES = {
    'sort ints': 'a = [i * 7919 % 1000003 for i in range(1000000)]\na.sort()',
    'sort strs': 'a = [str(i * 7919 % 1000003) for i in range(300000)]\na.sort()',
    'join': 'a = ["abc"] * 1000000\nfor i in range(20): ",".join(a)',
    'split': 's = "abc," * 300000\nfor i in range(20): s.split(",")',
    'replace': 's = "abc," * 300000\nfor i in range(20): s.replace(",", "--")',
    'find': 's = "ab" * 1000000\nfor i in range(100): s.find("ba" * 20 + "c")',
    'repeat and slice': 'for i in range(300): s = ("ab" * 1000000)[1:]',
    'upper': 's = "ab" * 1000000\nfor i in range(20): s.upper()',
    'compare strs': 's, t = "a" * 1000000 + "b", "a" * 1000000 + "c"\nfor i in range(3000): s == t; s < t',
    'list copy': 'a = list(range(1000000))\nfor i in range(50): b = a + a',
    'list compare': 'a, b = list(range(1000000)), list(range(1000000))\nfor i in range(20): a == b',
    'in a list': 'a = list(range(1000000))\nfor i in range(30): -1 in a',
    'sum': 'for i in range(10): sum(range(2000000))',
    'dict from pairs': 'a = [(i, i) for i in range(300000)]\nfor i in range(5): dict(a)',
    'big product': 'a = 3 ** 200000\nfor i in range(10): a * a',
    'big quotient': 'a, b = 3 ** 200000, 7 ** 40000\nfor i in range(10): a // b',
    'big text': 'a = 3 ** 8000\nfor i in range(300): str(a)',
    'power modulo': 'for i in range(20): pow(3, 5 ** 1000, 7 ** 1000)',
    'repr of a list': 'a = list(range(500000))\nfor i in range(10): repr(a)',
    'repr of floats': 'a = [i / 7 for i in range(300000)]\nfor i in range(5): repr(a)',
    'float text': 'for i in range(300000): float("3.14159265358979")',
    'format': 'for i in range(1000000): f"{i:>10,}"',
    'exceptions': 'for i in range(300000):\n    try: [][1]\n    except IndexError: pass',
    'nested repr': 'a = []\nfor i in range(300000): a = [a]\nfor i in range(5): repr(a)',
    'parse': 'a = 1 + 2 * 3\n' * 150000,
}


def measure(program):
    command = [BINARY, '--stats', '--max-time', '100', '--max-memory', '1GB', '-']
    p = subprocess.run(command, input=program, capture_output=True, text=True)
    if p.returncode:
        raise SystemExit(f'{program[:60]}: {p.stderr}')
    figure = dict(re.findall(r'^(.+): ([\d.]+)$', p.stderr, re.M))
    return float(figure['time']), int(figure['fuel'])


def main():
    rows = []
    for path in sorted((ROOT / 'bench/programs').glob('*.py')):
        rows.append((path.stem, *min(measure(path.read_text()) for _ in range(3))))
    for name, code in NATIVES.items():
        rows.append((name, *min(measure(code) for _ in range(3))))
    figures = [time / fuel * 1e9 for _, time, fuel in rows]
    middle = statistics.geometric_mean(figures)
    failed = 0
    for (name, time, fuel), figure in sorted(zip(rows, figures), key=lambda row: row[1]):
        far = not middle / 10 <= figure <= middle * 10
        failed += far
        print(f'{name:20} {fuel:>12} units {time * 1000:8.1f} ms {figure:7.2f} ns{" (far off)" if far else ""}')
    print(f'geometric mean {middle:.2f} ns, least {min(figures):.2f}, most {max(figures):.2f}')
    print(f'{len(rows) - failed} passed, {failed} failed')
    return failed != 0


if __name__ == '__main__':
    sys.exit(main())
