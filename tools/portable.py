"""The core and the Python extension on other machines: portable.py [aarch64|windows ...]

For aarch64 Linux by Debian's cross compiler, run by qemu-user; for Windows by mingw-w64, run by wine. On each: the image's id is that of this machine's build (whose
image is linked in, and which image_test makes again), the unit tests, and a quarter of the test programs with the same output and fuel as here, chosen by
SEED, which is printed. The extension: on aarch64 imported by Debian's CPython of that machine, which runs a part of the package's tests; for Windows it is only linked,
since no CPython for Windows is among Debian's packages. Ends with "N passed, N failed".
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import time

import test

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / 'build'
HEADERS = BUILD / 'cpython-headers'
SYSROOT = BUILD / 'arm64'
WINE = f'env WINEDEBUG=-all WINEPREFIX={BUILD}/wine /usr/lib/wine/wine'
QEMU = 'qemu-aarch64-static -L'
ARM = 'aarch64-linux-gnu-'
MINGW = 'x86_64-w64-mingw32-'
WINDOWS = ['-DCMAKE_SYSTEM_NAME=Windows', f'-DCMAKE_C_COMPILER={MINGW}gcc-posix', f'-DCMAKE_RC_COMPILER={MINGW}windres', f'-DBOABOX_PYTHON_LIBRARY={BUILD}/windows/libpython3.a']
SYSTEM_DLL = re.compile(r'(?i)python3\.dll|kernel32\.dll|msvcrt\.dll|api-ms-win-crt-')
# Debian's packages of an aarch64 CPython, and those of the package's tests that are not too slow there.
CPYTHON = ['libc6', 'libpython3.11-minimal', 'libpython3.11-stdlib', 'python3.11-minimal', 'libgcc-s1', 'zlib1g', 'libexpat1', 'libffi8', 'libbz2-1.0', 'liblzma5', 'libuuid1']
PACKAGE_TESTS = ['test_first', 'test_values', 'test_objects', 'test_errors', 'test_files', 'test_sandbox', 'test_steps', 'test_snapshots', 'test_journal', 'test_async']


class Failed(Exception):
    pass


def run(*command, seconds=900, **options):
    """What it printed; Failed with that when it went wrong."""
    try:
        p = subprocess.run(list(map(str, command)), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace', timeout=seconds, **options)
    except subprocess.TimeoutExpired as late:
        raise Failed(f'{command[0]} had not ended after {seconds} s\n{late.stdout or ""}') from None
    if p.returncode:
        raise Failed(p.stdout)
    return p.stdout


def headers():
    """CPython's headers with a pyconfig.h that fits every machine: Python.h takes the one beside it."""
    shutil.rmtree(HEADERS, ignore_errors=True)
    HEADERS.mkdir(parents=True)
    for path in pathlib.Path(sysconfig.get_path('include')).iterdir():
        (HEADERS / path.name).symlink_to(path)
    (HEADERS / 'pyconfig.h').unlink()
    shutil.copy(ROOT / 'bindings/python/cross_pyconfig.h', HEADERS / 'pyconfig.h')
    return HEADERS


def build(folder, *settings, targets=('boabox-cli', 'libboabox', 'unit')):
    run('cmake', '-S', '.', '-B', folder, f'-DBOABOX_GENERATED={BUILD}', f'-DBOABOX_PYTHON={HEADERS}', *settings)
    return run('cmake', '--build', folder, '-j2', '--target', *targets)


def wrap(folder, words, suffix=''):
    """Commands of the names that the runners know, each of which runs a program of the folder. The folder of them."""
    commands = folder / 'run'
    shutil.rmtree(commands, ignore_errors=True)
    commands.mkdir()
    for program in folder.iterdir():
        name = program.name.removesuffix(suffix)
        if program.is_file() and program.name.endswith(suffix) and (name == 'boabox' or name.endswith('_test')):
            (commands / name).write_text(f'#!/bin/sh\nexec {words} {program} "$@"\n')
            (commands / name).chmod(0o755)
    return commands


def same_id(commands):
    here, there = run('build/boabox', '--version'), run(commands / 'boabox', '--version')
    if here.strip() != there.strip():
        raise Failed(f'here: {here}, there: {there}')


def core(commands, *words, without=()):
    """The steps for the core, those of whose programs there are. The words go to the command's tests."""
    yield 'the image is the same', lambda: same_id(commands)
    for name, command in test.unit(str(commands)):
        if name not in without and all(pathlib.Path(word).exists() for word in command if word.startswith(str(commands))):
            yield name, lambda command=command, more=words if name == 'command' else (): run(*command, *more)
    yield 'programs, the same fuel as here', lambda: run(sys.executable, 'tests/run.py', '--quarter', test.SEED, '--binary', commands / 'boabox', '--fuel', 'build/boabox',
                                                         '--timeout', '60', 'tests/lang')


# ---- aarch64 ----

def cpython():
    """CPython for aarch64 from Debian's packages, in a folder of its own: apt's own lists and this machine's packages stay as they are."""
    root = SYSROOT / 'root'
    if (root / 'usr/bin/python3.11').exists():
        return root
    for folder in ('lists/partial', 'cache/archives/partial', 'root'):
        (SYSROOT / folder).mkdir(parents=True, exist_ok=True)
    apt = ['apt-get', '-q', '-o', 'APT::Architecture=arm64', '-o', 'APT::Architectures=arm64', '-o', f'Dir::State::lists={SYSROOT}/lists',
           '-o', f'Dir::Cache={SYSROOT}/cache', '-o', 'Acquire::Languages=none']
    run(*apt, 'update')
    run('sh', '-c', 'cd "$1" && shift && exec "$@"', 'sh', SYSROOT, *apt, 'download', *CPYTHON)
    for package in SYSROOT.glob('*.deb'):
        run('dpkg-deb', '-x', package, root)
    return root


def package(extension):
    """A folder with the package, the extension in it, and pytest."""
    site = SYSROOT / 'site'
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(ROOT / 'bindings/python/boabox', site / 'boabox', ignore=shutil.ignore_patterns('__pycache__'))
    shutil.copy(extension, site / 'boabox')
    run(sys.executable, '-m', 'venv', BUILD / 'venv')
    run(BUILD / 'venv/bin/pip', 'install', '-q', '--target', site, 'pytest')
    return site


def package_tests(extension):
    root, site = cpython(), package(extension)
    python = SYSROOT / 'python'
    python.write_text(f'#!/bin/sh\nexec {QEMU} {root} {root}/usr/bin/python3.11 "$@"\n')
    python.chmod(0o755)
    (site / 'sitecustomize.py').write_text(f'import sys\nsys.executable = {str(python)!r}\n')  # for tests that start another
    tests = [f'bindings/python/tests/{name}.py' for name in PACKAGE_TESTS]
    return run(python, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', *tests, seconds=1800, env={**os.environ, 'PYTHONPATH': str(site), 'PYTHONDONTWRITEBYTECODE': '1'})


def aarch64():
    folder = BUILD / 'aarch64'
    yield 'build', lambda: build(folder, '-DCMAKE_SYSTEM_NAME=Linux', '-DCMAKE_SYSTEM_PROCESSOR=aarch64', f'-DCMAKE_C_COMPILER={ARM}gcc',
                                 targets=('boabox-cli', 'libboabox', 'unit', '_boabox'))
    yield from core(wrap(folder, f'{QEMU} /usr/aarch64-linux-gnu'), without=('compiler',))  # whose longest sources take qemu a quarter of an hour
    yield "the Python package's tests", lambda: package_tests(next(folder.rglob('_boabox.abi3.so')))


# ---- Windows ----

def import_library(folder):
    """An import library of python3.dll, which has the limited API, with the names that the extension's objects ask it for."""
    objects = sorted(folder.glob('bindings/python/CMakeFiles/_boabox_objects.dir/*.obj'))
    names = sorted(set(re.findall(r' U __imp_(\w*Py\w+)', run(f'{MINGW}nm', *objects))))
    (folder / 'python3.def').write_text('LIBRARY python3.dll\nEXPORTS\n' + ''.join(f'{name} DATA\n' for name in names))
    run(f'{MINGW}dlltool', '-d', folder / 'python3.def', '-l', folder / 'libpython3.a')


def extension(folder):
    build(folder, *WINDOWS, targets=['_boabox_objects'])
    import_library(folder)
    build(folder, *WINDOWS, targets=['_boabox'])
    libraries = re.findall(r'DLL Name: (\S+)', run(f'{MINGW}objdump', '-p', next(folder.rglob('_boabox.pyd'))))
    if 'python3.dll' not in libraries or not all(map(SYSTEM_DLL.match, libraries)):
        raise Failed(f'it needs {", ".join(libraries)}')
    return f'linked, not run: there is no CPython for Windows here; it needs {", ".join(libraries)}'


def start_wine(program):
    """Once for all steps, else each program waits for services of its own. These keep the output that they were started with, so it must not be ours."""
    for words in ('server -p', f'64 {program} --version'):
        subprocess.run(f'{WINE}{words}'.split(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def end_wine():
    subprocess.run(f'{WINE}server -k'.split(), timeout=60)


def windows():
    folder = BUILD / 'windows'
    yield 'build', lambda: build(folder, *WINDOWS)
    start_wine(folder / 'boabox.exe')
    yield from core(wrap(folder, f'{WINE}64', '.exe'), '--no-mounts')
    yield 'the Python extension', lambda: extension(folder)
    end_wine()


def step(machine, name, work):
    began = time.monotonic()
    print(f'== {machine}: {name}', flush=True)
    try:
        said, failed = work() or '', 0
    except Failed as e:
        said, failed = str(e), 1
    counts = re.findall(r'\b(\d+) passed(?:, (\d+) failed)?', said)
    passed, failed = (int(counts[-1][0]), int(counts[-1][1] or failed)) if counts else (1 - failed, failed)
    print(f'{said if failed else said.strip().rpartition(chr(10))[2]}   ({time.monotonic() - began:.0f} s)', flush=True)
    return passed, failed


def main():
    passed = failed = 0
    print(f'seed {test.SEED}')
    run('tools/build.sh', 'release')
    headers()
    for machine in sys.argv[1:] or ['aarch64', 'windows']:
        for name, work in {'aarch64': aarch64, 'windows': windows}[machine]():
            good, bad = step(machine, name, work)
            passed, failed = passed + good, failed + bad
            if bad and name == 'build':
                break
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
