"""Runs the same calls on boabox.monty and on pydantic_monty 0.0.17 (from PyPI, into build/venv, which tools/python-package.py makes): the same results, errors,
tracebacks and sequences of snapshots. What differs and must is in tools/monty_cases.py, each with its reason; a difference that is gone is a failure too.
Ends with "N passed, N failed"; where the package can't be installed nothing is compared.
"""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PYTHON = ROOT / 'build/venv/bin/python'
PEER = 'pydantic-monty==0.0.17'


def main():
    if not PYTHON.exists():
        print('skipped: build/venv is not there; python3 tools/python-package.py makes it\n0 passed, 0 failed')
        return 0
    p = subprocess.run([PYTHON, '-m', 'pip', 'install', '-q', PEER], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if p.returncode:
        print(f'skipped: {PEER} can not be installed here: {p.stdout.strip().splitlines()[-1:]}\n0 passed, 0 failed')
        return 0
    return subprocess.run([PYTHON, '-W', 'ignore', ROOT / 'tools/monty_cases.py', *sys.argv[1:]]).returncode


if __name__ == '__main__':
    sys.exit(main())
