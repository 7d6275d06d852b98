"""Builds the Python package, installs it with pytest and mypy in build/venv, checks its types, runs its tests. Ends with "N passed, N failed"."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
VENV = ROOT / 'build/venv'


def run(*command):
    p = subprocess.run(list(map(str, command)), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace')
    return p.returncode, p.stdout


def install():
    """What went wrong, or nothing."""
    for command in ([sys.executable, '-m', 'venv', VENV], [VENV / 'bin/pip', 'install', '-q', '--force-reinstall', '--no-deps', '.'],
                    [VENV / 'bin/pip', 'install', '-q', 'pytest', 'mypy']):
        status, said = run(*command)
        if status:
            return said


def main():
    if said := install():
        print(said + '\nthe Python package can not be installed\n0 passed, 1 failed')
        return 1
    status, said = run(VENV / 'bin/mypy', '--strict', '--cache-dir', 'build/mypy', 'bindings/python/boabox')
    if status:
        print(said + '\n0 passed, 1 failed')
        return 1
    status, said = run(VENV / 'bin/pytest', '-q', '-p', 'no:cacheprovider', 'bindings/python/tests', *sys.argv[1:])
    counts = {what.rstrip('s'): int(n) for n, what in re.findall(r'(\d+) (passed|failed|errors?)\b', said.strip().rpartition('\n')[2])}
    passed, failed = counts.get('passed', 0), counts.get('failed', 0) + counts.get('error', 0)
    failed = failed or int(status != 0)
    if failed:
        print(said)
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
