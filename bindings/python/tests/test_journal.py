"""Journals: a run is done again from what its host gave it, up to any event, and goes on from there."""
import asyncio
import collections
import contextlib
import dataclasses
import random
import signal
import struct
import threading

import pytest

import boabox

PROGRAM = '''
import random, time
print('begin', random.random(), time.time())
total = 0
for n in range(3):
    total += ask(f'number {n}?', hint={n: given})
print('sum', total)
total
'''


def recorded(**options):
    """The journal of such a run, what the functions were asked, and what was printed."""
    asked = []

    def ask(question, hint):
        asked.append((question, hint))
        return 10 * len(asked)

    with boabox.Sandbox(functions={'ask': ask}, clock='system', seed=5, journal=True, **options) as sandbox:
        result = sandbox.run(PROGRAM, inputs={'given': 'é'})
        assert result.value == 60
        return sandbox.journal(), asked, result.stdout


def test_the_same_again():
    journal, asked, stdout = recorded()
    replay = boabox.replay(journal)
    assert (replay.events, replay.differs, replay.stdout, replay.stderr, replay.error) == (3, None, stdout, '', None)
    assert isinstance(replay.step, boabox.Done) and replay.step.value == 60 and replay.step.stdout == stdout
    assert replay.sandbox['total'] == 60 and replay.sandbox.journal() == journal and len(asked) == 3


def test_up_to_an_event_and_on_from_there():
    journal, asked, stdout = recorded()
    for until in (1, 2, 3):
        replay = boabox.replay(journal, until=until, functions=['ask'])
        assert (replay.events, replay.differs, replay.stdout) == (until, None, stdout.partition('sum')[0])
        step = replay.step
        assert (step.name, step.args, step.kwargs) == ('ask', asked[until - 1][:1], {'hint': asked[until - 1][1]})
        again = boabox.replay(step.journal()).step
        assert again.args == step.args
        for answer in range(until, 4):
            step = step.resume(100 * answer)
        assert step.value == sum(10 * n for n in range(1, until)) + sum(100 * n for n in range(until, 4))
        assert step.stdout == f'sum {step.value}\n'
        assert boabox.replay(replay.sandbox.journal()).step.value == step.value


def test_functions_are_for_what_comes_after():
    journal, asked, _ = recorded()
    called = []
    replay = boabox.replay(journal, until=2, functions={'ask': lambda question, hint: called.append(question) or 1000})
    assert called == [] and replay.step.args == ('number 1?',)
    assert replay.step.resume(2).value == 1012 and called == ['number 2?']


def test_a_run_that_failed():
    with boabox.Sandbox(functions={'f': lambda n: n + 1}, journal=True) as sandbox:
        sandbox.exec('seen = [f(1)]')
        with pytest.raises(boabox.GuestError):
            sandbox.exec("seen.append(f(2))\nprint('soon')\nseen[9]")
        journal = sandbox.journal()
    replay = boabox.replay(journal)
    assert replay.step is None and replay.differs is None and (replay.events, replay.stdout) == (2, 'soon\n')
    assert isinstance(replay.error, boabox.GuestError) and replay.error.type == 'IndexError'
    assert replay.sandbox.exec('seen') == [2, 3]
    before = boabox.replay(journal, until=2)
    before.step.drop()
    assert before.sandbox.exec('seen') == [2] and before.differs is None
    assert boabox.replay(before.sandbox.journal()).step.value == [2]


def test_errors_input_and_open_calls():
    code = 'import asyncio\ntry:\n    f()\nexcept KeyError as e:\n    print(repr(e))\nline = input()\nawait asyncio.gather(g(1), g(2)), line'
    with boabox.Sandbox(functions=['f', 'g'], journal=True) as sandbox:
        step = sandbox.start(code).resume(error=KeyError('no')).resume('yes').resume(later=True).resume(later=True)
        waiting = step.journal()
        for n, call in enumerate(step.open):
            call.settle(n)
        assert step.resume().value == ([0, 1], 'yes')
        journal = sandbox.journal()
    replay = boabox.replay(journal)
    assert replay.differs is None and replay.step.value == ([0, 1], 'yes') and replay.stdout == "KeyError('no')\n"
    step = boabox.replay(waiting).step
    assert isinstance(step, boabox.Futures) and len(step.open) == 2
    for call in step.open:
        call.settle(7)
    assert step.resume().value == ([7, 7], 'yes')
    assert isinstance(boabox.replay(journal, until=2, stdin='not asked').step, boabox.Input)


def test_answers_that_the_guest_changes():
    values = [[1], [1] * 100, {'a': [1]}, ([1], [2, [3]]), {1, 2}, [[n] * n for n in range(20)], ['é' * 100], 'text', 1.5]
    with boabox.Sandbox(functions={'f': lambda n: values[n]}, journal=True) as sandbox:
        sandbox['given'] = [1, 2]
        code = '''
def change(v):
    if isinstance(v, list):
        v.append(5)
    for part in v if isinstance(v, (list, tuple)) else v.values() if isinstance(v, dict) else ():
        change(part)
for n in range(9):
    v = f(n)
    change(v)
change(given)
f(0), given
'''
        value, journal = sandbox.exec(code), sandbox.journal()
    replay = boabox.replay(journal)
    assert replay.differs is None and replay.step.value == value == ([1], [1, 2, 5]) and replay.sandbox.journal() == journal


def test_under_asyncio():
    async def fetch(n):
        await asyncio.sleep(0.001 * n)
        return n * n

    code = """
import asyncio
async def work(n):
    print('begin', n)
    for i in range(20000): pass
    x = await fetch(n)
    print(x)
    return x
await asyncio.gather(*map(work, range(6)))
"""
    for on_print in (None, lambda text, stream: None):
        with boabox.Sandbox(functions={'fetch': fetch}, on_print=on_print, journal=True) as sandbox:
            result = asyncio.run(sandbox.run_async(code))
            replay = boabox.replay(sandbox.journal())
        assert replay.differs is None and replay.step.value == result.value == [n * n for n in range(6)] and replay.stdout == result.stdout


def test_modules_env_files_and_mounts(tmp_path):
    (tmp_path / 'data').write_text('from outside')
    code = "import m, os\n[m.y, os.environ['A'], open('note').read(), open('/data/data').read()]"
    with boabox.Sandbox(modules={'m': 'y = 1'}, env={'A': 'b'}, files={'note': 'hi'}, mounts=[boabox.Mount(tmp_path, '/data')], journal=True) as sandbox:
        value = sandbox.exec(code)
        journal = sandbox.journal()
    (tmp_path / 'data').unlink()
    replay = boabox.replay(journal)
    assert replay.differs is None and replay.step.value == value == [1, 'b', 'hi', 'from outside']


def test_what_differs():
    with boabox.Sandbox(functions=['ask'], journal=True) as sandbox:
        sandbox.start("ask('aaaa')\nask('b')").resume(1).drop()
        journal = sandbox.journal()
    replay = boabox.replay(journal.replace(b'aaaa', b'aaab'))
    assert (replay.events, replay.differs) == (1, 'another call, or other arguments')
    assert replay.step.args == ('aaab',)
    cut = boabox.replay(journal[:-1])
    assert cut.differs == 'this is no journal'
    for none in (b'', b'x', b'x' * 100):
        with pytest.raises(boabox.SnapshotError, match='this is no journal') as caught:
            boabox.replay(none)
        assert caught.value.reason == 'no_journal'


def test_any_bytes_are_refused_or_a_guest():
    journal, _, _ = recorded()
    for at in range(0, len(journal), 5):
        for changed in (journal[:at] + bytes([journal[at] ^ 0x15]) + journal[at + 1:], journal[:at]):
            try:
                boabox.replay(changed, limits=boabox.Limits(fuel=10**6))
            except boabox.SnapshotError as e:
                assert 'no journal' in str(e)


def test_none_is_kept_or_it_is_not_whole():
    with boabox.Sandbox() as sandbox:
        with pytest.raises(boabox.UseError, match='keeps no journal'):
            sandbox.journal()
        plain = sandbox.snapshot()
    with boabox.restore(plain, journal=True) as copy:
        with pytest.raises(boabox.Error, match='not whole'):
            copy.journal()
    with boabox.Sandbox(journal=True) as sandbox:
        empty = boabox.replay(sandbox.journal())
        assert (empty.events, empty.step, empty.error, empty.differs) == (0, None, None, None) and empty.sandbox.exec('1') == 1
    sandbox = boabox.Sandbox(functions={'f': None, 'g': lambda: sandbox.journal()}, journal=True)
    with pytest.raises(boabox.GuestError, match='running'):
        sandbox.exec('g()')
    step = sandbox.start('f()')
    with pytest.raises(boabox.UseError, match='running'):
        sandbox.journal()
    step.resume()
    with pytest.raises(boabox.UseError, match='answered'):
        step.journal()
    sandbox.close()
    with pytest.raises(boabox.UseError, match='closed'):
        sandbox.journal()


@dataclasses.dataclass
class Point:
    x: int
    parts: list = dataclasses.field(default_factory=list, repr=False)


Pair = collections.namedtuple('Pair', 'a b')

RECORDS = '''
p, q = f(1), f(2)
p.parts = [q, q]
kept = keep(p)
p.more = [p] * 1000
[type(p) is type(q) is type(given) is type(kept), p == f(1), p is kept, pair == (1, 2), pair.b, repr(given), given.parts[0].x, keep([p, p])[0].x]
'''


def fuel_of(sandbox):
    return sandbox._box.usage()[0]


def test_records():
    given = {'given': Point(5, [Point(6)]), 'pair': Pair(1, 2)}
    with boabox.Sandbox(functions={'f': Point, 'keep': lambda value: value}, journal=True) as sandbox:
        first = sandbox.exec(RECORDS, inputs=given)
        second = sandbox.exec('r = f(3)\nr.more = 1\n[type(r) is type(p), type(r) is type(pair), repr(r)]')
        journal, fuel, snapshot = sandbox.journal(), fuel_of(sandbox), sandbox.snapshot()
    assert first == [True, True, False, True, 2, 'Point(x=5)', 6, 1] and second == [True, False, 'Point(x=3)']
    replay = boabox.replay(journal)
    assert replay.differs is None and replay.step.value == second and replay.sandbox.journal() == journal
    assert fuel_of(replay.sandbox) == fuel
    with boabox.restore(snapshot, functions={'f': Point}, journal=True) as copy:
        assert copy.exec('type(f(4)) is type(p)') is True
        assert boabox.replay(copy.journal()).step.value is True


def test_objects_and_functions():
    class Cart:
        def __init__(self):
            self.items, self.owner = [], 'Ada'

        def add(self, item):
            self.items.append(item)
            return len(self.items)

    cart = Cart()
    code = "a = cart.add('tea')\nb = cart.add('cake')\nadd = cart.add\n[a, b, cart.owner, add(3), cart is again]"
    with boabox.Sandbox(journal=True) as sandbox:
        proxy = boabox.Object(cart, methods=['add'], attributes=['owner'])
        sandbox['cart'] = proxy
        sandbox.exec('again = cart')
        value, journal = sandbox.exec(code), sandbox.journal()
    assert value == [1, 2, 'Ada', 3, True] and cart.items == ['tea', 'cake', 3]
    replay = boabox.replay(journal)
    assert replay.differs is None and replay.step.value == value and replay.events == 4 and len(cart.items) == 3
    before = boabox.replay(journal, until=2).step
    assert before.name.startswith('Cart.add#') and before.args == ('cake',)
    with pytest.raises(boabox.GuestError, match='does not have this object any more'):
        replay.sandbox.exec("cart.add('x')")


def test_random_records():
    """What a guest does to records costs the same fuel again, whatever they hold."""
    source = random.Random(3)

    def any_value(depth=0):
        kind = source.randrange(4 if depth > 2 else 9)
        if kind < 4:
            return [source.randrange(100), 'é', None, 1.5][kind]
        if kind < 6:
            return Point(any_value(depth + 1), [any_value(depth + 1) for _ in range(source.randrange(3))])
        if kind == 6:
            return Pair(any_value(depth + 1), {'k': any_value(depth + 1)})
        return [any_value(depth + 1) for _ in range(source.randrange(20))]

    changes = ('v.extra = [v] * 9', 'v.parts = v', 'del v.x', "v.__dict__['y'] = 1", 'v.x, v.z = 1, 2', 'w = keep(v)', "v.parts.append(seen)", 'v.parts.extend(range(50))')
    for _ in range(30):
        code = 'seen = []\n' + ''.join(f'v = give()\nseen.append(v)\ntry: {source.choice(changes)}\nexcept Exception as e: print(type(e))\n' for _ in range(30))
        with boabox.Sandbox(functions={'give': any_value, 'keep': lambda v: v}, journal=True) as sandbox:
            try:
                sandbox.exec(code)
            except boabox.GuestError as e:  # of what contains itself
                assert 'keep()' in str(e)
            replay = boabox.replay(sandbox.journal())
            assert replay.differs is None and fuel_of(replay.sandbox) == fuel_of(sandbox)


BUSY = '''
n, seen = 0, []
while True:
    n += 1
    seen.append([str(i * n) for i in range(n % 50)])
    if n % 1000 == 0: print(n)
'''


class Enough(Exception):
    pass


def raise_enough(*_):
    raise Enough


@contextlib.contextmanager
def alarm(seconds):
    before = signal.signal(signal.SIGALRM, raise_enough)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def end_by_time(sandbox):
    with pytest.raises(boabox.LimitError, match='time'):
        sandbox.exec(BUSY)


def end_by_interrupt(sandbox):
    timer = threading.Timer(0.1, sandbox.interrupt)
    timer.start()
    with pytest.raises(boabox.LimitError, match='interrupted'):
        sandbox.exec(BUSY)
    timer.join()


def end_by_signal(sandbox):
    with alarm(0.1), pytest.raises(Enough):
        sandbox.exec(BUSY)


@pytest.mark.parametrize('end, limits', [(end_by_time, {'time': 0.1}), (end_by_interrupt, {}), (end_by_signal, {})])
def test_runs_that_the_host_ended(end, limits):
    with boabox.Sandbox(journal=True, limits=boabox.Limits(**limits)) as sandbox:
        end(sandbox)
        at_the_end = boabox.replay(sandbox.journal())
        value = sandbox.exec('n, len(seen), seen[-1]')
        replay = boabox.replay(sandbox.journal())
        assert fuel_of(replay.sandbox) == fuel_of(sandbox)
    assert replay.differs is None and replay.step.value == value and value[0] > 10
    assert isinstance(at_the_end.error, boabox.LimitError) and at_the_end.sandbox.exec('n, len(seen), seen[-1]') == value


def test_a_replay_can_be_interrupted():
    with boabox.Sandbox(journal=True, limits=boabox.Limits(time=0.3)) as sandbox:
        end_by_time(sandbox)
        journal = sandbox.journal()
    body = journal[8:]
    with alarm(0.1), pytest.raises(Enough):
        boabox.replay(journal[:8] + body * 100)
    assert boabox.replay(journal).differs is None


def test_random_numbers_do_not_come_again():
    code = 'import random, uuid\n[random.random(), str(uuid.uuid4())]'
    with boabox.Sandbox(seed=5, journal=True) as sandbox:
        first, journal, second = sandbox.exec(code), sandbox.journal(), sandbox.exec(code)
    for seed in (5, 6):
        replay = boabox.replay(journal, seed=seed)
        assert replay.differs is None and replay.step.value == first
        assert (replay.sandbox.exec(code)[1] == second[1]) == (seed == 5)
        assert replay.sandbox.exec(code)[1] not in (first[1], second[1])


def test_nothing_waits_meanwhile():
    slept = []
    with boabox.Sandbox(sleep=slept.append, journal=True) as sandbox:
        sandbox.exec('import time\ntime.sleep(2)')
        replay = boabox.replay(sandbox.journal(), sleep=slept.append)
    assert replay.differs is None and slept == [2]
    replay.sandbox.exec('time.sleep(3)')
    assert slept == [2, 3]


def test_options():
    journal, _, _ = recorded()
    for until, error in ((0, ValueError), (-1, ValueError), (1 << 64, ValueError), (True, TypeError), ('1', TypeError)):
        with pytest.raises(error, match='until'):
            boabox.replay(journal, until=until)
    with pytest.raises(TypeError):
        boabox.replay('text')
    with pytest.raises(TypeError, match='nothing'):
        boabox.replay(journal, nothing=1)
    assert boabox.replay(journal, until=99).events == 3


def test_a_clock_that_fails_after_the_journals_end():
    def clock():
        raise KeyError('no date')

    with boabox.Sandbox(functions=['f'], clock='system', journal=True) as sandbox:
        journal = sandbox.start('import time\na = time.time()\nf()\ntime.time()').journal()
    step = boabox.replay(journal, clock=clock).step
    with pytest.raises(KeyError, match='no date'):
        step.resume()
    with pytest.raises(KeyError, match='no date'):
        boabox.replay(without_the_time(journal), clock=clock)


def without_the_time(journal):
    """The time that the guest was given is not in it: the host is asked."""
    at = journal.rindex(b'c')
    return journal[:at]


def test_forks_and_snapshots_go_on_with_it():
    with boabox.Sandbox(functions=['f'], journal=True) as sandbox:
        step = sandbox.start('[f(1), f(2)]').resume(5)
        for copy in (step.fork(), boabox.restore_step(step.snapshot(), journal=True)):
            assert boabox.replay(copy.journal()).step.resume(6).value == [5, 6]


def of_another_version(snapshot):
    """As if another version had taken it: its image has another id."""
    body = bytearray(snapshot[:-16])
    body[20] ^= 1
    return bytes(body) + checksum(bytes(body))


def checksum(data):
    """The library's, of snapshots that are not signed."""
    def rotated(x, n):
        return (x << n | x >> 64 - n) & (1 << 64) - 1

    prime, whole = 0x9e3779b185ebca87, (1 << 64) - 1
    lanes = [len(data), 1, 2, 3]
    end = len(data) // 32 * 32
    for at in range(0, end, 32):
        for i, word in enumerate(struct.unpack_from('<4Q', data, at)):
            lanes[i] = rotated(lanes[i] ^ word, 29) * prime & whole
    for at in range(end, len(data)):
        i = len(data) - at & 3
        lanes[i] = rotated(lanes[i] ^ data[at], 29) * prime & whole
    for i in range(8):
        lanes[i & 3] = (lanes[i & 3] ^ rotated(lanes[i + 1 & 3], 31)) * prime & whole
    return struct.pack('<QQ', lanes[0] ^ rotated(lanes[2], 17), lanes[1] ^ rotated(lanes[3], 17))


def test_a_snapshot_of_another_version():
    with boabox.Sandbox(functions=['f'], journal=True) as sandbox:
        step = sandbox.start("x = f('aaaa')\nprint('hi')\n[x, f(2)]").resume(5)
        snapshot = step.snapshot()
        step.drop()
        between = sandbox.snapshot()
    assert boabox.restore_step(snapshot, on_mismatch='replay').resume(6).value == [5, 6]
    other = of_another_version(snapshot)
    for options in ({}, {'on_mismatch': 'error'}):
        with pytest.raises(boabox.SnapshotError, match='another version'):
            boabox.restore_step(other, **options)
    done = boabox.restore_step(other, on_mismatch='replay').resume(6)
    assert (done.value, done.stdout) == ([5, 6], '')
    with boabox.restore(of_another_version(between), on_mismatch='replay', functions={'f': lambda n: n}) as copy:
        assert copy.exec('[x, f(3)]') == [5, 3] and boabox.replay(copy.journal()).step.value == [5, 3]
    changed = snapshot[:-16].replace(b'aaaa', b'aaab')
    with pytest.raises(boabox.SnapshotError, match='differently here: after 1 events: another call, or other arguments') as caught:
        boabox.restore(of_another_version(changed + bytes(16)), on_mismatch='replay')
    assert caught.value.reason == 'differs'
    with boabox.Sandbox() as sandbox:
        without = of_another_version(sandbox.snapshot())
    with pytest.raises(boabox.SnapshotError, match='carries no journal') as caught:
        boabox.restore(without, on_mismatch='replay')
    assert caught.value.reason == 'other_image'
    with pytest.raises(ValueError, match='on_mismatch'):
        boabox.restore(snapshot, on_mismatch='ignore')
