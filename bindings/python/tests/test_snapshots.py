"""Snapshots and forks: a sandbox goes on from its bytes, and from a copy; whatever bytes are given, nothing is lost and the reason is said."""
import gc
import random
import subprocess
import sys
import threading

import pytest

import boabox
from boabox._boabox import Box

KEY = bytes(range(16))
WRONG = {'altered', 'truncated', 'invalid', 'no_snapshot', 'newer', 'older', 'other_image', 'no_mac', 'no_key'}
CODE = '''
print('asking')
total = 0
for i in range(3):
    total += ask(i, name=f'n{i}')
total
'''


def finish(step, answer=lambda step: len(step.name) + step.args[0]):
    while not isinstance(step, boabox.Done):
        step = step.resume(answer(step))
    return step


def test_between_runs():
    s = boabox.Sandbox()
    s.exec('import math\nx = [1, 2]\ndef f(): return x, math.sqrt(16)')
    data = s.snapshot()
    other = boabox.Sandbox.restore(data)
    assert other.step is None and other.exec('x.append(3)\nf()') == ([1, 2, 3], 4.0)
    assert s.exec('f()') == ([1, 2], 4.0)
    assert boabox.Sandbox.restore(data)['x'] == [1, 2]


def test_at_a_step():
    step = boabox.Sandbox().start(CODE, functions=['ask'])
    data = step.snapshot()
    assert finish(step).value == 12
    for _ in range(2):
        again = boabox.Sandbox.restore(data, functions=['ask']).step
        assert (again.name, again.args, again.kwargs) == ('ask', (0,), {'name': 'n0'})
        done = finish(again)
        assert done.value == 12 and done.stdout == 'asking\n'


def test_every_step_in_a_new_sandbox():
    s = boabox.Sandbox()
    step = s.start(CODE, functions=['ask'])
    turns = 0
    while not isinstance(step, boabox.Done):
        s = boabox.Sandbox.restore(step.snapshot(KEY), key=KEY, functions=['ask'])
        step = s.step.resume(5)
        turns += 1
    assert step.value == 15 and turns == 3
    assert s.exec('total') == 15 and s.step is None


def test_another_process():
    step = boabox.Sandbox().start(CODE, functions=['ask'])
    program = (
        'import sys, boabox\ns = boabox.Sandbox.restore(sys.stdin.buffer.read(), functions={"ask": lambda i, name: i * 100})\n'
        'print(s.step.resume(7).value)'
    )
    p = subprocess.run([sys.executable, '-c', program], input=step.snapshot(), capture_output=True)
    assert p.stdout == b'307\n', p.stderr


def test_fork_goes_its_own_way():
    step = boabox.Sandbox().start('path = []\nwhile len(path) < 3: path.append(choose(list(path)))\npath', functions=['choose'])
    found = []

    def search(step):
        if isinstance(step, boabox.Done):
            found.append(''.join(step.value))
            return
        for c in 'ab':
            search(step.fork().resume(c))

    search(step)
    assert found == [a + b + c for a in 'ab' for b in 'ab' for c in 'ab']
    assert step.args == ([],)
    step.drop()


def test_fork_between_runs():
    s = boabox.Sandbox(functions={'double': lambda n: 2 * n})
    s.exec('x = 1')
    copy = s.fork()
    copy.exec('x = double(x)')
    assert (s['x'], copy['x'], copy.step) == (1, 2, None)
    s.close()
    assert copy.exec('double(x)') == 4


def test_fork_has_its_own_output_and_limits():
    s = boabox.Sandbox(limits=boabox.Limits(host_calls=3), functions=['ask'])
    step = s.start('print("a")\nask()\nprint("b")\nask()\nask()\nask()')
    copy = step.fork()
    for at in (copy, step):
        at = at.resume().resume()
        with pytest.raises(boabox.LimitError, match='host_calls') as e:
            at.resume()
        assert e.value.stdout == 'a\nb\n'
    assert s.run('print("c")').stdout == 'c\n'


def test_calls_count_on_after_a_restore():
    s = boabox.Sandbox(limits=boabox.Limits(host_calls=3), functions=['ask'])
    step = s.start('ask()\nask()\nask()\nask()').resume()
    other = boabox.Sandbox.restore(step.snapshot(), functions=['ask'], limits=boabox.Limits(host_calls=3))
    step = other.step.resume()
    with pytest.raises(boabox.LimitError, match='host_calls'):
        step.resume()


def test_usage_and_limits_are_the_loaders():
    step = boabox.Sandbox(functions=['ask']).start('x = [i for i in range(30000)]\nask()\nwhile True: pass')
    data = step.snapshot()
    with pytest.raises(boabox.SnapshotError) as e:
        boabox.Sandbox.restore(data, limits=boabox.Limits(memory='300KB'))
    assert e.value.reason == 'limit' and 'memory limit' in str(e.value)
    with pytest.raises(boabox.LimitError, match='fuel'):
        boabox.Sandbox.restore(data, limits=boabox.Limits(fuel=500000)).step.resume()


def test_functions_by_name():
    s = boabox.Sandbox(functions={'kept': lambda: 'kept', 'lost': lambda: 'lost', 'ask': None})
    step = s.start('def f(): return kept()\nask()\nr = [f()]\ntry: lost()\nexcept RuntimeError as e: r.append(str(e))\nr, new()')
    data = step.snapshot()
    other = boabox.Sandbox.restore(data, functions={'kept': lambda: 'other', 'new': lambda: 'new'})
    assert other.step.resume().value == (
        ['other', 'lost() is not there any more: it is none of the functions that the sandbox was restored with'], 'new')
    s = boabox.Sandbox(functions={'f': lambda: 1})
    s.exec('g = f\nf = 5')
    other = boabox.Sandbox.restore(s.snapshot(), functions={'f': lambda: 2})
    assert other.exec('f, g()') == (5, 2)
    with pytest.raises(boabox.GuestError, match='f.. is not there any more'):
        boabox.Sandbox.restore(s.snapshot()).exec('g()')


def test_input_and_futures():
    s = boabox.Sandbox(functions=['fetch'])
    step = s.start('name = input("who? ")\na, b = fetch(1, k=(1, {2: b"x"})), fetch(name)\nawait b, await a')
    step = boabox.Sandbox.restore(step.snapshot(), functions=['fetch']).step
    assert isinstance(step, boabox.Input) and step.prompt == 'who? '
    step = step.resume('Ada').resume(later=True).resume(later=True)
    assert isinstance(step, boabox.Futures)
    for step in (boabox.Sandbox.restore(step.snapshot(KEY), key=KEY).step, step.fork(), step):
        first, second = step.open
        assert (first.name, first.args, first.kwargs, second.args) == ('fetch', (1,), {'k': (1, {2: b'x'})}, ('Ada',))
        second.settle('b')
        step = step.resume()
        step.open[0].settle('a')
        assert step.resume().value == ('b', 'a')


def test_a_dropped_run_is_not_gone_on_with():
    s = boabox.Sandbox(functions=['ask'])
    s.start('x = 1\nask()\nx = 2').drop()
    assert s.step is None
    for other in (s.fork(), boabox.Sandbox.restore(s.snapshot())):
        assert other.step is None and other.exec('x') == 1


def test_the_step_property():
    s = boabox.Sandbox(functions=['ask'])
    step = s.start('ask(1)')
    assert s.step is step
    other = boabox.Sandbox.restore(step.snapshot())
    kept = other.step
    assert other.step is kept
    del kept
    gc.collect()
    assert other.step is None and other.exec('1') == 1  # the last who knew the step has forgotten it
    step.resume()
    assert s.step is None


def reason_of(data, **options):
    with pytest.raises(boabox.SnapshotError) as e:
        boabox.Sandbox.restore(data, **options)
    assert str(e.value) and isinstance(e.value, boabox.Error)
    return e.value.reason


def test_wrong_bytes():
    s = boabox.Sandbox(functions=['ask'])
    step = s.start('x = list(range(100))\nprint("p")\nask(x)')
    plain, signed = step.snapshot(), step.snapshot(KEY)
    assert reason_of(b'nonsense') == 'no_snapshot'
    assert reason_of(b'') in ('truncated', 'no_snapshot')
    for n in list(range(1, 90)) + [len(plain) - 1, len(plain) // 2]:
        assert reason_of(plain[:n]) == 'truncated', n
    assert reason_of(plain, key=KEY) == 'no_mac'
    assert reason_of(signed) == 'no_key'
    assert reason_of(signed, key=bytes(16)) == 'forged'
    assert reason_of(plain[:4] + b'\7' + plain[5:]) == 'newer'
    for i in range(8, len(plain), 11):
        assert reason_of(plain[:i] + bytes([plain[i] ^ 1]) + plain[i + 1:]) in WRONG, i
        assert reason_of(signed[:i] + bytes([signed[i] ^ 1]) + signed[i + 1:], key=KEY) in WRONG | {'forged'}, i
    assert step.resume(3).value == 3


def test_wrong_arguments():
    s = boabox.Sandbox()
    for key, error in (('0123456789abcdef', TypeError), (b'short', ValueError), (b'', ValueError)):
        with pytest.raises(error, match='key'):
            s.snapshot(key)
        with pytest.raises(error, match='key'):
            boabox.Sandbox.restore(s.snapshot(), key=key)
    with pytest.raises(TypeError, match='bytes'):
        boabox.Sandbox.restore('text')
    s.close()
    with pytest.raises(boabox.UseError, match='closed'):
        s.snapshot()
    with pytest.raises(boabox.UseError, match='closed'):
        s.fork()


def test_not_while_it_runs():
    errors = []

    def inside():
        for use in (s.snapshot, s.fork):
            with pytest.raises(boabox.UseError, match='running'):
                use()
            errors.append(1)

    s = boabox.Sandbox(functions={'inside': inside})
    s.exec('inside()')
    assert len(errors) == 2
    step = s.start('ask()', functions=['ask'])
    threads = [threading.Thread(target=lambda: errors.append(pytest.raises(boabox.UseError, s.snapshot)))]
    for t in threads:
        t.start()
        t.join()
    assert len(errors) == 3
    step.resume()
    with pytest.raises(boabox.UseError):
        step.snapshot()
    with pytest.raises(boabox.UseError):
        step.fork()


def test_a_bare_snapshot_of_the_library():
    box = Box()
    box.define('ask')
    with box:
        assert box.run('y = 3\nask(y) + 1', 'main.py')[:3] == ('call', 'ask', (3,))
        data = box.snapshot(KEY)
    s = boabox.Sandbox.restore(data, key=KEY)
    assert s.step.args == (3,) and s.step.resume(4).value == 5
    assert reason_of(data) == 'no_key' and reason_of(data[:100], key=KEY) == 'truncated'


def test_altered_snapshots_of_the_library_stay_inside():
    random.seed(5)
    s = boabox.Sandbox(functions=['ask'])
    step = s.start('class A:\n  def f(self): return ask(1)\na = [A(), {1: "x"}, (i for i in [1])]\na[0].f()\nlen(str(a))')
    data = step.snapshot()
    head, blob = data[:-16], None
    from boabox import _snapshots
    kind, parts, blob = _snapshots.unpack(data, None)
    for _ in range(100):
        b = bytearray(blob)
        b[random.randrange(24, len(b))] ^= 1 << random.randrange(8)
        assert reason_of(_snapshots.pack(kind, tuple(parts), bytes(b), None)) in ('altered', 'truncated', 'invalid')


def test_what_a_restored_sandbox_printed_and_used():
    s = boabox.Sandbox(functions=['ask'])
    step = s.start('print("é" * 3)\nfor i in range(1000): pass\nask()\nprint(2)')
    used = boabox.Sandbox.restore(step.snapshot(), functions=['ask']).step.resume()
    mine = step.resume()
    assert (used.stdout, used.usage.fuel) == (mine.stdout, mine.usage.fuel) == ('ééé\n2\n', used.usage.fuel)


def test_errors_know_their_code():
    step = boabox.Sandbox(functions=['ask']).start('value = 7\nask()\nvalue / 0')
    with pytest.raises(boabox.GuestError) as e:
        boabox.Sandbox.restore(step.snapshot()).step.resume()
    assert e.value.type == 'ZeroDivisionError' and e.value.frames[-1].line == 3 and 'value' in e.value.for_model()


def test_many_forks_are_freed():
    s = boabox.Sandbox(functions=['ask'])
    step = s.start('x = ask()\nx')
    for i in range(3000):
        assert step.fork().resume(i).value == i
    assert step.resume(1).value == 1
