"""Corrupted guest memory stays the guest's: corrupt.py [--binary PATH] [--count N] [--seed N]

Runs the test programs with random words of their memory overwritten (--debug=corrupt=SEED), N runs in all. Whatever comes of it, the
process must end by itself, in time, without a signal. A quarter of the runs at least must come out otherwise than without, else
the check checks nothing. Ends with "N passed, N failed".
"""
import argparse
import concurrent.futures
import pathlib
import random
import subprocess
import sys

import cases
import run

FLAGS = ['--max-time', '2', '--max-memory', '32MB', '--max-output', '1MB']


def execute(binary, flags, path):
    try:
        p = subprocess.run([binary, *FLAGS, *flags, path], capture_output=True, timeout=20, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return 'hangs', b'', b''
    return p.returncode, p.stdout, p.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--binary', default=str(cases.ROOT / 'build/boabox'))
    parser.add_argument('--count', type=int, default=1000)
    parser.add_argument('--seed', default='1')
    options = parser.parse_args()
    files = sorted(pathlib.Path(cases.HERE / 'lang/programs').glob('*.py'))
    usual = {path: execute(options.binary, [], str(path)) for path in files}
    chance = random.Random(options.seed)
    jobs = [(chance.choice(files), chance.randrange(1, 2**31)) for _ in range(options.count)]
    failed = changed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        ended = pool.map(lambda job: execute(options.binary, [f'--debug=corrupt={job[1]}'], str(job[0])), jobs)
        for (path, seed), got in zip(jobs, ended):
            changed += got != usual[path]
            if got[0] not in (0, 1, run.LIMIT_STATUS):
                failed += 1
                print(f'{path.relative_to(cases.ROOT)} --debug=corrupt={seed}: {got[0]} {got[2][-300:].decode(errors="replace")}')
    print(f'{changed} of {options.count} runs came out otherwise')
    failed += changed < options.count / 4
    print(f'{options.count - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
