"""Runs the test programs: run.py [options] [FILE or FOLDER ...]   (default: tests/lang and tests/limits)

    --binary PATH     the boabox to run (default build/boabox)
    --wasm            the WebAssembly build in Node instead
    --debug MODES     a --debug= option for every program, such as relocate,gc-stress
    --first           stop at the first failure
    --stack64         on a C stack of 64 KiB
    --roundtrip N     at a pause after N units of fuel, and at ever later ones, the program goes on in a new process from a snapshot;
                      with --wasm every other process is the WebAssembly build
    --fuel PATH       run each program with this binary too, as it is: output and fuel must agree
    --quarter SEED    only a quarter of the programs, chosen by the seed
    --strict          count the programs in not-yet.txt too: they are known to fail, and the list may only shrink
    --jobs N, --timeout SECONDS, --list

Ends with "N passed, N failed", and status 1 if any failed. cases.py says how a program tells what it should do.
"""
import argparse
import collections
import concurrent.futures
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import cases

# Limits of the programs in tests/limits, unless they say "# flags:" themselves.
SMALL = ['--max-memory', '64MB', '--max-output', '1MB']
LIMIT_STATUS = 124
HOPPED = 75
# With definitions in place of natives (--debug no-primitives) these end differently, and why.
DEFINED_OTHERWISE = {
    'tests/limits/memory_list_of_range.py': 'the native asks for the whole list at once, which is refused; the definition lets it grow up to the limit',
    'tests/limits/memory_one_set.py': 'the same, of a set',
}
EXTRA_SECONDS = 0.75  # how much later than its time limit a program may end, on a busy machine

Ended = collections.namedtuple('Ended', 'status out err fuel seconds')


def flags_of(case):
    return case.flags or [*SMALL, '--max-time', '1.5' if case.expect.startswith('time') else '15']


def command(options, case, binary, path, debug=''):
    start = ['node', str(cases.ROOT / 'bindings/web/run.mjs')] if options.wasm else [binary]
    debug = [f'--debug={modes}'] if (modes := ','.join(filter(None, (options.debug, debug)))) else []
    limits = flags_of(case) if case.expect else ['--max-time', str(options.timeout)]
    return [*start, '--stats', *limits, *debug, path]


def small_stack():
    resource.setrlimit(resource.RLIMIT_STACK, (64 * 1024, 64 * 1024))


def run(options, case, binary, path):
    began = time.monotonic()
    small = small_stack if options.stack64 else None
    try:
        p = subprocess.run(command(options, case, binary, path), capture_output=True, timeout=options.timeout + 10,
                           stdin=subprocess.DEVNULL, preexec_fn=small)
    except subprocess.TimeoutExpired as late:
        return Ended('hangs', late.stdout or b'', late.stderr or b'', None, options.timeout)
    fuel = re.search(rb'^fuel: (\d+)', p.stderr, re.M)
    return Ended(p.returncode, p.stdout, p.stderr, int(fuel[1]) if fuel else None, time.monotonic() - began)


def run_hopping(options, case, path):
    """The same in many processes, one after the other; with --wasm every other one is the WebAssembly build."""
    out = err = b''
    seconds, every = 0, options.roundtrip
    face, other = (argparse.Namespace(**{**vars(options), 'wasm': wasm}) for wasm in (False, options.wasm))
    with tempfile.TemporaryDirectory() as folder:
        while True:
            hop = f'pause-every={every},hop={folder}/snapshot'
            try:
                p = subprocess.run(command(face, case, options.binary, path, hop), capture_output=True, timeout=options.timeout + 10,
                                   stdin=subprocess.DEVNULL)
            except subprocess.TimeoutExpired:
                return Ended('hangs', out, err, None, options.timeout)
            out, err, every = out + p.stdout, err + p.stderr, every + every // 2
            face, other = other, face
            if p.returncode != HOPPED:
                fuel = re.search(rb'^fuel: (\d+)', p.stderr, re.M)
                return Ended(p.returncode, out, err, int(fuel[1]) if fuel else None, seconds)


STATS = re.compile(r'^[a-z ]+: [\d.]+( \w+)?$')


def last_line(err):
    """The traceback's last line: what was raised. Lines of --stats are passed over."""
    lines = [line for line in err.decode(errors='replace').split('\n') if line and not STATS.match(line)]
    return lines[-1] if lines else ''


def line_of(err):
    found = re.findall(rb'^ *File ".*", line (\d+)', err, re.M)
    return int(found[-1]) if found else None


def different_text(what, want, got):
    if got != want:
        a, b = want.split('\n'), got.split('\n')
        at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        row = lambda lines: repr(lines[at][:300]) if at < len(lines) else 'nothing'
        return f'{what} {at + 1}: expected {row(a)}, got {row(b)}'
    return None


def different(case, got):
    wrong = different_text('output', case.output, got.out.decode(errors='replace'))
    return wrong and wrong + (f' ({last_line(got.err)[:200]})' if got.err else '')


def traceback_of(err, path):
    """What was told of an exception, without the lines of --stats."""
    lines = err.decode(errors='replace').replace(f'File "{path}"', 'File "program.py"').split('\n')
    return '\n'.join(line for line in lines if not STATS.match(line))


def wrong_end(case, got, path):
    """What is wrong with the way a program ended, or None."""
    raised = last_line(got.err)
    if got.status == 'hangs' or got.status < 0 or got.status > LIMIT_STATUS:
        return f'ended with status {got.status}: {got.err[-1000:].decode(errors="replace")}'
    if case.expect and case.expect.endswith('exceeded'):
        if got.status != LIMIT_STATUS or case.expect not in got.err.decode(errors='replace'):
            return f'expected {case.expect!r} and status {LIMIT_STATUS}, got status {got.status}: {raised}'
    elif case.expect and case.expect != 'nothing':
        if got.status != 1 or not raised.startswith(case.expect):
            return f'expected {case.expect}, got status {got.status}: {raised}'
    elif case.traceback is not None:
        return different_text('traceback', case.traceback, traceback_of(got.err, path)) or (got.status != 1 and f'status {got.status}') or None
    elif case.raises is not None:
        if got.status != 1 or raised != case.raises:
            return f'expected {case.raises!r}, got status {got.status}: {raised!r}'
        if case.line and line_of(got.err) not in (None, case.line):
            return f'expected the traceback to end in line {case.line}, got {line_of(got.err)}'
    elif got.status != 0:
        return f'status {got.status}: {raised}'
    return None


def late(case, got):
    if not case.expect:
        return None
    flags = flags_of(case)
    limit = float(dict(zip(flags, flags[1:])).get('--max-time', 'inf'))
    if got.seconds > limit + EXTRA_SECONDS:
        return f'ended after {got.seconds:.2f} s with a limit of {limit} s'
    return None


def check(options, case):
    if case.expect and options.wasm and case.expect.startswith('time'):
        return None
    with tempfile.NamedTemporaryFile('w', suffix='.py', encoding='utf-8') as f:
        f.write(case.source)
        f.flush()
        got = run_hopping(options, case, f.name) if options.roundtrip else run(options, case, options.binary, f.name)
        exact = not case.expect or case.checks
        wrong = wrong_end(case, got, f.name) or (exact and different(case, got)) or (not options.debug and late(case, got))
        # a snapshot is taken after a full collection, so memory may run out a little later than without
        if not wrong and options.fuel and not case.timed and not (options.roundtrip and case.expect):
            plain = argparse.Namespace(**{**vars(options), 'wasm': False, 'debug': '', 'roundtrip': 0})
            other = run(plain, case, options.fuel, f.name)
            if (got.status, got.out, got.fuel) != (other.status, other.out, other.fuel):
                wrong = f'{options.binary}: status {got.status}, fuel {got.fuel}; {options.fuel}: status {other.status}, fuel {other.fuel}'
    return wrong or None


def options_of(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('paths', nargs='*')
    parser.add_argument('--binary', default=str(cases.ROOT / 'build/boabox'))
    parser.add_argument('--wasm', action='store_true')
    parser.add_argument('--debug', default='')
    parser.add_argument('--stack64', action='store_true')
    parser.add_argument('--fuel', default='')
    parser.add_argument('--roundtrip', type=int, default=0)
    parser.add_argument('--quarter')
    parser.add_argument('--jobs', '-j', type=int, default=2)
    parser.add_argument('--timeout', type=float, default=20)
    parser.add_argument('--first', action='store_true')
    parser.add_argument('--list', action='store_true')
    parser.add_argument('--strict', action='store_true')
    return parser.parse_args(arguments)


def main():
    options = options_of(sys.argv[1:])
    chosen = cases.find(options.paths or [cases.HERE / 'lang', cases.HERE / 'limits'])
    if 'no-primitives' in options.debug:
        chosen = [case for case in chosen if case.name not in DEFINED_OTHERWISE]
    if options.quarter is not None:
        chosen = cases.quarter(chosen, options.quarter)
    if options.list:
        print('\n'.join(case.name for case in chosen))
        return 0
    for path in filter(None, (options.binary, options.fuel)):
        if not shutil.which(path):
            print(f'there is no {path}: build it first\n0 passed, 1 failed')
            return 1
    not_yet = (cases.HERE / 'not-yet.txt').read_text().split('\n')
    failed = waiting = 0
    stopped = False

    def unless_stopped(case):
        return None if stopped else check(options, case)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for case, wrong in zip(chosen, pool.map(unless_stopped, chosen)):
            if wrong and case.name in not_yet and not options.strict:
                waiting += 1
            elif wrong:
                failed += 1
                stopped = options.first
                print(f'{case.name}: {wrong}')
                if stopped:
                    break
            elif case.name in not_yet:
                failed += not options.debug and not options.quarter
                print(f'{case.name}: passes now: take it out of tests/not-yet.txt')
    if waiting:
        print(f'{waiting} are in tests/not-yet.txt')
    print(f'{len(chosen) - failed - waiting} passed, {failed} failed')
    return 1 if failed or not chosen else 0


if __name__ == '__main__':
    sys.exit(main())
