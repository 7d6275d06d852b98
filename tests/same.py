"""The same everywhere: same.py [--wasm] [FILE or FOLDER ...]

Runs every test program on every build and in every stress mode that is there, and prints one table: for each, how many programs ran,
and a hash over all their outputs, exit statuses and errors, and one over their fuel. All rows must be equal. Programs that a clock ends are left out.
Ends with "N passed, N failed".
"""
import concurrent.futures
import hashlib
import pathlib
import sys
import tempfile

import cases
import run

ROOT = cases.ROOT
# name, options of run.py, whether fuel must agree
FACES = [
    ('gcc', [], True),
    ('clang', ['--binary', str(ROOT / 'build/clang/boabox')], True),
    ('sanitizers', ['--binary', str(ROOT / 'build/debug/boabox')], True),
    ('wasm', ['--wasm'], True),
    ('heap verified', ['--debug', 'verify'], True),
    ('relocated', ['--debug', 'relocate'], True),
    ('collected at every safepoint', ['--debug', 'gc-stress'], False),
    ('no lookup kept', ['--debug', 'no-specialise'], True),
    ('C stack of 64 KiB', ['--stack64'], True),
]


def present(options):
    return pathlib.Path(options.binary).exists() and (not options.wasm or (ROOT / 'build/boabox.wasm').exists())


def results(options, chosen, pool):
    def one(job):
        case, path = job
        got = run.run(options, case, options.binary, path)
        return got.status, got.out, run.last_line(got.err), got.fuel
    return list(pool.map(one, chosen))


def digest(values):
    return hashlib.sha256(repr(values).encode()).hexdigest()[:12]


def main():
    arguments = run.options_of(sys.argv[1:])
    chosen = [case for case in cases.find(arguments.paths or [cases.HERE / 'lang', ROOT / 'bench/programs'])
              if not case.timed]
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = []
        for i, case in enumerate(chosen):
            path = f'{folder}/{i}.py'
            with open(path, 'w', encoding='utf-8') as f:
                f.write(case.source)
            jobs.append((case, path))
        print(f'{"":<30}{"programs":>9}  {"output":<14}{"fuel":<14}')
        first = None
        for name, flags, same_fuel in FACES:
            options = run.options_of([*flags, '--timeout', '120'])
            if not present(options):
                print(f'{name:<30} not built')
                continue
            got = results(options, jobs, pool)
            first = first or got
            print(f'{name:<30}{len(got):>9}  {digest([g[:3] for g in got]):<14}{digest([g[3] for g in got]):<14}', flush=True)
            n = 4 if same_fuel else 3
            differ = [job[0].name for job, a, b in zip(jobs, first, got) if a[:n] != b[:n]]
            passed, failed = passed + len(got) - len(differ), failed + len(differ)
            for case_name in differ[:10]:
                print(f'  differs: {case_name}')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
