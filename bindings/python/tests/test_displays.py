"""What a guest shows: display(), rich forms of a run's value."""
import asyncio

import pytest

import boabox

CODE = '''
class Table:
    def _repr_html_(self): return '<table>'
    def __repr__(self): return 'Table'
class Bundle:
    def _repr_mimebundle_(self, include=None, exclude=None): return {'text/plain': 'p', 'application/json': [1, {'a': None}]}
class Picture:
    def _repr_png_(self): return b'png'
    def __repr__(self): return 'Picture'
'''
TABLE = {'text/html': '<table>', 'text/plain': 'Table'}
PICTURE = {'image/png': b'png', 'text/plain': 'Picture'}


def test_displays():
    result = boabox.run(CODE + 'display(1, Table())\nprint("on")\ndisplay(Bundle())\nPicture()', display=True)
    assert result.displays == [{'text/plain': '1'}, TABLE, {'text/plain': 'p', 'application/json': [1, {'a': None}]}, PICTURE]
    assert result.stdout == 'on\n' and isinstance(result.value, boabox.Repr)


def test_only_what_has_a_rich_form():
    with boabox.Sandbox(display=True) as sandbox:
        sandbox.exec(CODE)
        assert [sandbox.run(code).displays for code in ('1', '[Table()]', 'Table()', 'None', 'Table')] == [[], [], [TABLE], [], []]


def test_each_run_has_its_own():
    with boabox.Sandbox(display=True) as sandbox:
        first = sandbox.run('display(1)')
        sandbox.exec('display(2)')
        second, third = sandbox.run('5'), sandbox.run('display(3)')
        assert [r.displays for r in (first, second, third)] == [[{'text/plain': '1'}], [], [{'text/plain': '3'}]]


def test_not_without_asking():
    with pytest.raises(boabox.GuestError, match="name 'display' is not defined"):
        boabox.run('display(1)')
    result = boabox.run(CODE + 'Table()')
    assert result.displays == [] and boabox.run('1').displays is not boabox.run('1').displays


def test_on_display_at_once():
    seen = []
    functions = {'ask': lambda: list(seen)}
    with boabox.Sandbox(on_display=lambda shown: seen.append(shown['text/plain']), functions=functions) as sandbox:
        result = sandbox.run("display('a')\nask() + [display('b')] + ask()")
        assert result.value == ["'a'", None, "'a'", "'b'"] and result.displays == [{'text/plain': "'a'"}, {'text/plain': "'b'"}]
    with pytest.raises(TypeError, match='on_display: not callable'):
        boabox.Sandbox(on_display=5)


def test_on_display_that_raises_ends_the_run():
    def refuse(shown):
        raise KeyError('no')

    with boabox.Sandbox(on_display=refuse) as sandbox:
        with pytest.raises(KeyError):
            sandbox.exec('try: display(1)\nexcept BaseException: pass')
        assert sandbox.exec('5') == 5


def test_errors_carry_them():
    with boabox.Sandbox(display=True, limits=boabox.Limits(fuel=1_000_000)) as sandbox:
        with pytest.raises(boabox.GuestError) as e:
            sandbox.exec('display(1)\n1 / 0')
        assert list(e.value.displays) == [{'text/plain': '1'}]
        with pytest.raises(boabox.LimitError) as e:
            sandbox.run('display(2)\nwhile True: pass')
        assert list(e.value.displays) == [{'text/plain': '2'}]
        with pytest.raises(boabox.GuestError) as e:
            sandbox.run('class B:\n    def _repr_html_(self): return 1 / 0\nB()')
        assert e.value.type == 'ZeroDivisionError' and list(e.value.displays) == []
    with pytest.raises(boabox.GuestError) as e:
        boabox.exec('1 / 0')
    assert list(e.value.displays) == []


def test_asynchronous_runs():
    async def slow(n):
        await asyncio.sleep(0)
        return n

    async def main():
        seen = []
        code = CODE + 'import asyncio\ndisplay(await slow(1))\nasync def f(n): display(await slow(n))\nawait asyncio.gather(f(2), f(3))\nTable()'
        result = await boabox.run_async(code, display=True, functions={'slow': slow})
        assert [shown['text/plain'] for shown in result.displays] == ['1', '2', '3', 'Table']
        with boabox.Sandbox(on_display=lambda shown: seen.append(asyncio.get_running_loop()), functions={'slow': slow}) as sandbox:
            with pytest.raises(boabox.GuestError) as e:
                await sandbox.exec_async('display(await slow(1))\n1 / 0')
        assert seen == [asyncio.get_running_loop()] and list(e.value.displays) == [{'text/plain': '1'}]

    asyncio.run(main())


def test_steps():
    with boabox.Sandbox(display=True, functions=['ask']) as sandbox:
        step = sandbox.start("display(1)\ndisplay(ask())\n5")
        copy = step.fork()
        assert isinstance(step, boabox.Call) and step.resume('a').displays == [{'text/plain': '1'}, {'text/plain': "'a'"}]
        assert copy.resume('b').displays == [{'text/plain': '1'}, {'text/plain': "'b'"}]
        step = sandbox.start("display(1)\nask()\n1 / 0")
        with pytest.raises(boabox.GuestError) as e:
            step.resume()
        assert list(e.value.displays) == [{'text/plain': '1'}]


def test_programs_and_values():
    assert boabox.Program('display(x)', inputs=['x']).run(inputs={'x': 7}, display=True).displays == [{'text/plain': '7'}]
    seen = []
    with boabox.Sandbox(on_display=seen.append) as sandbox:
        sandbox.exec(CODE + 'f = lambda: display(Table())')
        sandbox['f']()
        assert seen == [TABLE]
        fails = sandbox.exec('def fails(n):\n    display(n)\n    1 / 0\nfails')
        for n in range(2):
            with pytest.raises(boabox.GuestError) as e:
                fails(n)
            assert list(e.value.displays) == [{'text/plain': str(n)}]


def test_restored_and_replayed():
    with boabox.Sandbox(display=True, journal=True, functions=['ask']) as sandbox:
        step = sandbox.start('display(1)\nask()\ndisplay(2)\n5')
        restored = boabox.restore_step(step.snapshot(), display=True)
        assert restored.resume().displays == [{'text/plain': '2'}]
        assert step.resume().value == 5
        journal = sandbox.journal()
    replay = boabox.replay(journal, display=True)
    assert replay.differs is None and replay.step.value == 5


def test_what_can_not_be_shown():
    """It is an exception of the guest's; what is no dict is nothing."""
    with boabox.Sandbox(display=True, limits=boabox.Limits(value_size=5000)) as sandbox:
        with pytest.raises(boabox.GuestError, match=r'ValueError: display\(\)'):
            sandbox.exec("display('x' * 10000)")
        assert sandbox.run('import _boabox\n_boabox.display(5)\n7').displays == []
        assert sandbox.run('display(1)').displays == [{'text/plain': '1'}]
