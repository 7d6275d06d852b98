"""Snapshots and forks: between runs, and at steps."""
import collections
import datetime
import subprocess
import sys

import pytest

import boabox

KEY = b'0123456789abcdef'


def test_a_snapshot_between_runs():
    with boabox.Sandbox(functions={'f': lambda n: n + 1}) as sandbox:
        sandbox.exec("import json\nx = [1, {'a': 2}]\ndef twice(n): return 2 * f(n)\nclass C:\n    y = 5\nopen('note', 'w').write('hi')")
        data = sandbox.snapshot()
        sandbox.exec('x = 0')
    with boabox.restore(data, functions={'f': lambda n: n + 10}) as copy:
        assert copy.exec("[x, twice(1), C.y, json.dumps(x), open('note').read()]") == [[1, {'a': 2}], 22, 5, '[1, {"a": 2}]', 'hi']
        assert copy.run('1').files == {'/home/note': b'hi'}
    with boabox.Sandbox() as small:
        small.exec('x = 1')
        assert len(small.snapshot()) < 2000


def test_functions_of_a_restored_sandbox():
    with boabox.Sandbox(functions={'f': lambda: 1}) as sandbox:
        sandbox.exec('g = f\nf = 5')
        data = sandbox.snapshot()
    with boabox.restore(data, functions={'f': lambda: 2, 'new': lambda: 3}) as copy:
        assert copy.exec('[g(), f, new()]') == [2, 5, 3]
    with boabox.restore(data) as copy:
        with pytest.raises(boabox.UseError, match=r'f\(\) was given by name only'):
            copy.exec('g()')
        assert copy.start('g() + 1').resume(4).value == 5


def test_limits_are_the_loaders():
    with boabox.Sandbox() as sandbox:
        sandbox.exec("x = ['a' * 1000 for _ in range(5000)]")
        data = sandbox.snapshot()
    with boabox.restore(data, limits=boabox.Limits(fuel=1000)) as copy:
        with pytest.raises(boabox.LimitError, match='fuel'):
            copy.exec('while True: pass')
    with pytest.raises(boabox.SnapshotError, match='memory limit'):
        boabox.restore(data, limits=boabox.Limits(memory='2MB'))


def test_keys():
    with boabox.Sandbox() as sandbox:
        sandbox['x'] = 5
        data, signed = sandbox.snapshot(), sandbox.snapshot(key=KEY)
    assert boabox.restore(signed, key=KEY)['x'] == 5
    for bad, key, match in (
        (signed, None, 'its key is needed'), (signed, KEY[::-1], 'altered'), (data, KEY, 'not signed'), (b'', None, 'no snapshot'), (b'x' * 100, None, 'no snapshot'),
        (data[:-1], None, 'cut off'), (data[:100] + bytes([data[100] ^ 1]) + data[101:], None, 'altered'),
    ):
        with pytest.raises(boabox.SnapshotError, match=match) as caught:
            boabox.restore(bad, key=key)
        assert isinstance(caught.value, ValueError) and isinstance(caught.value, boabox.Error)
    for key, error in ((b'short', ValueError), ('0123456789abcdef', TypeError), (5, TypeError)):
        with pytest.raises(error):
            sandbox2 = boabox.Sandbox()
            sandbox2.snapshot(key=key)
    with pytest.raises(TypeError):
        boabox.restore('text')
    with pytest.raises(TypeError, match='nothing'):
        boabox.restore(data, nothing=1)


def test_any_bytes_are_refused_or_a_guest():
    with boabox.Sandbox() as sandbox:
        sandbox.exec('x = [1]\ndef f(): return x')
        data = sandbox.snapshot()
    for at in range(0, len(data), 7):
        with pytest.raises(boabox.SnapshotError):
            boabox.restore(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1:])
        with pytest.raises(boabox.SnapshotError):
            boabox.restore(data[:at])


def test_a_fork():
    calls = []
    with boabox.Sandbox(functions={'f': calls.append}, modules={'m': 'y = 1'}, clock=datetime.datetime(2030, 1, 1), limits=boabox.Limits(time=5)) as sandbox:
        sandbox.exec('x = [1]')
        copy = sandbox.fork()
        sandbox.exec('x.append(2)')
        assert copy.exec('import m, time\nx.append(3)\nf(x)\n[x, m.y, time.time()]') == [[1, 3], 1, 1893456000.0]
        assert sandbox['x'] == [1, 2] and calls == [[1, 3]]
    assert copy.exec('time.time()') == 1893456000.0
    copy.close()
    many = [boabox.Sandbox()]
    many[0]['n'] = 0
    for _ in range(20):
        many.append(many[-1].fork())
        many[-1].exec('n += 1')
    assert [box['n'] for box in many] == list(range(21))


def test_clocks_of_forks_are_their_own():
    def clock():
        return next(times)

    times = iter(range(100))
    slept = []
    with boabox.Sandbox(clock=clock, sleep=slept.append) as sandbox:
        copy = sandbox.fork()
        assert [box.exec('import time\ntime.sleep(1)\ntime.time()') for box in (sandbox, copy, sandbox)] == [0, 1, 2]
    del sandbox
    assert copy.exec('time.time()') == 3 and slept == [1, 1, 1]


def test_objects_and_records_in_forks():
    Point = collections.namedtuple('Point', 'x y')
    with boabox.Sandbox() as sandbox:
        thing = ['a']
        sandbox['o'] = boabox.Object(thing, methods=['append'], name='Thing')
        sandbox['p'] = Point(1, 2)
        copy, data = sandbox.fork(), sandbox.snapshot()
        copy['q'] = Point(1, 2)
        assert copy.exec('o.append(5)\n[o, p == q, type(p) is type(q)]') == [['a', 5], True, True] and thing == ['a', 5]
    other = boabox.restore(data)
    assert isinstance(other['o'], boabox.GuestValue)
    with pytest.raises(boabox.GuestError, match='ReferenceError: Thing.append: the host does not have this object'):
        other.exec('o.append(1)')


PROGRAM = "total = 0\nfor n in range(3):\n    total += ask(f'number {n}?', hint=n)\nprint('sum', total)\ntotal"


def test_a_step_goes_on_elsewhere():
    with boabox.Sandbox(functions=['ask']) as sandbox:
        step = sandbox.start(PROGRAM).resume(10)
        data = step.snapshot(key=KEY)
        assert step.resume(1).resume(1).value == 12
    for _ in range(2):
        step = boabox.restore_step(data, key=KEY, functions=['ask'])
        assert (step.name, step.args, step.kwargs) == ('ask', ('number 1?',), {'hint': 1})
        done = step.resume(20).resume(30)
        assert (done.value, done.stdout) == (60, 'sum 60\n')


def test_a_step_in_another_process():
    with boabox.Sandbox(functions=['ask']) as sandbox:
        data = sandbox.start(PROGRAM).snapshot()
    code = ("import boabox, sys\nstep = boabox.restore_step(sys.stdin.buffer.read())\nwhile not isinstance(step, boabox.Done):\n"
            "    step = step.resume(len(step.args[0]))\nprint(step.value)")
    p = subprocess.run([sys.executable, '-c', code], input=data, capture_output=True)
    assert (p.stdout, p.stderr) == (b'27\n', b'')


def test_a_step_is_forked():
    with boabox.Sandbox(functions=['choose']) as sandbox:
        first = sandbox.start("print('begin')\n[choose(1), choose(2)]")
        results = []
        for a in 'xy':
            second = first.fork().resume(a)
            for b in 'xy':
                results.append(second.fork().resume(b))
        assert [(d.value, d.stdout) for d in results] == [([a, b], 'begin\n') for a in 'xy' for b in 'xy']
        assert first.resume(0).resume(0).value == [0, 0]


def test_open_calls_in_a_fork_and_a_snapshot():
    with boabox.Sandbox(functions=['get']) as sandbox:
        step = sandbox.start('import asyncio\nawait asyncio.gather(get(1), get(2))').resume(later=True).resume(later=True)
        copy, data = step.fork(), step.snapshot()
        restored = boabox.restore_step(data)
        for futures in (step, copy, restored):
            assert isinstance(futures, boabox.Futures) and len(futures.open) == 2
            for n, call in enumerate(futures.open):
                call.settle(n)
            assert futures.resume().value == [0, 1]
        assert [c.args for c in copy.open] == [(1,), (2,)] == [c.args for c in restored.open]
        assert [c.name for c in restored.open] == ['get', 'get']


def test_open_calls_have_their_arguments_as_they_are_now():
    code = 'import asyncio\na = [1]\nx = get(a, key=b"x")\ny = get()\na.append(2)\nz = get(print)\nawait asyncio.gather(x, y, z)'
    step = boabox.Sandbox(functions=['get'], journal=True).start(code).resume(later=True).resume(later=True).resume(later=True)
    for other in (boabox.restore_step(step.snapshot(), journal=True), boabox.replay(step.journal()).step):
        assert [(c.name, c.args, c.kwargs) for c in other.open[:2]] == [('get', ([1, 2],), {'key': b'x'}), ('get', (), {})]
        other.open[1].settle(5)
        again = boabox.restore_step(other.resume().snapshot())
        assert [repr(c) for c in again.open] == ["<Call get([1, 2], key=b'x')>", "<Call get(<built-in function print>)>"]
        for call in again.open:
            call.settle(1)
        assert again.resume().value == [1, 5, 1]
    changed = 'x = get(1)\nx._asked = 5\nfor name in ("_asked",): y = get(2)\ndel y._asked\nawait x\nawait y'
    step = boabox.Sandbox(functions=['get']).start(changed).resume(later=True).resume(later=True)
    assert [c.name for c in boabox.restore_step(step.snapshot()).open] == ['', '']


def test_an_input_step():
    step = boabox.Sandbox().start("input('a') + input('b')").resume('1')
    assert boabox.restore_step(step.snapshot()).resume('2').value == '12'


def test_misuse():
    sandbox = boabox.Sandbox(functions={'f': None, 'g': lambda: sandbox.snapshot(), 'h': lambda: sandbox.fork()})
    data = sandbox.snapshot()
    with pytest.raises(boabox.UseError, match='not taken at a step'):
        boabox.restore_step(data)
    for code in ('g()', 'h()'):
        with pytest.raises(boabox.GuestError, match='running'):
            sandbox.exec(code)
    step = sandbox.start('f()')
    for use in (sandbox.snapshot, sandbox.fork):
        with pytest.raises(boabox.UseError, match='running'):
            use()
    paused = step.snapshot()
    step.resume()
    for use in (step.snapshot, step.fork):
        with pytest.raises(boabox.UseError, match='answered'):
            use()
    with boabox.restore(paused) as copy:  # the run that was paused is dropped
        assert copy.exec('1') == 1
    sandbox.close()
    for use in (sandbox.snapshot, sandbox.fork):
        with pytest.raises(boabox.UseError, match='closed'):
            use()
