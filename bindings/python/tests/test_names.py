"""Variables that the host is asked for when they are read."""
import asyncio
import functools
import itertools

import pytest

import boabox

VALUES = {'rate': 1.2, 'items': [{'price': 5}], 'nothing': None, 'double': lambda n: n * 2}


def test_values():
    asked = []
    with boabox.Sandbox(names=lambda name: asked.append(name) or VALUES[name]) as sandbox:
        assert sandbox.exec('[rate, items[0]["price"] * rate, nothing, double(4)]') == [1.2, 6.0, None, 8]
        assert asked == ['rate', 'items', 'nothing', 'double']
        assert sandbox.exec('items.append(5)\ndef f(): return len(items) + double(rate)\nf()') == 4.4
        assert len(asked) == 4 and VALUES['items'] == [{'price': 5}]
        assert sandbox['rate'] == 1.2 and 'rate' in sandbox.names()
        sandbox.exec('rate = 2')
        assert sandbox['rate'] == 2


def test_what_is_not_there():
    with boabox.Sandbox(names=VALUES.__getitem__) as sandbox:
        with pytest.raises(boabox.GuestError, match="NameError: name 'other' is not defined"):
            sandbox.exec('other')
        assert sandbox.exec('try: other\nexcept NameError as e: x = e.name\nx') == 'other'
        assert sandbox.exec('def f():\n    return rate\nlen([f()])') == 1
        with pytest.raises(boabox.GuestError, match='UnboundLocalError'):
            sandbox.exec('def f():\n    items\n    items = 1\nf()')
        assert sandbox.exec('len(str(5))') == 1


def test_exceptions():
    def fails(name):
        raise ValueError(f'no {name} today')

    with boabox.Sandbox(names=fails) as sandbox, pytest.raises(boabox.GuestError, match='ValueError: no x today') as e:
        sandbox.exec('x')
    assert type(e.value.__cause__) is ValueError
    with boabox.Sandbox(names=fails, redact_errors=True) as sandbox, pytest.raises(boabox.GuestError, match="RuntimeError: the name 'x' could not be looked up"):
        sandbox.exec('x')


def test_what_the_guest_can_not_have():
    with boabox.Sandbox(names=lambda name: [object()]) as sandbox:
        with pytest.raises(boabox.GuestError, match=r'TypeError: the name x\[0\]: the guest has no such value: an object of type object'):
            sandbox.exec('x')

    async def later(name):
        return 5

    with boabox.Sandbox(names=later) as sandbox, pytest.raises(boabox.UseError, match='awaitable'):
        sandbox.exec('x')


def test_functions():
    def price(name, *, count=1):
        return len(name) * count

    names = {'price': price, 'twice': functools.partial(price, count=2), 'size': len, 'upper': str.upper}
    with boabox.Sandbox(names=names.__getitem__) as sandbox:
        assert sandbox.exec("[price('tea', count=4), twice('tea'), size([1, 2]), upper('a')]") == [12, 6, 2, 'A']
        with pytest.raises(boabox.GuestError, match=r'price\(name, \*, count=1\): too many positional'):
            sandbox.exec("price('tea', 2)")
        copied, restored = sandbox.fork(), boabox.restore(sandbox.snapshot(), functions=names)
        assert copied.exec("price('a')") == restored.exec("price('a')") == 1


def test_asynchronous():
    async def look_up(name):
        await asyncio.sleep(0.001)
        return VALUES[name]

    async def slow(n):
        await asyncio.sleep(0.001)
        return n + 1

    async def main():
        with boabox.Sandbox(names=look_up) as sandbox:
            assert await sandbox.exec_async('[rate, double(3)]') == [1.2, 6]
            with pytest.raises(boabox.GuestError, match='NameError'):
                await sandbox.exec_async('other')
        given = {'slow': slow, 'waits': boabox.plain(slow)}
        with boabox.Sandbox(names=given.__getitem__) as sandbox:
            assert await sandbox.exec_async('import asyncio\n[waits(1), *await asyncio.gather(slow(2), slow(3))]') == [2, 3, 4]
            assert await sandbox.exec_async('[waits(1), await slow(2)]') == [2, 3]

    asyncio.run(main())


def test_steps():
    with boabox.Sandbox(names='steps') as sandbox:
        step = sandbox.start('a + f(b) + f(1)')
        asked = []
        while not isinstance(step, boabox.Done):
            match step:
                case boabox.NameLookup('f'):
                    assert step.called and repr(step) == "<NameLookup 'f'>"
                    step = step.resume_function()
                case boabox.NameLookup(name):
                    assert not step.called
                    asked.append(name)
                    step = step.resume(len(asked))
                case boabox.Call('f', (n,)):
                    step = step.resume(n * 10)
        assert step.value == 1 + 20 + 10 and asked == ['a', 'b']
        step = sandbox.start('missing')
        with pytest.raises(boabox.ConversionError):
            step.resume(object())
        with pytest.raises(boabox.GuestError, match="name 'missing' is not defined"):
            step.resume_missing()
        with pytest.raises(boabox.UseError):
            step.resume(1)
        with pytest.raises(boabox.GuestError, match='ValueError: no'):
            sandbox.start('missing').resume(error=ValueError('no'))
        assert sandbox.start('g(4)').resume(lambda n: n + 1).value == 5
        with pytest.raises(boabox.UseError, match='names="steps" is for start'):
            sandbox.exec('missing')


def test_steps_in_snapshots_and_forks():
    with boabox.Sandbox(names='steps') as sandbox:
        step = sandbox.start('a + 1')
        data, copied = step.snapshot(), step.fork()
        assert step.resume(1).value == 2 and copied.resume(2).value == 3
    assert boabox.restore_step(data, names='steps').resume(5).value == 6
    assert boabox.restore_step(data, names={'a': 7}.__getitem__).value == 8
    with pytest.raises(boabox.GuestError, match='NameError'):
        boabox.restore_step(data)


def test_journals():
    """Values and functions: what was given is in the journal."""
    numbers = itertools.count(1)
    names = {'a': 5, 'f': lambda n: n + next(numbers)}
    with boabox.Sandbox(names=names.__getitem__, journal=True) as sandbox:
        assert sandbox.exec("try: b\nexcept NameError: b = 1\n[a, f(1), f(2)]") == [5, 2, 4]
        assert sandbox.exec('f(0) + a') == 8
        journal = sandbox.journal()
    replay = boabox.replay(journal, names='steps')
    assert replay.differs is None and replay.step.value == 8
    step = boabox.replay(journal, until=2, names=lambda name: 1 / 0).step
    assert isinstance(step, boabox.NameLookup) and step.name == 'a'
    step = boabox.replay(journal, until=3, names='steps', functions={'f': lambda n: n * 100}).step
    assert step.name == 'f' and step.resume_function().args == (1,)


def test_wrong_arguments():
    with pytest.raises(TypeError, match='names: a function or "steps", not int'):
        boabox.Sandbox(names=5)
    with pytest.raises(ValueError, match="names: a function or \"steps\", not 'all'"):
        boabox.Sandbox(names='all')


def test_values_of_the_guest():
    kept = {}
    with boabox.Sandbox(names=kept.__getitem__) as sandbox:
        kept['g'] = sandbox.exec('f = lambda: 1\nf')
        assert sandbox.exec('g is f')


def test_one_run():
    assert boabox.exec('rate * 2', names=VALUES.__getitem__) == 2.4
    assert boabox.Program('rate').exec(names=VALUES.__getitem__) == 1.2
