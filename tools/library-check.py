"""Runs the library's tests on CPython, with prelude/lib in the place of its standard library: library-check.py [options] [FILE or FOLDER ...]

    --python PATH   the CPython to run (default: $LIBRARY_PYTHON, else python3.13 if it is on the path, else this one)
    --show          print what a program printed when it fails
    --time          seconds of each program
    --run FILE      just run a program with the library and show its output

Each program gets a process of its own (-I -S). A finder of modules stands before CPython's, and every module that prelude/lib has is taken out
of sys.modules, so exactly those are ours; the rest (math …), sys, builtins, __future__, re, codecs and copyreg stay CPython's. Ends with "N passed, N failed".
"""
import argparse
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'tests'))
import cases  # noqa: E402

LIBRARY = ROOT / 'prelude/lib'
LANGUAGE = ('language_needs.py',)  # not about the library
CHILD = r'''
import sys, traceback, importlib.util, importlib.machinery
library, program = sys.argv[1:]
path_of = importlib.machinery.PathFinder.find_spec
class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name in kept or path is not None and library not in str(path):
            return None
        return path_of(name, [library] if path is None else path)
last = traceback.format_exception_only
import os, linecache
kept = 'sys', 'builtins', '__future__', 're', 'codecs', 'copyreg'  # halves of what the machine itself does
ours = [e.removesuffix('.py') for e in os.listdir(library) if e.endswith('.py') or os.path.isdir(library + '/' + e)]
ours = [name for name in ours if name not in kept]
for name in list(sys.modules):
    if name.split('.')[0] in ours:
        del sys.modules[name]
sys.dont_write_bytecode = True
sys.meta_path.insert(0, Finder)
sys.path_importer_cache.clear()
source = open(program, encoding='utf-8').read()
module = type(sys)('__main__')
sys.modules['__main__'] = module
sys.argv = [program]
try:
    exec(compile(source, 'program.py', 'exec', dont_inherit=True), module.__dict__)
except SystemExit:
    raise
except BaseException as e:
    sys.stdout.flush()
    traceback.print_exc()
    line = last(type(e), e)[-1]
    print('\n' + line.rstrip('\n'), file=sys.stderr)
    sys.exit(1)
'''


def python_of(options):
    return options.python or os.environ.get('LIBRARY_PYTHON') or shutil.which('python3.13') or sys.executable


def run(options, path):
    command = [python_of(options), '-I', '-S', '-X', 'utf8', '-c', CHILD, str(LIBRARY), str(path)]
    return subprocess.run(command, capture_output=True, text=True, timeout=options.timeout, stdin=subprocess.DEVNULL)


def different(case, got):
    if got.stdout != case.output:
        want, have = case.output.split('\n'), got.stdout.split('\n')
        at = next((i for i, (a, b) in enumerate(zip(want, have)) if a != b), min(len(want), len(have)))
        row = lambda lines: repr(lines[at][:300]) if at < len(lines) else 'nothing'
        return f'output {at + 1}: expected {row(want)}, got {row(have)}\n{got.stderr[-1500:]}'
    raised = got.stderr.strip().split('\n')[-1] if got.returncode else None
    return f'raises {raised!r}, expected {case.raises!r}\n{got.stderr[-1500:]}' if raised != case.raises else None


def check(options, case, number):
    path = pathlib.Path(options.scratch) / f'{number}.py'
    path.write_text(case.source, encoding='utf-8')
    began = time.monotonic()
    try:
        got = run(options, path)
    except subprocess.TimeoutExpired:
        return 'hangs', '', options.timeout
    return different(case, got), got.stdout, time.monotonic() - began


def main():
    import tempfile
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('paths', nargs='*')
    parser.add_argument('--python')
    parser.add_argument('--show', action='store_true')
    parser.add_argument('--time', action='store_true')
    parser.add_argument('--run')
    parser.add_argument('--jobs', '-j', type=int, default=2)
    parser.add_argument('--timeout', type=float, default=60)
    options = parser.parse_args()
    if options.run:
        got = run(options, options.run)
        sys.stdout.write(got.stdout)
        sys.stderr.write(got.stderr)
        return got.returncode
    chosen = [case for case in cases.find(options.paths or [cases.HERE / 'lang/library']) if case.path.name not in LANGUAGE]
    failed = 0
    with tempfile.TemporaryDirectory() as options.scratch, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        answers = pool.map(lambda pair: check(options, pair[1], pair[0]), enumerate(chosen))
        for case, (wrong, out, seconds) in zip(chosen, answers):
            if options.time:
                print(f'{case.name}: {seconds:.2f} s')
            if wrong:
                failed += 1
                print(f'{case.name}: {wrong}')
                if options.show:
                    print(out)
    print(f'{len(chosen) - failed} passed, {failed} failed')
    return 1 if failed or not chosen else 0


if __name__ == '__main__':
    sys.exit(main())
