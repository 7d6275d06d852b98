"""Boabox's speed beside its peers': bench.py [--runs N] [--clang PATH] [--monty PATH] [--wasm] [PROGRAM ...]

Each program runs on every engine in turn, N times over, so that a busy moment hits all of them alike. A figure is the least process
time (user and system) less the engine's start-up (of an empty program). The table shows each engine's time as a share of CPython's:
smaller is faster. Programs must print the same on all engines. The last line says so: "N passed, N failed".
"""
import argparse
import math
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
CPYTHON = '/usr/bin/python3'


def engines(options):
    """Name and command of what is there to run; CPython first."""
    found = {'CPython': [options.python], 'boabox': [options.binary, '--max-time', 'none', '--max-memory', '1GB']}
    if options.clang and pathlib.Path(options.clang).exists():
        found['clang'] = [options.clang, *found['boabox'][1:]]
    if options.wasm and (ROOT / 'build/boabox.wasm').exists():
        found['wasm'] = ['node', str(ROOT / 'bindings/web/run.mjs'), '--max-time', '600', '--max-memory', '1GB']
    if options.monty:
        found['Monty'] = [options.monty]
    return found


def process_time(command):
    """(seconds of processor time, what it printed), or (None, why)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        p = subprocess.run(command, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL, env={**os.environ, 'PYTHONHASHSEED': '0'})
    except subprocess.TimeoutExpired:
        return None, 'more than 120 s'
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if p.returncode:
        return None, (p.stderr.strip() or p.stdout.strip()).split('\n')[-1][:100]
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, p.stdout


def measure(commands, path, runs):
    """Engine -> (least seconds, output), the engines taking turns."""
    best = {}
    for _ in range(runs):
        for engine, command in commands.items():
            seconds, output = process_time([*command, str(path)])
            if engine not in best or best[engine][0] is not None and (seconds is None or seconds < best[engine][0]):
                best[engine] = seconds, output
    return best


def geometric_mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else float('nan')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('programs', nargs='*')
    parser.add_argument('--runs', type=int, default=5)
    parser.add_argument('--binary', default=str(ROOT / 'build/boabox'))
    parser.add_argument('--clang', default=str(ROOT / 'build/clang/boabox'))
    parser.add_argument('--monty', default=os.environ.get('MONTY') or shutil.which('monty'))
    parser.add_argument('--python', default=CPYTHON if pathlib.Path(CPYTHON).exists() else sys.executable)
    parser.add_argument('--wasm', action='store_true')
    options = parser.parse_args()
    commands = engines(options)
    paths = [HERE / 'programs' / f'{name}.py' for name in options.programs] or sorted((HERE / 'programs').glob('*.py'))
    with tempfile.NamedTemporaryFile('w', suffix='.py') as empty:
        start_up = {engine: figure[0] or 0.0 for engine, figure in measure(commands, empty.name, max(options.runs, 3)).items()}
    others = [engine for engine in commands if engine != 'CPython']
    print(f'{"program":<14}{"CPython":>10}' + ''.join(f'{engine:>9}' for engine in others))
    ratios, failures, good = {engine: [] for engine in others}, [], 0
    for path in paths:
        best = measure(commands, path, options.runs)
        base, expected = best['CPython']
        base = max((base or 0) - start_up['CPython'], 1e-6)
        row = f'{path.stem:<14}{base * 1000:>7.0f} ms'
        for engine in others:
            seconds, output = best[engine]
            right = seconds is not None and output == expected
            if right:
                good += 1
                ratios[engine].append(max(seconds - start_up[engine], 1e-6) / base)
            elif engine != 'Monty':
                failures.append(f'{path.stem} on {engine}: {output[:100] if seconds is None else "another result"}')
            row += f'{ratios[engine][-1]:>9.2f}' if right else f'{"–":>9}'
        print(row, flush=True)
    print(f'{"geometric mean":<14}{"":>10}' + ''.join(f'{geometric_mean(ratios[engine]):>9.2f}' for engine in others))
    print(f'{"start-up":<14}{start_up["CPython"] * 1000:>7.1f} ms' + ''.join(f'{start_up[engine] * 1000:>6.1f} ms' for engine in others))
    for line in failures:
        print(line)
    print(f'{good} passed, {len(failures)} failed')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
