"""Controls: builds with one rule broken at a time; the check that guards the rule must fail. Ends with "N passed, N failed"."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PYTHON = sys.executable
CORRUPT = ['{build}/corrupt_test', '3000', '1', '0']
LOOP = ['{build}/boabox', '--max-fuel', '1000', '--max-time', '2', '-c', 'while True: pass']
DEEP = ['sh', '-c', 'ulimit -s 64; {build}/boabox -c "a = []\nfor i in range(100000): a = [a]\nprint(len(repr(a)))"']
MOVED = ['{build}/boabox', '--debug=relocate', '-c', 'a = 5\nfor i in range(9): b = (a, i)\nprint(b)']
TENANTS = ['{build}/tenants_test', '45']
VERIFIED = ['{build}/boabox', '--debug=verify,gc-stress', '--max-time', '60', str(ROOT / 'tests/lang/dicts/growth.py')]

# rule, definition, checks, words the check's stderr must hold (None: exit status 0)
CONTROLS = [
    ('none', 'BOA_CONTROL_NONE', [CORRUPT, DEEP, MOVED, VERIFIED, TENANTS], None),
    ('every address is masked', 'BOA_CONTROL_NO_MASK', [CORRUPT], None),
    ('stores are clamped above the fixed image', 'BOA_CONTROL_NO_CLAMP', [CORRUPT], None),
    ('stores mark cards', 'BOA_CONTROL_NO_BARRIER', [VERIFIED], None),
    ('loops pay fuel', 'BOA_CONTROL_NO_CHARGE', [LOOP], 'fuel limit exceeded'),
    ('no C recursion on guest data', 'BOA_CONTROL_RECURSION', [DEEP], None),
    ('no pointer is kept across an allocation', 'BOA_CONTROL_KEPT_POINTER', [MOVED], None),
    ('closing zeroes what the guest used', 'BOA_CONTROL_NO_ZEROING', [TENANTS], None),
]


def run(command, build):
    """The finished check; one that hangs has failed."""
    command = [part.format(build=build) for part in command]
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors='replace', timeout=120)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, '', 'timeout')


def main():
    passed = failed = 0
    for rule, definition, checks, words in CONTROLS:
        build = ROOT / 'build' / 'control'
        subprocess.run(['cmake', '-S', str(ROOT), '-B', str(build), f'-DBOABOX_DEFINES={definition}', '-DCMAKE_C_COMPILER=gcc'],
                       check=True, capture_output=True)
        subprocess.run(['cmake', '--build', str(build), '-j2', '--target', 'boabox-cli', 'corrupt_test', 'tenants_test'], check=True, capture_output=True)
        results = [run(check, build) for check in checks]
        good = all(words in r.stderr if words else r.returncode == 0 for r in results)
        right = good == (definition == 'BOA_CONTROL_NONE')
        print(f'{rule}: the check {"passes" if good else "fails"}{"" if right else " (wrong)"}', flush=True)
        passed += right
        failed += not right
    print(f'{passed} passed, {failed} failed')
    return failed != 0


if __name__ == '__main__':
    sys.exit(main())
