"""What the package is for, in five."""
import threading
import time

import pytest

import boabox


def test_value_of_the_last_expression():
    assert boabox.exec('1 + 2') == 3
    assert boabox.exec('x * 2', inputs={'x': [1, 'a']}) == [1, 'a', 1, 'a']


def test_result_has_value_and_output():
    r = boabox.run("print('hi')\n{'a': (1, 2.5, None, b'x', {3}, 10**30)}")
    assert r.value == {'a': (1, 2.5, None, b'x', {3}, 10**30)}
    assert [type(part) for part in r.value['a']] == [int, float, type(None), bytes, set, int]
    assert type(r.value['a']) is tuple
    assert (r.stdout, r.stderr) == ('hi\n', '')
    assert r.usage.fuel > 0 and r.usage.peak_memory > 0 and r.usage.time > 0


def test_host_functions():
    assert boabox.exec('sum(get(n, k=1) for n in range(3))', functions={'get': lambda n, k=0: n + k}) == 6

    def fail():
        raise KeyError('x')

    assert boabox.exec('try:\n    fail()\nexcept KeyError as e:\n    caught = e.args\ncaught', functions={'fail': fail}) == ('x',)
    with pytest.raises(boabox.GuestError) as caught:
        boabox.exec('fail()', functions={'fail': fail})
    assert caught.value.type == 'KeyError'
    assert type(caught.value.__cause__) is KeyError and caught.value.__cause__.args == ('x',)


def test_a_limit_ends_the_run_alone():
    with boabox.Sandbox(limits=boabox.Limits(time=0.2)) as sandbox:
        with pytest.raises(boabox.LimitError) as caught:
            sandbox.exec("print('so far')\nwhile True: pass")
        assert caught.value.limit == 'time'
        assert caught.value.stdout == 'so far\n'
        assert sandbox.exec('1 + 1') == 2


def spin(seconds):
    with pytest.raises(boabox.LimitError):
        boabox.exec('while True: pass', limits=boabox.Limits(time=seconds))


def wall(threads):
    began = time.perf_counter()
    running = [threading.Thread(target=spin, args=(0.3,)) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return time.perf_counter() - began


def test_threads_run_at_once():
    assert any(wall(2) < 1.6 * wall(1) for _ in range(5))


def test_interrupt_from_another_thread():
    sandbox = boabox.Sandbox(limits=boabox.Limits(time=30))
    timer = threading.Timer(0.1, sandbox.interrupt)
    timer.start()
    with pytest.raises(boabox.LimitError) as caught:
        sandbox.exec('while True: pass')
    assert caught.value.limit == 'interrupt'
    timer.join()
    assert sandbox.exec('2') == 2
