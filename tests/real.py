"""Runs modules of the installed CPython in Boabox: real.py [--binary PATH] [--jobs N] [--missed] [NAME ...]   (default: all of tests/real)

Code that nobody wrote for this project: each program tests/real/NAME.py is run by this very CPython, which counts the lines of the
modules that it executes, and by Boabox, which gets the modules' files from where CPython has them and must print the same bytes. The
first lines of a program say

    # modules: heapq       the modules under test (those that this CPython does not have are left out): their lines are counted
    # with: operator       handed to Boabox as well, not counted
    # without: _heapq      what CPython must do without, so that the Python code runs
    # until: 3.12 (why)    left out with a later CPython

A row names the program, the share of the modules' lines that were executed, and whether the output agrees. Less than 70 % fails.
--missed tells the lines that were not executed. Ends with "N passed, N failed".
"""
import argparse
import concurrent.futures
import importlib.machinery
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import types

HERE = pathlib.Path(__file__).resolve().parent
LEAST = 70  # per cent of lines
SECONDS = 60


def file_of(name):
    """Where a module's source is, or None. Packages on the way are not imported."""
    folders = None
    for part in name.split('.'):
        spec = importlib.machinery.PathFinder.find_spec(part, folders)
        if spec is None:
            return None
        folders = spec.submodule_search_locations
    return spec.origin if spec.origin and spec.origin.endswith('.py') else None


def wanted(source, what):
    return [name for line in re.findall(rf'^# {what}: (.*)$', source, re.M) for name in line.split()]


def paths_of(names):
    return {name: path for name in names if (path := file_of(name))}


# ---- CPython's side, in a process of its own

def lines_of(path):
    """The lines of a file that hold code."""
    found, pending = set(), [compile(pathlib.Path(path).read_bytes(), path, 'exec')]
    while pending:
        code = pending.pop()
        found.update(line for _, _, line in code.co_lines() if line)
        pending += [c for c in code.co_consts if isinstance(c, types.CodeType)]
    return found


def trace(program, report):
    """Runs the program here, and writes which lines of its modules were executed."""
    source = pathlib.Path(program).read_text(encoding='utf-8')
    names = wanted(source, 'modules')
    executed = {path: set() for path in paths_of(names).values()}

    def enter(frame, event, argument):
        seen = executed.get(frame.f_code.co_filename)
        if seen is None:
            return None
        seen.add(frame.f_lineno)

        def line(inner, event, argument):
            seen.add(inner.f_lineno)
            return line
        return line

    for name in wanted(source, 'without'):
        sys.modules[name] = None
    for name in names + wanted(source, 'with'):
        sys.modules.pop(name, None)
    main = types.ModuleType('__main__')
    sys.modules['__main__'] = main
    code = compile(source, program, 'exec')
    sys.argv = [program]
    sys.settrace(enter)
    try:
        exec(code, main.__dict__)
    finally:
        sys.settrace(None)
        sys.stdout.flush()
        pathlib.Path(report).write_text(json.dumps({path: sorted(lines) for path, lines in executed.items()}))


# ---- both sides

def ask_cpython(program):
    """(its output, executed lines by file)"""
    with tempfile.NamedTemporaryFile(suffix='.json') as report:
        command = [sys.executable, '-X', 'frozen_modules=off', __file__, '--trace', str(program), report.name]
        p = subprocess.run(command, env={**os.environ, 'PYTHONHASHSEED': '0', 'PYTHONIOENCODING': 'utf-8', 'TZ': 'UTC'},
                           stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, cwd=HERE)
        if p.returncode:
            raise RuntimeError(f'CPython: {p.stderr.decode(errors="replace")[-2000:]}')
        return p.stdout, json.loads(pathlib.Path(report.name).read_text())


def ask_boabox(binary, program, paths):
    given = [word for name, path in paths.items() for word in ('--module', f'{name}={path}')]
    command = [binary, '--max-time', str(SECONDS), *given, str(program)]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS + 10)


def difference(want, got, err):
    """The first line that differs, in words; None where nothing does."""
    a, b = want.decode(errors='replace').split('\n'), got.decode(errors='replace').split('\n')
    for number in range(max(len(a), len(b))):
        x, y = (lines[number] if number < len(lines) else None for lines in (a, b))
        if x != y:
            told = ''.join('\n    ' + line for line in err.decode(errors='replace').rstrip().split('\n')[-8:] if line)
            return f'line {number + 1} of the output: CPython {x!r:.400}\n    Boabox  {y!r:.400}{told}'
    return None


def check(options, program):
    """(row, passed) of one program."""
    source = program.read_text(encoding='utf-8')
    until = [tuple(map(int, version.split('.'))) for version in wanted(source, 'until')[:1]]
    if until and sys.version_info[:2] > until[0]:
        return f'{program.stem:16} left out: of a CPython later than {wanted(source, "until")[0]}', True
    try:
        want, executed = ask_cpython(program)
        got = ask_boabox(options.binary, program, paths_of(wanted(source, 'modules') + wanted(source, 'with')))
    except (RuntimeError, subprocess.TimeoutExpired) as wrong:
        return f'{program.stem:16} {wrong}', False
    every = {path: lines_of(path) for path in executed}
    total = sum(map(len, every.values()))
    missed = {path: sorted(lines - set(executed[path])) for path, lines in every.items()}
    share = 100 * (total - sum(map(len, missed.values()))) / total
    wrong = difference(want, got.stdout, got.stderr)
    if not wrong and got.returncode:
        wrong = f'status {got.returncode}: {got.stderr.decode(errors="replace")[-1000:]}'
    row = f'{program.stem:16} {share:5.1f} % of {total:5} lines  {"differs: " + wrong if wrong else "ok"}'
    if options.missed:
        row += ''.join(f'\n    {path}: {" ".join(map(str, lines))}' for path, lines in missed.items())
    return row, not wrong and share >= LEAST


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('names', nargs='*')
    parser.add_argument('--binary', default=str(HERE.parent / 'build/boabox'))
    parser.add_argument('--jobs', '-j', type=int, default=2)
    parser.add_argument('--missed', action='store_true')
    options = parser.parse_args()
    programs = [HERE / 'real' / f'{name}.py' for name in options.names] or sorted((HERE / 'real').glob('*.py'))
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for row, passed in pool.map(lambda program: check(options, program), programs):
            print(row, flush=True)
            failed += not passed
    print(f'{len(programs) - failed} passed, {failed} failed')
    return 1 if failed or not programs else 0


if __name__ == '__main__':
    if sys.argv[1:2] == ['--trace']:
        sys.exit(trace(*sys.argv[2:]))
    sys.exit(main())
