"""Builds the Python package, installs it with pytest and mypy in build/venv, checks its types, runs its tests. Ends with "N passed, N failed".

--asan: the extension is built with AddressSanitizer and UndefinedBehaviorSanitizer, in build/venv-asan, and only tested; tests of memory and stack sizes, which
these change, are left out. Other words go to pytest.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ASAN = '--asan' in sys.argv
WORDS = [word for word in sys.argv[1:] if word != '--asan']
VENV = ROOT / ('build/venv-asan' if ASAN else 'build/venv')
WHEELS = VENV / 'wheels'
SETTINGS = [f'--config-settings={setting}' for setting in
            ('build-dir=build/python-asan', 'cmake.define.BOABOX_SANITIZE=address,undefined', 'cmake.build-type=Debug', 'install.strip=false')]


def run(*command, **environment):
    p = subprocess.run(list(map(str, command)), cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                       errors='replace')
    return p.returncode, p.stdout


def install():
    """What went wrong, or nothing."""
    shutil.rmtree(WHEELS, ignore_errors=True)
    wheel = [VENV / 'bin/pip', 'wheel', '-q', '--no-deps', '-w', WHEELS, *(SETTINGS if ASAN else []), '.']
    package = [VENV / 'bin/pip', 'install', '-q', '--force-reinstall', '--no-deps', '--no-index', '--find-links', WHEELS, 'boabox']
    for command in ([sys.executable, '-m', 'venv', VENV], wheel, package, [VENV / 'bin/pip', 'install', '-q', 'pytest', *([] if ASAN else ['mypy', 'pydantic', 'attrs'])]):
        status, said = run(*command, ASAN_OPTIONS='detect_leaks=0')
        if status:
            return said


def sanitized():
    """What a Python without sanitizers needs so that an extension can have them; leaks are CPython's own."""
    library = subprocess.run(['gcc', '-print-file-name=libasan.so'], capture_output=True, text=True, check=True).stdout.strip()
    return {'LD_PRELOAD': library, 'ASAN_OPTIONS': 'detect_leaks=0:quarantine_size_mb=16', 'UBSAN_OPTIONS': 'print_stacktrace=1', 'BOABOX_ASAN': '1'}


def main():
    if said := install():
        print(said + '\nthe Python package can not be installed\n0 passed, 1 failed')
        return 1
    if not ASAN:
        status, said = run(VENV / 'bin/mypy', '--strict', '--cache-dir', 'build/mypy', 'bindings/python/boabox')
        if status:
            print(said + '0 passed, 1 failed')
            return 1
    status, said = run(VENV / 'bin/python', '-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'bindings/python/tests', *WORDS, **(sanitized() if ASAN else {'BOABOX_WHEEL': str(next(WHEELS.glob('*.whl')))}))
    counts = {what.rstrip('s'): int(n) for n, what in re.findall(r'(\d+) (passed|failed|errors?)\b', said.strip().rpartition('\n')[2])}
    passed, failed = counts.get('passed', 0), counts.get('failed', 0) + counts.get('error', 0)
    failed = failed or int(status != 0)
    if failed:
        print(said)
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
