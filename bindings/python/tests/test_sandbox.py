"""Sandboxes: state, limits, errors, misuse, threads, life."""
import gc
import os
import pathlib
import subprocess
import sys
import threading
import time

import pytest

import boabox

unsanitized = pytest.mark.skipif('BOABOX_ASAN' in os.environ, reason='sanitizers need memory and stack of their own')


def test_state_stays():
    with boabox.Sandbox() as sandbox:
        assert sandbox.exec('x = 5\ndef f(n): return n + x') is None
        assert sandbox.exec('f(1)') == 6
        sandbox['x'] = [1]
        assert sandbox['x'] == [1]
        sandbox.exec('x.append(2)')
        assert sandbox['x'] == [1, 2]
        with pytest.raises(KeyError, match='y'):
            sandbox['y']
        assert sandbox.exec('y + 1', inputs={'y': 1}) == 2
        assert sandbox['y'] == 1


def test_sandboxes_are_apart():
    with boabox.Sandbox() as a, boabox.Sandbox() as b:
        a['x'] = 1
        with pytest.raises(KeyError):
            b['x']


def test_modules():
    modules = {'tools': 'def twice(n): return 2 * n', 'pack': '', 'pack.inner': 'VALUE = 5'}
    assert boabox.exec('import tools, pack.inner\ntools.twice(pack.inner.VALUE)', modules=modules) == 10


def test_the_library():
    assert boabox.exec('import json, collections\njson.loads("[1, 2]") + list(collections.Counter("aab").values())') == [1, 2, 2, 1]


def test_seed():
    def numbers(seed):
        with boabox.Sandbox(seed=seed) as sandbox:
            return sandbox.exec('import random\n[random.random() for _ in range(3)]')

    assert numbers(1) == numbers(1) != numbers(2)
    assert numbers(-1) == numbers(2**64 - 1)


def test_guest_errors():
    with pytest.raises(boabox.GuestError) as caught:
        boabox.exec("print('before')\ndef f():\n    1 / 0\nf()")
    e = caught.value
    assert (e.type, e.message, e.stdout, e.exit_code) == ('ZeroDivisionError', 'division by zero', 'before\n', None)
    assert str(e) == 'ZeroDivisionError: division by zero'
    assert e.traceback.startswith('Traceback') and 'line 3, in f' in e.traceback
    assert e.__cause__ is None
    with pytest.raises(boabox.GuestError, match='Own'):
        boabox.exec('class Own(Exception): pass\nraise Own(1)')


def test_syntax_errors():
    with pytest.raises(boabox.GuestSyntaxError) as caught:
        boabox.exec("print(1)\nx = = 2")
    assert caught.value.type == 'SyntaxError' and 'line 2' in caught.value.traceback and caught.value.stdout == ''
    with pytest.raises(boabox.GuestSyntaxError):
        boabox.exec('if 1:\nx')
    with pytest.raises(boabox.GuestError) as caught:
        boabox.exec("raise SyntaxError('by hand')")
    assert not isinstance(caught.value, boabox.GuestSyntaxError)


def test_system_exit():
    for code, status, text in [('0', 0, ''), ('3', 3, ''), ('', 0, ''), ("'bye'", 1, 'bye')]:
        with pytest.raises(boabox.GuestError) as caught:
            boabox.exec(f'import sys\nsys.exit({code})')
        e = caught.value
        assert (e.type, e.exit_code, e.traceback.strip()) == ('SystemExit', status, text)


@pytest.mark.parametrize('limit, limits, code', [
    ('memory', {'memory': '4MB'}, "def f():\n    x = []\n    while True: x.append('x' * 1000)\nf()"),
    ('fuel', {'fuel': 100_000}, 'while True: pass'),
    ('output', {'output': '1KB'}, "while True: print('x' * 100)"),
    ('time', {'time': 0.05}, 'while True: pass'),
])
def test_limits(limit, limits, code):
    with boabox.Sandbox(limits=boabox.Limits(**limits)) as sandbox:
        with pytest.raises(boabox.LimitError) as caught:
            sandbox.exec(code)
        assert caught.value.limit == limit and limit in caught.value.message
        assert sandbox.exec('1 + 1') == 2


def test_recursion_limit():
    code = 'def f(): f()\nf()'
    with pytest.raises(boabox.GuestError, match='RecursionError'):
        boabox.exec(code, limits=boabox.Limits(recursion=50))


def test_sizes():
    from boabox._limits import _size
    assert [_size('memory', s) for s in ('1B', '2KB', '1.5MB', '1GB', '77', 5)] == [1, 2048, 3 << 19, 1 << 30, 77, 5]


def test_defaults_are_the_librarys():
    """A box opened without arguments and one opened with Limits() have the same limits."""
    with boabox.Sandbox() as plain, boabox.Sandbox(limits=boabox.Limits()) as explicit:
        messages = []
        for sandbox in (plain, explicit):
            for code in ("while True: print('x' * 100000)", "def f():\n    x = []\n    while True: x.append('x' * 100_000)\nf()"):
                with pytest.raises(boabox.LimitError) as caught:
                    sandbox.exec(code)
                messages.append(caught.value.message)
            messages.append(sandbox.exec('import sys\nsys.getrecursionlimit()'))
    assert messages[:3] == messages[3:]


@pytest.mark.parametrize('limits, error, name', [
    ({'memory': '64 potatoes'}, ValueError, 'memory'), ({'memory': -1}, ValueError, 'memory'), ({'memory': 1.5}, TypeError, 'memory'),
    ({'memory': True}, TypeError, 'memory'), ({'output': '5TB'}, ValueError, 'output'), ({'output': None}, TypeError, 'output'),
    ({'time': 0}, ValueError, 'time'), ({'time': -1}, ValueError, 'time'), ({'time': float('nan')}, ValueError, 'time'),
    ({'time': '1'}, TypeError, 'time'), ({'fuel': 0}, ValueError, 'fuel'), ({'fuel': 1.0}, TypeError, 'fuel'),
    ({'recursion': 0}, ValueError, 'recursion'), ({'recursion': 2**40}, ValueError, 'recursion'), ({'memry': 1}, TypeError, 'memry'),
])
def test_wrong_limits(limits, error, name):
    with pytest.raises(error, match=name):
        boabox.Limits(**limits)


def test_hardly_any_memory():
    """Whatever is left of a run then, it is an error or an answer."""
    for memory in (1, 1000, '300KB', '400KB', '600KB', '700KB'):
        try:
            with boabox.Sandbox(limits=boabox.Limits(memory=memory), functions={'f': lambda x: x}) as sandbox:
                sandbox['x'] = ['x' * 1000] * 100
                sandbox.exec('f(x)')
        except boabox.Error:
            pass


@pytest.mark.parametrize('arguments, error', [
    ({'inputs': {'a b': 1}}, ValueError), ({'inputs': {'class': 1}}, ValueError), ({'inputs': {1: 1}}, TypeError), ({'inputs': {'a\0': 1}}, ValueError),
    ({'functions': {'f': 1}}, TypeError), ({'functions': {'f.g': len}}, ValueError), ({'functions': {1: len}}, TypeError),
    ({'limits': {'time': 1}}, TypeError), ({'modules': {'m': b''}}, TypeError), ({'modules': {'m-n': ''}}, ValueError), ({'stdin': 5}, TypeError),
    ({'nothing': 1}, TypeError), ({'inputs': [1]}, TypeError), ({'modules': ['m']}, TypeError), ({'functions': 5}, TypeError), ({'functions': 'f'}, TypeError),
])
def test_wrong_arguments(arguments, error):
    with pytest.raises(error):
        boabox.exec('1', **arguments)


def test_wrong_code():
    for code in (5, b'1', None):
        with pytest.raises(TypeError):
            boabox.exec(code)
    with pytest.raises(ValueError):
        boabox.exec("'\ud800'")
    with pytest.raises(TypeError):
        boabox.Sandbox(seed='x')
    with pytest.raises(TypeError):
        boabox.Sandbox(on_print=5)


def test_use_after_close():
    sandbox = boabox.Sandbox()
    sandbox.close()
    sandbox.close()
    sandbox.interrupt()
    assert sandbox.closed
    uses = [lambda: sandbox.exec('1'), lambda: sandbox.run('1'), lambda: sandbox['x'], lambda: sandbox.__setitem__('x', 1), sandbox._box.usage,
            sandbox._box.printed, sandbox._box.result, sandbox._box.resume, sandbox._box.__enter__, lambda: sandbox._box.define('f')]
    for use in uses:
        with pytest.raises(boabox.UseError, match='closed') as caught:
            use()
        assert isinstance(caught.value, RuntimeError) and isinstance(caught.value, boabox.Error)


def test_the_box_out_of_turn():
    from boabox._boabox import Box
    box = Box()
    for use in (box.resume, lambda: box.answer(1), lambda: box.answer_error('E', b''), lambda: box.answer_text(b''), lambda: box.run('1', 'f')):
        with pytest.raises(boabox.UseError):
            use()
    with pytest.raises(boabox.ConversionError):
        box.result()
    box.__exit__(None, None, None)
    box.__enter__()
    with pytest.raises(boabox.UseError):
        box.__enter__()
    with pytest.raises(boabox.UseError):
        box.close()
    assert box.run('f()', 'x')[0] == 'error'
    with pytest.raises(TypeError):
        Box.__new__(Box, 1)
    box.__exit__(None, None, None)
    box.define('f')
    box.__enter__()
    assert box.run('f(1, "x")', 'x') == ('call', 'f', (1, 'x'), None)
    box.__exit__(None, None, None)
    with pytest.raises(boabox.UseError):
        box.answer(1)
    box.__enter__()
    assert box.run('f(2)', 'x') == ('call', 'f', (2,), None)
    assert box.answer(5) is None
    assert box.result() == 5
    with pytest.raises(boabox.UseError):
        box.answer(5)


def test_use_from_two_threads():
    sandbox = boabox.Sandbox(limits=boabox.Limits(time=30))
    started = threading.Event()

    def run():
        started.set()
        with pytest.raises(boabox.LimitError):
            sandbox.exec('while True: pass')

    thread = threading.Thread(target=run)
    thread.start()
    started.wait()
    time.sleep(0.1)
    for use in (lambda: sandbox.exec('1'), lambda: sandbox['x'], lambda: sandbox.__setitem__('x', 1), sandbox.close):
        with pytest.raises(boabox.UseError, match='another thread'):
            use()
    sandbox.interrupt()
    thread.join()
    assert sandbox.exec('1') == 1


def test_many_threads_over_one_sandbox():
    """Each use does what it should or is refused."""
    sandbox = boabox.Sandbox(functions={'f': lambda n: n}, limits=boabox.Limits(host_calls=None))
    wrong = []

    def work(number):
        for i in range(300):
            try:
                if sandbox.exec(f'f(x) + {i}', inputs={'x': number}) != number + i:
                    wrong.append(number)
            except boabox.UseError:
                pass

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert sandbox.exec('1') == 1


def test_many_sandboxes_on_many_threads():
    results = []

    def work(number):
        for i in range(100):
            results.append(boabox.exec('sum(f(n) for n in range(m))', inputs={'m': number + i % 7}, functions={'f': lambda n: n}))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 800


def resident():
    return int(pathlib.Path('/proc/self/statm').read_text().split()[1]) * os.sysconf('SC_PAGE_SIZE')


def life(number):
    with boabox.Sandbox(functions={'f': lambda x: [x]}, modules={'m': 'x = 1'}, on_print=lambda text, stream: None) as sandbox:
        sandbox.exec('import m\nprint(f(1))\n[f(n) for n in range(20)]', inputs={'data': {'k': [1, 'x', 10**30]}})
        sandbox['big'] = ['x' * 100] * 100
        for bad in ('1/0', 'x = = 1', 'f()'):
            with pytest.raises(boabox.GuestError):
                sandbox.exec(bad)
        with pytest.raises(boabox.ConversionError):
            sandbox['bad'] = [1, {2, (3, object)}]


@unsanitized
def test_a_thousand_lives_leave_nothing():
    for number in range(300):
        life(number)
    gc.collect()
    before, objects = resident(), len(gc.get_objects())
    for number in range(1000):
        life(number)
    gc.collect()
    assert resident() - before < 2 << 20
    assert len(gc.get_objects()) - objects < 200


@unsanitized
def test_without_close():
    for number in range(300):
        boabox.exec('1')
    before = resident()
    for number in range(2000):
        boabox.Sandbox().exec('x = [1] * 1000')
    assert resident() - before < 2 << 20


def test_a_thousand_open_at_once():
    sandboxes = [boabox.Sandbox() for _ in range(1000)]
    assert [sandbox.exec('n', inputs={'n': n}) for n, sandbox in enumerate(sandboxes)] == list(range(1000))


def python(code, **options):
    return subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, timeout=60, **options)


def test_interpreter_ends_with_live_sandboxes():
    p = python("import boabox, sys\ns = boabox.Sandbox(functions={'f': lambda: s})\ns.exec('x = 1')\nsys.keep = s\nkeep = [boabox.Sandbox() for _ in range(20)]")
    assert (p.returncode, p.stdout, p.stderr) == (0, '', '')


def test_interpreter_ends_while_a_thread_runs():
    p = python("import boabox, threading, time\nthreading.Thread(target=boabox.exec, args=('while True: pass',), daemon=True).start()\ntime.sleep(0.2)")
    assert p.returncode == 0, p.stderr


def test_process_fork():
    p = python("import boabox, os\ns = boabox.Sandbox()\ns.exec('x = 1')\npid = os.fork()\n"
               "assert s.exec('x += 1\\nx') == 2 and boabox.exec('5') == 5\nif pid: assert os.waitpid(pid, 0)[1] == 0")
    assert (p.returncode, p.stderr) == (0, '')


@unsanitized
def test_a_small_stack():
    p = python("import boabox, os, threading\nthreading.stack_size(max(64 * 1024, os.sysconf('SC_THREAD_STACK_MIN')))\ndef f():\n    x = []\n    for _ in range(999): x = [x]\n"
               "    s = boabox.Sandbox()\n    s['x'] = x\n    print(len(s['x']))\nt = threading.Thread(target=f)\nt.start()\nt.join()")
    assert (p.returncode, p.stdout) == (0, '1\n'), p.stderr


def test_usage_is_of_the_run():
    with boabox.Sandbox() as sandbox:
        long = sandbox.run('for _ in range(100_000): pass').usage
        short = sandbox.run('1').usage
        assert short.fuel < 1000 < long.fuel and short.time < long.time and short.peak_memory <= long.peak_memory + 4096


def command(*words, stdin=''):
    p = subprocess.run([sys.executable, '-m', 'boabox', *words], input=stdin, capture_output=True, text=True, timeout=60)
    return p.returncode, p.stdout, p.stderr


def test_command(tmp_path):
    path = tmp_path / 'p.py'
    path.write_text('print(2)')
    assert command('-c', 'print(1)') == (0, '1\n', '')
    assert command(str(path)) == (0, '2\n', '')
    assert command('-', stdin='print(3)') == (0, '3\n', '')
    assert command('-c', "print(input('? '))", stdin='x\n') == (0, '? x\n', '')
    assert command('-c', 'import sys; sys.exit(7)') == (7, '', '')
    assert command('-c', 'import sys; sys.exit("bye")') == (1, '', 'bye\n')
    assert command('-c', '1/0')[0] == 1
    assert command('-c', '1/0')[2].endswith('ZeroDivisionError: division by zero\n')
    assert command('--max-fuel', '100000', '-c', 'while True: pass') == (124, '', 'boabox: fuel limit exceeded: 100000 units\n')
    assert command('--max-time', '0.1', '-c', 'while True: pass')[0] == 124
    for words in ([], ['--nothing'], ['/nowhere/at/all.py'], ['--max-memory', 'x', '-c', '1'], ['-c', '1', 'file.py']):
        assert command(*words)[0] == 2
