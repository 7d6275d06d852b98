"""Runs all tests in order: test.py check|all. Each runner prints its "N passed, N failed"; the last line is their sum.

`check` is the core alone: release build, unit tests, the test programs. `all` adds clang, the sanitizers, the stress modes, WebAssembly,
lint, the oracle and short fuzzing; of what takes long, a quarter of the programs, chosen by a seed that is printed (SEED sets it).
"""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PYTHON = sys.executable
SEED = os.environ.get('SEED') or str(random.randrange(10**6))
RUN = [PYTHON, 'tests/run.py']
QUARTER = ['--quarter', SEED]
DEBUG = 'build/debug'
CLANG = ['--binary', 'build/clang/boabox']


def programs(feature):
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / 'tests/lang').glob(f'{feature}/*.py'))


PROGRAMS = programs('*')


def unit(folder):
    return [
        ('numbers', [PYTHON, 'tests/unit/numbers_test.py', f'{folder}/limbs_test', f'{folder}/float_text_test', SEED]),
        ('parser', [PYTHON, 'tests/unit/parse.py', f'{folder}/parse_test']),
        ('compiler', [PYTHON, 'tests/unit/compile.py', f'{folder}/compile_test']),
        ('image', [f'{folder}/image_test', *map(str, sorted((ROOT / 'prelude/core').glob('*.py')))]),
        ('pool', [f'{folder}/pool_test']),
        ('tenants', [f'{folder}/tenants_test', '90']),
        ('host memory', [f'{folder}/memory_test']),
        ('clocks', [f'{folder}/clocks_test']),
        ('pausing', [f'{folder}/pause_test']),
        ('values', [f'{folder}/values_test']),
        ('files', [f'{folder}/files_test']),
        ('attacks on mounts', [f'{folder}/escape_test']),
        ('calls that are answered later', [f'{folder}/futures_test']),
        ('limits of what a guest does with its host', [f'{folder}/limits_test']),
        ('calls of a guest and what it shows', [f'{folder}/calls_test']),
        ('journals', [f'{folder}/journal_test', '300', SEED]),
        ('values as CBOR', [f'{folder}/cbor_test', '3000', SEED]),
        ('snapshots', [f'{folder}/snapshot_test', '1000', SEED]),
        ('command', [PYTHON, 'tests/cli.py', f'{folder}/boabox']),
        ('keys by hash', [f'{folder}/keys_test', SEED]),
        ('forged regular expressions', [f'{folder}/re_test', '1000', SEED]),
        ('corruption', [f'{folder}/corrupt_test', '1000', SEED, '0']),
    ]


CORE = [
    ('build release', ['tools/build.sh', 'release']),
    ('build unit tests', ['tools/build.sh', 'release', 'unit']),
    *unit('build'),
    ('idle memory', ['build/idle_test', 'bench/snippet.py', '32']),
    ('programs', RUN),
    ('example', ['sh', '-c', 'build/boabox examples/report.py > build/report.txt && cmp build/report.txt examples/report.expected']),
    ('example in C', ['sh', '-c', 'gcc -Wall -Wextra -Werror -Iinclude examples/embed.c build/libboabox.a -lm -o build/embed'
                                  ' && build/embed > build/embed.txt && cmp build/embed.txt examples/embed.expected']),
    ('long sources', [PYTHON, 'tests/long_sources.py']),
    ('programs, heap verified, relocated, collected at every safepoint', [*RUN, *QUARTER, '--debug', 'verify,relocate,gc-stress', '--timeout', '120', 'tests/lang']),
]

REST = [
    ('lint', [PYTHON, 'tools/lint.py']),
    ('programs with definitions in place of natives', [*RUN, *QUARTER, '--debug', 'no-primitives']),
    ('no address in a guest', ['sh', '-c', 'build/leak_test tests/lang/*/*.py']),
    ('build clang', ['tools/build.sh', 'clang']),
    ('programs by clang, the same fuel as by gcc', [*RUN, *CLANG, '--fuel', 'build/boabox']),
    ('header in C++', ['clang++-19', '-Wall', '-Wextra', '-Werror', '-Wno-pragma-once-outside-header', '-x', 'c++', '-fsyntax-only', 'include/boabox.h']),
    ('build debug', ['tools/build.sh', 'debug', 'boabox-cli', 'unit']),
    ('programs under the sanitizers', [*RUN, '--binary', f'{DEBUG}/boabox', 'tests/lang', '--timeout', '60']),
    ('programs under the sanitizers, relocated', [*RUN, *QUARTER, '--binary', f'{DEBUG}/boabox', '--debug', 'relocate,gc-stress', 'tests/lang', '--timeout', '120']),
    *[(f'{name} under the sanitizers', command) for name, command in unit(DEBUG) if name != 'compiler'],
    ('build thread', ['tools/build.sh', 'thread', 'pool_test', 'soak_test']),
    ('pool under the thread sanitizer', ['build/thread/pool_test', '200']),
    ('programs, no lookup kept, the same fuel', [*RUN, '--debug', 'no-specialise', '--fuel', 'build/boabox', 'tests/lang']),
    ('soak under the thread sanitizer', ['build/thread/soak_test', '10', SEED, '4', *PROGRAMS]),
    ('programs on a C stack of 64 KiB', [*RUN, '--stack64', 'tests/lang', 'tests/limits']),
    ('long sources on a C stack of 64 KiB', [PYTHON, 'tests/long_sources.py', '--stack64']),
    ('build wasm', ['tools/build-wasm.sh', 'build/boabox.wasm']),
    ('programs in WebAssembly, the same fuel as natively', [*RUN, *QUARTER, '--wasm', '--fuel', 'build/boabox', 'tests/lang']),
    ('programs from snapshots, each in a new process', [*RUN, '--roundtrip', '700', '--fuel', 'build/boabox']),
    ('injected failures', ['build/inject_test', SEED, '7', *PROGRAMS]),
    ('injected failures at every place of generators and zip', ['build/inject_test', SEED, '0', *programs('generators'), *programs('async'), 'tests/lang/builtins/enumerate_zip.py', 'tests/lang/builtins/zip_made_items.py']),
    ('injected failures under the sanitizers', [f'{DEBUG}/inject_test', SEED, '1', *PROGRAMS]),
    ('soak', ['build/soak_test', '15', SEED, '4', *PROGRAMS]),
    ('oracle', [PYTHON, 'tests/oracle.py']),
    ("modules of this CPython's library", [PYTHON, 'tests/real.py']),
    ('the Python package', [PYTHON, 'tools/python-package.py']),
    ('build the npm package', ['tools/web.sh']),
    ('build the npm package of the addon', ['tools/node-addon.sh']),
    ('the npm package in Node, with the addon and without, Chromium and workerd', ['tools/web-test.sh', 'all']),
    ('pages in Chromium', ['tools/web-test.sh', 'pages']),
    ('the Python package in Pyodide', ['tools/pyodide-test.sh']),
    ('programs from snapshots, native and WebAssembly in turn', [*RUN, *QUARTER, '--roundtrip', '2000', '--wasm', '--fuel', 'build/boabox', 'tests/lang']),
    ('boabox.monty beside pydantic_monty', [PYTHON, 'tools/monty-difference.py']),
    ('fuzz', ['tools/fuzz.sh', '30']),
]


def step(name, command):
    """Runs one step; what it counted as (passed, failed)."""
    began = time.monotonic()
    print(f'== {name}', flush=True)
    environment = {**os.environ, 'UBSAN_OPTIONS': 'print_stacktrace=1', 'ASAN_OPTIONS': 'detect_leaks=1'}
    p = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace')
    counts = re.findall(r'^(\d+) passed, (\d+) failed$', p.stdout, re.M)
    passed, failed = map(int, counts[-1]) if counts else (0, 0)
    if p.returncode and not failed:
        failed = 1
    shown = p.stdout if failed else p.stdout.strip().split('\n')[-1]
    print(f'{shown.rstrip()}   ({time.monotonic() - began:.0f} s)' if shown.strip() else f'done   ({time.monotonic() - began:.0f} s)', flush=True)
    return passed, failed, p.returncode


def main():
    steps = CORE + (REST if 'all' in sys.argv else [])
    if 'all' in sys.argv and not shutil.which('node'):
        steps = [s for s in steps if s[0] != 'oracle' and 'wasm' not in s[0] and 'WebAssembly' not in s[0] and not re.search('npm|Chromium|Pyodide', s[0])]
    print(f'seed {SEED}')
    passed = failed = 0
    broken = []
    for name, command in steps:
        good, bad, status = step(name, command)
        passed, failed = passed + good, failed + bad
        if status:
            broken.append(name)
            if name == 'build release':
                break
    if broken:
        print('failed: ' + '; '.join(broken))
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
