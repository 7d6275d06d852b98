"""Values that stay in their guest: calls, attributes, identity, life."""
import asyncio
import copy
import gc
import pickle
import threading
import weakref

import pytest

import boabox

CODE = '''
calls = []
def f(a, b=2, *, k=3):
    calls.append(a)
    return [a, b, k]

class Thing:
    kind = 'thing'
    def __init__(self, size=1):
        self.size = size
    @property
    def double(self):
        return self.size * 2
    @property
    def wrong(self):
        raise ValueError('wrong')
    def grow(self, by=1):
        self.size += by
        return self
    def __repr__(self):
        return f'Thing({self.size})'

def fails(n):
    return 1 / n

async def later(n):
    return n + 1
'''


@pytest.fixture
def sandbox():
    with boabox.Sandbox(functions={'double': lambda n: n * 2}) as sandbox:
        sandbox.exec(CODE)
        yield sandbox


def test_calls(sandbox):
    f = sandbox['f']
    assert type(f) is boabox.GuestCallable and isinstance(f, boabox.GuestValue) and callable(f)
    assert f(1) == [1, 2, 3]
    assert f([1, {'x': 2}], b='b', k=(4,)) == [[1, {'x': 2}], 'b', (4,)]
    assert f(a=1) == [1, 2, 3]
    assert sandbox['calls'] == [1, [1, {'x': 2}], 1]
    assert sandbox.exec('lambda *args, **more: (args, more)')(1, self=2, f=3) == ((1,), {'self': 2, 'f': 3})


def test_what_is_called_may_use_the_host(sandbox):
    assert sandbox.exec('lambda n: double(n) + 1')(4) == 9
    each = sandbox.exec('def each(items):\n    for i in items: yield double(i)\neach')
    items = each([1, 2])
    assert not callable(items) and repr(items).startswith('<generator object each')
    assert sandbox.exec('list(items)', inputs={'items': items}) == [2, 4]


def test_coroutine_functions_are_awaited(sandbox):
    assert sandbox['later'](1) == 2


def test_calls_are_of_the_sandboxs_limits():
    with boabox.Sandbox(limits=boabox.Limits(fuel=100_000), functions={'ask': lambda: 1}) as sandbox:
        forever, f = sandbox.exec('def forever():\n    print("on")\n    while True: pass\n[forever, lambda: 5]')
        with pytest.raises(boabox.LimitError, match='fuel') as e:
            forever()
        assert e.value.limit == 'fuel' and e.value.stdout == 'on\n'
        assert f() == 5


def test_identity(sandbox):
    f, thing = sandbox['f'], sandbox.exec('thing = Thing()\nthing')
    assert sandbox.exec('[g is f, t[0] is thing, t[1] is thing]', inputs={'g': f, 't': [thing, thing]}) == [True, True, True]
    sandbox['again'] = f
    assert sandbox.exec('again is f')
    assert sandbox.exec('lambda g: g is f')(f) is True
    assert sandbox.exec('lambda *, g: g is f')(g=f) is True
    a, b = sandbox.exec('[f, f]')
    assert a is b


def test_identity_through_host_functions():
    kept = []

    def keep(value):
        kept.append(value)
        return value

    with boabox.Sandbox(functions={'keep': keep}) as sandbox:
        assert sandbox.exec('f = lambda: 7\nkeep(f) is f')
        assert sandbox.exec('f is g', inputs={'g': kept[0]}) and kept[0]() == 7


def test_a_value_is_no_use_to_another_sandbox(sandbox):
    f = sandbox['f']
    for other in (boabox.Sandbox(), sandbox.fork(), boabox.restore(sandbox.snapshot())):
        with other, pytest.raises(boabox.ConversionError, match=r"inputs\['x'\]\[0\]: it belongs to another sandbox"):
            other.exec('x', inputs={'x': [f]})
    with pytest.raises(boabox.ConversionError, match='another sandbox'):
        boabox.exec('x', inputs={'x': f})
    copied = sandbox.fork()
    assert copied['f'](1) == [1, 2, 3] and copied['calls'] == [1] and sandbox['calls'] == []


def test_attributes(sandbox):
    thing = sandbox.exec('Thing(3)')
    assert type(thing) is boabox.GuestValue and not callable(thing)
    assert (thing.size, thing.kind, thing.double) == (3, 'thing', 6)
    assert repr(thing.grow(by=2)) == 'Thing(5)' and thing.size == 5
    assert repr(thing) == 'Thing(3)'  # as it was
    with pytest.raises(AttributeError, match="'Thing' object has no attribute 'colour'") as e:
        thing.colour
    assert e.value.name == 'colour' and e.value.obj is thing
    assert not hasattr(thing, 'colour') and getattr(thing, 'colour', 1) == 1
    with pytest.raises(boabox.GuestError, match='ValueError: wrong'):
        thing.wrong
    assert not hasattr(thing, '__len__')
    with pytest.raises(AttributeError):
        thing.size = 4


def test_attributes_by_guest_code_get_no_dunder():
    with boabox.Sandbox() as sandbox:
        x = sandbox.exec('asked = []\nclass X:\n    def __getattr__(self, name):\n        asked.append(name)\n        return name\nX()')
        assert x.one == 'one' and not hasattr(x, '__array__')
        assert sandbox['asked'] == ['one']


def test_classes(sandbox):
    Thing = sandbox['Thing']
    assert Thing.kind == 'thing' and Thing(size=9).double == 18
    assert repr(Thing) == "<class '__main__.Thing'>"


def test_errors(sandbox):
    with pytest.raises(boabox.GuestError) as e:
        sandbox['fails'](0)
    assert e.value.type == 'ZeroDivisionError'
    assert [(frame.name, frame.line, frame.source.strip()) for frame in e.value.frames] == [('fails', 24, 'return 1 / n')]
    with pytest.raises(boabox.GuestError, match=r"f\(\) missing 1 required positional argument: 'a'"):
        sandbox['f']()
    with pytest.raises(boabox.ConversionError, match=r"arguments\[1\]\['x'\]: the guest has no such value: an object of type object"):
        sandbox['f'](1, {'x': object()})
    with pytest.raises(boabox.ConversionError, match=r"arguments\['k'\]: the guest has no such value"):
        sandbox['f'](1, k=object())
    assert sandbox['f'](1) == [1, 2, 3]


def test_the_cause_of_an_error():
    def ask():
        raise KeyError('k')

    with boabox.Sandbox(functions={'ask': ask}) as sandbox, pytest.raises(boabox.GuestError, match='KeyError') as e:
        sandbox.exec('lambda: ask()')()
    assert type(e.value.__cause__) is KeyError


def test_after_close(sandbox):
    f, thing = sandbox['f'], sandbox.exec('Thing()')
    sandbox.close()
    for use in (lambda: f(1), lambda: thing.size, lambda: asyncio.run(f.call_async(1))):
        with pytest.raises(boabox.UseError, match='the sandbox is closed'):
            use()
    assert repr(thing) == 'Thing(1)' and repr(f).startswith('<function f')


def test_while_the_sandbox_runs():
    used = []

    def ask(f):
        with pytest.raises(boabox.UseError, match='the sandbox is running'):
            f()
        with pytest.raises(boabox.UseError, match='the sandbox is running'):
            f.name
        used.append(f)

    with boabox.Sandbox(functions={'ask': ask}) as sandbox:
        sandbox.exec('ask(lambda: 5)')
        assert used[0]() == 5


def test_while_the_sandbox_is_paused():
    with boabox.Sandbox(functions=['ask']) as sandbox:
        f = sandbox.exec('f = lambda: 5\nf')
        g = sandbox.exec('lambda: ask(1)')
        step = sandbox.start('ask(f) is f')
        for use in (f, lambda: f.x, lambda: asyncio.run(f.call_async())):
            with pytest.raises(boabox.UseError, match='paused at a step'):
                use()
        assert step.resume(step.args[0]).value is True
        assert f() == 5
        sandbox.start('ask(1)').drop()
        assert f() == 5
        with pytest.raises(boabox.UseError, match='given by name only'):
            g()


def test_call_async():
    async def slow(n):
        await asyncio.sleep(0.001)
        return n * 2

    async def main():
        with boabox.Sandbox(functions={'slow': slow}) as sandbox:
            f, g = sandbox.exec('async def f(n, *, m=0): return await slow(n) + m\n[f, lambda n: n]')
            assert await f.call_async(4, m=1) == 9
            assert await g.call_async(g) is not None
            with pytest.raises(boabox.GuestError, match='missing 1 required'):
                await g.call_async()
            running = asyncio.ensure_future(sandbox.exec_async('await slow(1)'))
            await asyncio.sleep(0)
            with pytest.raises(boabox.UseError):
                f(1)
            assert await running == 2
            assert g(1) == 1

    asyncio.run(main())


def test_one_run_gives_reprs():
    assert type(boabox.exec('len')) is boabox.Repr
    assert type(boabox.run('lambda: 0').value) is boabox.Repr
    assert type(boabox.Program('len').exec()) is boabox.Repr


def test_in_containers_and_keys(sandbox):
    found = sandbox.exec('{f: [f], "t": (Thing(),)}')
    key, text = found
    assert found[key][0] is key and key(1) == [1, 2, 3] and text == 't'
    assert found['t'][0].size == 1


def test_no_copies(sandbox):
    f = sandbox['f']
    for make in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match='can not be copied or pickled'):
            make(f)
    assert f(1) == [1, 2, 3]


def test_snapshots_with_values(sandbox):
    f = sandbox['f']
    restored = boabox.restore(sandbox.snapshot())
    assert restored['f'](5) == [5, 2, 3] and f(6) == [6, 2, 3] and restored['calls'] == [5]


def test_a_value_keeps_its_sandbox():
    f = boabox.Sandbox().exec('lambda: 3')
    gc.collect()
    assert f() == 3


def test_all_goes_with_the_last_value():
    sandbox = boabox.Sandbox()
    f, gone = sandbox.exec('lambda: 3'), weakref.ref(sandbox)
    del sandbox
    assert gone() is not None
    del f
    assert gone() is None


def test_what_is_dropped_is_freed(sandbox):
    make = sandbox.exec("def make():\n    data = bytes(1000_000)\n    return lambda: len(data)\nmake")
    for i in range(1000):  # 1 GB, where 128 MiB may be held
        assert i % 100 or make()() == 1000_000
        make()
    sandbox.exec('class Big:\n    left = 0\n    def __init__(self): Big.left += 1')
    things = [sandbox.exec('Big()') for _ in range(200)]
    peak = sandbox.run('0').usage.peak_memory
    for i in range(5000):
        things[i % 200] = sandbox.exec('Big()')
    assert sandbox.run('0').usage.peak_memory <= peak + 4_000_000


def test_forks_hold_nothing_for_others(sandbox):
    """The copy's memory is free of what only the first one's host has."""
    held = sandbox.exec('class Big:\n    def __init__(self): self.data = bytes(30_000_000)\n[Big(), Big()]')
    copied = sandbox.fork()
    assert copied.exec('len(bytes(100_000_000))') == 100_000_000
    with pytest.raises(boabox.LimitError, match='memory'):
        sandbox.exec('len(bytes(100_000_000))')
    assert len(held[0].data) == 30_000_000


def test_dropped_while_the_guest_runs():
    """By another thread, and by a host function."""
    values = []
    started = threading.Event()

    def drop():
        started.wait(20)
        values.clear()

    def begin():
        started.set()

    with boabox.Sandbox(functions={'begin': begin, 'clear': values.clear}) as sandbox:
        thread = threading.Thread(target=drop)
        values += [sandbox.exec(f'data = bytes(10)\nlambda: data[{i}]') for i in range(10)]
        thread.start()
        sandbox.exec('begin()\nfor i in range(3_000_000): pass')
        thread.join()
        values += [sandbox.exec('lambda: 1') for i in range(10)]
        assert sandbox.exec('clear()\n5') == 5
        f = sandbox.exec('lambda: 8')
        assert f() == 8


def test_dropped_during_a_conversion():
    class Last:
        """Its attributes are read while it goes in."""

        def __boabox__(self):
            values.clear()
            return 1, 'Last', (), (), ()

    with boabox.Sandbox() as sandbox:
        values = sandbox.exec('[lambda: 1, lambda: 2]')
        sandbox['x'] = [1, Last(), 2]
        assert values == [] and sandbox.exec('lambda: 8')() == 8


def test_journals_end_there():
    """Nothing is said to be whole that can't be done again."""
    for use in (lambda s, f: f(), lambda s, f: f.x, lambda s, f: s.exec('g', inputs={'g': f})):
        with boabox.Sandbox(journal=True) as sandbox:
            f = sandbox.exec('f = lambda: 1\nf.x = 1\nf')
            assert boabox.replay(sandbox.journal()).differs is None
            use(sandbox, f)
            with pytest.raises(boabox.Error, match='a value of its own'):
                sandbox.journal()


def test_values_of_an_error(sandbox):
    with pytest.raises(boabox.GuestError) as e:
        sandbox.exec('t = object()\nf.nothing + t')
    assert '<object object' in e.value.for_model(10_000)
