"""Checks the command's options, streams and exit codes: cli.py [BINARY [--no-mounts]]. Ends with "N passed, N failed".

--no-mounts: for systems without them, where the command is to say so.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
MOUNTS = '--no-mounts' not in sys.argv
BINARY = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / 'build/boabox')
FOLDER = tempfile.TemporaryDirectory()
results = []


def boabox(*words, stdin=''):
    p = subprocess.run([BINARY, *words], input=stdin, capture_output=True, text=True, timeout=60)
    return p.returncode, p.stdout, p.stderr


def check(what, ok, got=''):
    results.append(bool(ok))
    if not ok:
        print(f'failed: {what}: {got}')


def same(what, got, want):
    check(what, got == want, f'{got!r}, not {want!r}')


def file(name, text):
    path = pathlib.Path(FOLDER.name) / name
    path.write_text(text)
    return str(path)


def programs():
    same('-c', boabox('-c', 'print(1)'), (0, '1\n', ''))
    same('a file', boabox(file('p.py', 'print(2)')), (0, '2\n', ''))
    same('stdin', boabox('-', stdin='print(3)'), (0, '3\n', ''))
    same('arguments', boabox('-c', 'import sys; print(sys.argv)', 'a', '--stats', 'é'), (0, "['-c', 'a', '--stats', 'é']\n", ''))
    path = file('a.py', 'import sys; print(sys.argv[1:], sys.argv[0][-4:])')
    same('arguments of a file', boabox(path, 'x'), (0, "['x'] a.py\n", ''))


def statuses():
    same('no program', boabox()[0], 2)
    same('unknown option', boabox('--nothing', '1', '-c', '1')[0], 2)
    same('no such file', boabox('/nowhere/at/all.py')[0], 2)
    same('an exception', boabox('-c', '1/0')[0], 1)
    same('sys.exit', boabox('-c', 'import sys; sys.exit(7)'), (7, '', ''))
    same('sys.exit with text', boabox('-c', 'import sys; sys.exit("bye")'), (1, '', 'bye\n'))
    same('a limit', boabox('--max-fuel', '100000', '-c', 'while True: pass'), (124, '', 'boabox: fuel limit exceeded: 100000 units\n'))
    same('time', boabox('--max-time=0.2', '-c', 'while True: pass')[0], 124)
    same('recursion', boabox('--max-recursion', '50', '-c', 'def f(): f()\nf()')[2].splitlines()[-1],
         'RecursionError: maximum recursion depth exceeded')
    same('--help', boabox('--help')[0], 0)
    listed = boabox('--help')[1]
    for option in re.findall(r'"(--[a-z-]+)"', (ROOT / 'src/cli/main.c').read_text()):
        check(f'{option} in --help', option in listed)
        check(f'{option} in the README', option in (ROOT / 'README.md').read_text())


def streams():
    source = 'import sys\nprint("a")\nprint("b", file=sys.stderr)\nprint("c")'
    same('streams apart', boabox('-c', source), (0, 'a\nc\n', 'b\n'))
    p = subprocess.run([BINARY, '-c', source], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    same('streams in order', p.stdout, 'a\nb\nc\n')
    same('input', boabox('-c', 'print(input("? "), input())', stdin='x\ny'), (0, '? x y\n', ''))
    same('the end of input', boabox('-c', 'input()')[2].splitlines()[-1], 'EOFError: EOF when reading a line')
    same('sys.stdin', boabox('-c', 'import sys\nprint(sys.stdin.read(3), list(sys.stdin))', stdin='abcd\n\nlast'), (0, "abc ['d\\n', '\\n', 'last']\n", ''))


def modules():
    helper = file('helper.py', 'def f():\n    return 1 / 0\nname = __name__')
    package = file('package.py', 'from .part import x')
    part = file('part.py', 'x = 5')
    same('--module', boabox('--module', f'helper={helper}', '-c', 'import helper; print(helper.name)'), (0, 'helper\n', ''))
    same('before the library', boabox('--module', f'bisect={helper}', '-c', 'import bisect; print(bisect.name)'), (0, 'bisect\n', ''))
    same('a package', boabox('--module', f'p={package}', '--module', f'p.part={part}', '-c', 'import p, p.part\nprint(p.x, p.part.x)'), (0, '5 5\n', ''))
    same('its traceback', boabox('--module', f'helper={helper}', '-c', 'import helper; helper.f()')[2], '''\
Traceback (most recent call last):
  File "<string>", line 1, in <module>
    import helper; helper.f()
                   ~~~~~~~~^^
  File "helper.py", line 2, in f
    return 1 / 0
           ~~^~~
ZeroDivisionError: division by zero
''')
    bad = file('bad.py', 'x = (1,\n')
    check('its syntax error', 'File "bad.py", line 1\n    x = (1,\n        ^\n' in boabox('--module', f'bad={bad}', '-c', 'import bad')[2])
    same('no such module file', boabox('--module', 'm=/nowhere.py', '-c', '1')[0], 2)


def inputs():
    value = {'a': [1, -2.5e3, True, None, 'é"\\\n/\U0001f40d'], 'b': {}, 'c': []}
    same('--input', boabox('--input', 'data=' + json.dumps(value), '--input', 'n=3', '-c', 'print(data, n)')[1], f'{value} 3\n')
    for wrong in ('x', 'x=', 'x=[1,]', 'x={1: 2}', 'x=nul', 'x=01', 'x="a', 'x=1 2', 'x=__import__', 'a b=1', 'x=' + '[' * 200, 'x="\\x41"'):
        same(f'--input {wrong[:20]}', boabox('--input', wrong, '-c', '1')[0], 2)


def told():
    status, out, err = boabox('--json', '-c', 'import sys\nprint("ä\\x01")\nprint("e", file=sys.stderr)\n[1, "x"]')
    got = json.loads(out)
    same('--json', (status, err, got['value'], got['stdout'], got['stderr'], got['error']), (0, '', "[1, 'x']", 'ä\x01\n', 'e\n', None))
    check('its usage', got['usage']['fuel'] > 0 and got['usage']['peak_memory'] > 0, got)
    got = json.loads(boabox('--json', '-c', '1/0')[1])
    same('its error', (got['value'], got['error']['type'], got['error']['message']), (None, 'ZeroDivisionError', 'division by zero'))
    check('its traceback', got['error']['traceback'].endswith('    ~^~\nZeroDivisionError: division by zero\n'), got)
    status, out, err = boabox('--json', '--max-fuel', '10000', '-c', 'while True: pass')
    same('its limit', (status, json.loads(out)['error']), (124, {'type': 'fuel limit', 'message': 'fuel limit exceeded: 10000 units', 'traceback': None}))
    stats = boabox('--stats', '-c', '1')[2]
    for line in ('fuel: [1-9]', 'peak memory: [1-9]', 'time: ', 'opened in: ', 'instructions before the guest: 0\n'):
        check(f'--stats {line}', re.search('^' + line, stats, re.M), stats)


def seeds():
    program = 'from _boabox import entropy\nprint(entropy(16).hex(), entropy(0), len(entropy(1000)))'
    first = [boabox('--seed', n, '-c', program)[1] for n in ('1', '1', '2')]
    check('--seed', first[0] == first[1] != first[2] and len(first[0]) > 32, first)
    same('no seed is a fixed one', boabox('-c', program)[1], boabox('--seed', '0', '-c', program)[1])


def debugging():
    source = 'print(sorted([str(i) for i in range(50)], key=lambda x: x[::-1])[:3])\ninput()\n1/0'
    plain = boabox('-c', source, stdin='\n')
    for mode in ('pause-every=100', 'pause-every=1', 'verify', 'relocate', 'gc-stress', 'no-specialise', 'no-primitives', 'stack64', 'relocate,gc-stress,verify,pause-every=500'):
        same(f'--debug={mode}', boabox(f'--debug={mode}', '-c', source, stdin='\n'), plain)
    same('an unknown mode', boabox('--debug=nothing', '-c', '1')[0], 2)


def no_files():
    path = pathlib.Path(FOLDER.name) / 'in'
    path.write_text('host')
    same('no files of the host', boabox('-c', f'open({str(path)!r})')[2].splitlines()[-1][:17], 'FileNotFoundError')


def mounts():
    folder = pathlib.Path(FOLDER.name) / 'mounted'
    folder.mkdir()
    (folder / 'in').write_text('host')
    read, write = "print(open('/m/in').read())", "open('/m/out', 'w').write('guest')"
    same('--mount', boabox('--mount', f'{folder}=/m', '-c', read), (0, 'host\n', ''))
    same('read only', boabox('--mount', f'{folder}=/m:ro', '-c', write)[2].splitlines()[-1], "OSError: [Errno 30] Read-only file system: '/m/out'")
    same('an overlay', boabox('--mount', f'{folder}=/m:overlay', '-c', write)[0], 0)
    same('the folder is as it was', sorted(path.name for path in folder.iterdir()), ['in'])
    same('writing', boabox('--mount', f'{folder}=/m:rw', '-c', write)[0], 0)
    same('it is written', (folder / 'out').read_text(), 'guest')
    same('no such folder', boabox('--mount', '/nowhere=/m', '-c', '1')[0], 2)
    same('no such path', boabox('--mount', f'{folder}=m', '-c', '1')[0], 2)


def no_mounts():
    status, _, err = boabox('--mount', f'{FOLDER.name}=/m', '-c', '1')
    check('no mounts', status == 2 and "can't be shown at /m: " in err, (status, err))


def zones():
    code = 'import time; print(time.tzname, time.localtime(1720000000).tm_hour)'
    same('--tz', boabox('--tz', 'Europe/Berlin', '-c', code), (0, "('CET', 'CEST') 11\n", ''))
    same('--tz=RULE', boabox('--tz=<+0530>-5:30', '-c', code), (0, "('+0530', '+0530') 15\n", ''))
    same('--tz of no zone', boabox('--tz', 'Mars', '-c', code),
         (2, '', 'boabox: --tz wants a time zone, such as Europe/Berlin or CET-1CEST,M3.5.0,M10.5.0/3, not Mars\n'))


def environment():
    same('--env', boabox('--env', 'A=b=c', '--env', 'E=', '-c', 'import os; print(dict(os.environ))'), (0, "{'A': 'b=c', 'E': ''}\n", ''))


def journals():
    journal = str(pathlib.Path(FOLDER.name) / 'journal')
    source = "import time, random\nprint(time.time(), random.random())\na = input('a? ')\nb = input('b? ')\nprint(a + b)\nraise KeyError(a)"
    status, out, err = boabox('--record', journal, '-c', source, stdin='1\n2\n')
    first = out.split('\n')[0]
    same('--record', (status, err.splitlines()[-1]), (1, "KeyError: '1'"))
    status, again, told = boabox('--replay', journal)
    same('--replay', (status, again.split('\n')[0], again.split('\n')[1], told.splitlines()[-1]), (1, first, '12', "KeyError: '1'"))
    status, again, told = boabox('--replay', journal, '--until', '2')
    check('--until', status == 0 and again == first + '\n' and re.fullmatch(r'after 2 events, fuel \d+: input\(b\? \)\n', told), (status, again, told))
    data = pathlib.Path(journal).read_bytes()
    pathlib.Path(journal).write_bytes(data.replace(b'a? ', b'x? '))
    status, again, told = boabox('--replay', journal)
    check('another program', status == 1 and 'differs here from the journal: another call' in told, told)
    pathlib.Path(journal).write_bytes(b'12345678print(1)')
    same('no journal', boabox('--replay', journal)[0], 2)
    same('no such journal', boabox('--replay', journal + 'x')[0], 2)
    same('not written', boabox('--record', '/nowhere/x', '-c', '1')[0], 2)


for part in (programs, statuses, streams, modules, no_files, mounts if MOUNTS else no_mounts, environment, zones, inputs, told, seeds, debugging, journals):
    part()
print(f'{sum(results)} passed, {len(results) - sum(results)} failed')
sys.exit(not all(results))
