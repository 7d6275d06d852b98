"""Failure at every place: inject.py [--binary PATH] [--seed N] [--places N] [--every] [FILE or FOLDER ...]

Runs each program again with its fuel ending at the n-th unit, with its n-th allocation refused once, and with every allocation
refused from the n-th on, for N seeded n (--every: for all n up to 2000). Each run must end as it does without, by an exception, or by a
limit, with the heap verified; what it had printed until then must be the beginning of its usual output. Ends with "N passed, N failed".
"""
import argparse
import concurrent.futures
import random
import subprocess
import sys
import tempfile

import cases
import run

WAYS = ('--max-fuel={}', '--debug=verify,fail-alloc={}', '--debug=verify,fail-from={}')


def execute(binary, flags, path):
    p = subprocess.run([binary, '--stats', '--max-time', '20', *flags, path], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    return p.returncode, p.stdout, p.stderr


def places(options, case, way, most):
    if options.every:
        return range(1, min(most, 2000) + 1)
    chosen = random.Random(f'{options.seed} {case.name} {way}')
    return sorted({chosen.randint(1, max(most, 1)) for _ in range(options.places)})


def wrong(usual, got):
    status, out, err = got
    if status not in (0, 1, run.LIMIT_STATUS):
        return f'status {status}: {err[-300:].decode(errors="replace")}'
    if b'broken' in err or b'verif' in err:
        return err[-300:].decode(errors='replace')
    if status == run.LIMIT_STATUS and not usual[1].startswith(out):
        return 'printed something else before the limit'
    if status == 0 and usual[0] == 0 and out != usual[1] and b'MemoryError' not in out:
        return 'printed something else'
    return None


def check(options, case):
    with tempfile.NamedTemporaryFile('w', suffix='.py', encoding='utf-8') as f:
        f.write(case.source)
        f.flush()
        usual = execute(options.binary, [], f.name)
        fuel = [line for line in usual[2].split(b'\n') if line.startswith(b'fuel: ')]
        if not fuel:
            return ['no fuel in --stats']
        found = []
        for way in WAYS:
            most = int(fuel[0][6:]) if 'fuel' in way else 300
            for n in places(options, case, way, most):
                why = wrong(usual, execute(options.binary, [way.format(n)], f.name))
                if why:
                    found.append(f'{way.format(n)}: {why}')
        return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('paths', nargs='*')
    parser.add_argument('--binary', default=str(cases.ROOT / 'build/boabox'))
    parser.add_argument('--seed', default='1')
    parser.add_argument('--places', type=int, default=7)
    parser.add_argument('--every', action='store_true')
    options = parser.parse_args()
    chosen = cases.find(options.paths or [cases.HERE / 'lang'])
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for case, found in zip(chosen, pool.map(lambda case: check(options, case), chosen)):
            failed += bool(found)
            for line in found[:3]:
                print(f'{case.name}: {line}')
    print(f'{len(chosen) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
