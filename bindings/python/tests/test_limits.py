"""Limits that the package keeps itself, and the guest's clocks."""
import datetime
import threading
import time

import pytest

import boabox
from boabox import Limits


def ended(code, limits, **options):
    with boabox.Sandbox(limits=limits, **options) as sandbox:
        with pytest.raises(boabox.LimitError) as caught:
            sandbox.exec(code)
        assert sandbox.exec('1 + 1') == 2
        return caught.value


@pytest.mark.parametrize('limit, figure, code', [
    ('memory', 4 << 20, "def f():\n    x = []\n    while True: x.append('x' * 1000)\nf()"), ('fuel', 100_000, 'while True: pass'),
    ('output', 1000, "while True: print('x' * 100)"), ('time', 0.05, 'while True: pass'),
])
def test_figures_and_hints(limit, figure, code):
    e = ended(code, Limits(**{limit: figure}))
    assert (e.limit, e.figure) == (limit, figure) and e.hint
    assert e.message in e.for_model() and e.hint in e.for_model()


def test_host_calls():
    with boabox.Sandbox(functions={'f': lambda n: n}, limits=Limits(host_calls=5)) as sandbox:
        assert sandbox.exec('f(1) + f(2) + f(3)') == 6
        assert sandbox.exec('f(4) + f(5)') == 9
        for _ in range(2):
            with pytest.raises(boabox.LimitError, match='host_calls limit exceeded: 5 calls') as caught:
                sandbox.exec('try:\n    f(6)\nfinally:\n    x = 1')
            assert (caught.value.limit, caught.value.figure) == ('host_calls', 5)
        with pytest.raises(KeyError):
            sandbox['x']
        assert sandbox.exec('1') == 1
    with pytest.raises(boabox.LimitError, match='1000 calls'):
        boabox.exec('while True: f()', functions={'f': lambda: None})
    assert boabox.exec('for _ in range(2000): f()', functions={'f': lambda: None}, limits=Limits(host_calls=None)) is None


def test_value_size():
    limits = Limits(value_size='1KB')
    with boabox.Sandbox(functions={'f': len}, limits=limits) as sandbox:
        assert sandbox.exec('"x" * 900') == 'x' * 900
        with pytest.raises(boabox.ConversionError, match='value_size'):
            sandbox.exec('"x" * 1100')
        with pytest.raises(boabox.GuestError, match='ValueError.*value_size'):
            sandbox.exec('f("x" * 1100)')


def test_deadline_is_of_all():
    began = time.perf_counter()
    e = ended('while True: pass', Limits(deadline=0.1))
    assert (e.limit, e.figure) == ('deadline', 0.1) and time.perf_counter() - began < 2
    for code in ('f()', 'while True: f()'):
        assert ended(code, Limits(deadline=0.1), functions={'f': lambda: time.sleep(0.11)}).limit == 'deadline'
    assert boabox.exec('f()', functions={'f': lambda: 5}, limits=Limits(deadline=5)) == 5


def test_output_that_is_cut():
    def printed(code, **options):
        return boabox.run(code, limits=Limits(output_overflow='truncate', **options)).stdout

    assert printed("print('abc', end='')", output=3) == 'abc'
    assert printed("print('abcdefgh', end='')", output=4) == 'ab\n[... 4 bytes left out ...]\ngh'
    text = printed("for n in range(10_000): print(n)", output=100)
    assert text.startswith('0\n1\n2\n') and text.endswith('\n9998\n9999\n') and 'bytes left out' in text and len(text) < 150
    assert printed("print('é' * 1000, end='')", output=9) == 'éé\n[... 1992 bytes left out ...]\néé'
    for n in range(1, 40):
        whole = ''.join(f'{i}\n' for i in range(n))
        text = printed(f'for n in range({n}): print(n)', output=30)
        assert text == whole if len(whole) <= 30 else text.startswith(whole[:15]) and text.endswith(whole[-15:])
    seen = []
    with boabox.Sandbox(limits=Limits(output=10, output_overflow='truncate'), on_print=lambda text, stream: seen.append(text)) as sandbox:
        sandbox.run("print('x' * 1000)")
        assert sandbox.run("print('y')").stdout == 'y\n'
    assert sum(map(len, seen)) == 1003


@pytest.mark.parametrize('limits, error', [
    ({'host_calls': 0}, ValueError), ({'host_calls': '5'}, TypeError), ({'open_futures': -1}, ValueError), ({'deadline': 0}, ValueError),
    ({'deadline': '1'}, TypeError), ({'sleep': -1}, ValueError), ({'value_size': 0}, ValueError), ({'output_overflow': 'cut'}, ValueError),
    ({'output_overflow': None}, ValueError),
])
def test_wrong_limits(limits, error):
    with pytest.raises(error, match=next(iter(limits))):
        Limits(**limits)


# ---- clocks ----

NOW = 'import time, datetime\n[time.time(), datetime.datetime.now().isoformat()]'


def test_no_date_unless_given():
    with pytest.raises(boabox.GuestError, match='OSError'):
        boabox.exec('import time\ntime.time()')


def test_the_systems_date():
    with boabox.Sandbox(clock='system') as sandbox:
        assert abs(sandbox.exec(NOW)[0] - time.time()) < 5


def test_a_date_that_stands():
    with boabox.Sandbox(clock=datetime.datetime(2030, 1, 2, 3, 4, 5)) as sandbox:
        assert sandbox.exec(NOW) == [1893553445.0, '2030-01-02T03:04:05']
        sandbox.exec('time.sleep(10)')
        assert sandbox.exec(NOW) == [1893553455.0, '2030-01-02T03:04:15']
    zone = datetime.timezone(datetime.timedelta(hours=2))
    with boabox.Sandbox(clock=datetime.datetime(2030, 1, 2, 3, 4, 5, tzinfo=zone)) as sandbox:
        assert sandbox.exec(NOW)[1] == '2030-01-02T01:04:05'


def test_a_clock_of_the_hosts():
    moments = iter([100, 200.5, datetime.datetime(1970, 1, 1, 1)])
    with boabox.Sandbox(clock=lambda: next(moments)) as sandbox:
        code = 'import time\ntime.time()'
        assert [sandbox.exec(code) for _ in range(3)] == [100, 200.5, 3600]
        with pytest.raises(StopIteration):
            sandbox.exec(f'try:\n    {code[12:]}\nexcept BaseException: pass')
        assert sandbox.exec('1') == 1
    with boabox.Sandbox(clock=lambda: 'noon') as sandbox:
        with pytest.raises(TypeError, match='clock'):
            sandbox.exec(code)


def test_sleep():
    code = 'import time\nbegan = time.monotonic()\ntime.sleep(0.1)\ntime.monotonic() - began >= 0.1'
    began = time.perf_counter()
    assert boabox.exec(code) and time.perf_counter() - began < 0.09
    with boabox.Sandbox(sleep='real') as sandbox:
        began = time.perf_counter()
        assert sandbox.exec(code) and time.perf_counter() - began >= 0.1
    slept = []
    with boabox.Sandbox(sleep=slept.append) as sandbox:
        sandbox.exec(code)
    assert slept == [0.1]

    def no(seconds):
        raise RuntimeError('no sleep')

    with boabox.Sandbox(sleep=no) as sandbox:
        with pytest.raises(RuntimeError, match='no sleep'):
            sandbox.exec(code)
        assert sandbox.exec('1') == 1


def test_sleep_ends_with_the_limits():
    code = 'import time\nwhile True: time.sleep(0.05)'
    e = ended(code, Limits(sleep=0.12), sleep='real')
    assert (e.limit, e.figure) == ('sleep', 0.12)
    assert ended('import time\nwhile True: time.sleep(100)', Limits(time=0.1), sleep='real').limit == 'time'
    assert ended('import time\ntime.sleep(100)', Limits(deadline=0.1), sleep='real').limit == 'deadline'
    sandbox = boabox.Sandbox(sleep='real')
    threading.Timer(0.1, sandbox.interrupt).start()
    with pytest.raises(boabox.LimitError, match='interrupt'):
        sandbox.exec('import time\ntime.sleep(5)')
    slept = []
    with boabox.Sandbox(limits=Limits(sleep=3), sleep=slept.append) as sandbox:
        sandbox.exec('import time\ntime.sleep(2)')
        with pytest.raises(boabox.LimitError):
            sandbox.exec('time.sleep(2)')
    assert slept == [2, 1]


@pytest.mark.parametrize('options', [{'clock': 'noon'}, {'clock': 5}, {'sleep': 'long'}, {'sleep': None}])
def test_wrong_clocks(options):
    with pytest.raises(TypeError, match=next(iter(options))):
        boabox.Sandbox(**options)


def test_callbacks_leave_no_cycle():
    import gc
    import weakref

    class Owner:
        def __init__(self):
            self.sandbox = boabox.Sandbox(clock=self.now, sleep=self.wait, functions={'f': self.now})

        def now(self):
            return 5.0

        def wait(self, seconds):
            pass

    owner = Owner()
    assert owner.sandbox.exec('import time\ntime.time() + f()') == 10
    gone = weakref.ref(owner)
    del owner
    gc.collect()
    assert gone() is None


def test_logging_needs_no_date():
    code = "import logging, sys\nlogging.basicConfig(stream=sys.stdout)\nlogging.warning('careful')"
    assert boabox.run(code).stdout == 'WARNING:root:careful\n'


def test_what_many_short_feeds_leave_behind_is_collected():
    with boabox.Sandbox() as sandbox:
        for _ in range(100):
            sandbox.exec('x = list(range(100_000)); y = len(x)')  # 900 KB
        assert sandbox.run('y').usage.peak_memory < 16 << 20


def test_entropy_comes_from_a_seed_the_system_or_the_host():
    code = 'import secrets\nsecrets.token_hex(16)'
    assert boabox.exec(code, seed=1) == boabox.exec(code, seed=1) != boabox.exec(code, seed=2)
    assert boabox.exec(code, entropy='system') != boabox.exec(code, entropy='system')
    asked = []
    assert boabox.exec(code, entropy=lambda n: asked.append(n) or b'x' * n) == boabox.exec(code, entropy=lambda n: b'x' * n)
    assert asked
    with boabox.Sandbox(entropy='system', journal=True) as sandbox:
        token = sandbox.exec(code)
        assert boabox.replay(sandbox.journal()).step.value == token
        assert sandbox.fork().exec(code) != token

    def fails(n):
        raise LookupError('no entropy')

    with pytest.raises(LookupError, match='no entropy'):
        boabox.exec(code, entropy=fails)
    with pytest.raises(TypeError, match='entropy'):
        boabox.exec(code, entropy=lambda n: b'x')
    with pytest.raises(TypeError, match='entropy'):
        boabox.exec(code, entropy='dice')
