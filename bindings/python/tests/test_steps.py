"""Runs in steps."""
import gc
import threading

import pytest

import boabox
from boabox import Call, Done, Futures, Input


def run(sandbox, code, answer, **options):
    """To the end; answer gives the value for a call."""
    step = sandbox.start(code, **options)
    while not isinstance(step, Done):
        assert isinstance(step, Call)
        step = step.resume(answer(step))
    return step


def test_calls():
    with boabox.Sandbox(functions=['get', 'put']) as sandbox:
        step = sandbox.start("print('a')\nx = get('k', n=n)\nput(x)", inputs={'n': 2})
        assert isinstance(step, Call) and (step.name, step.args, step.kwargs) == ('get', ('k',), {'n': 2})
        assert repr(step) == "<Call get('k', n=2)>"
        match step:
            case Call(name, args, kwargs):
                assert (name, args, kwargs) == ('get', ('k',), {'n': 2})
        step = step.resume([1, 2])
        assert (step.name, step.args, step.kwargs) == ('put', ([1, 2],), {})
        step = step.resume('stored')
        assert isinstance(step, Done) and (step.value, step.stdout) == ('stored', 'a\n') and step.usage.fuel > 0
        assert sandbox.exec('x') == [1, 2]


def test_names_may_come_with_the_start():
    with boabox.Sandbox(functions={'twice': lambda n: 2 * n, 'later': None}) as sandbox:
        assert run(sandbox, 'twice(once(1)) + later(5)', lambda call: call.args[0] + 10, functions=['once']).value == 37
        with pytest.raises(boabox.UseError, match=r'later\(\) was given by name only'):
            sandbox.exec('later(1)')
        with pytest.raises(boabox.UseError, match=r'once\(\) was given by name only'):
            sandbox.exec('once(1)')
        assert sandbox.exec('twice(2)') == 4
    for wrong, error in ((['f.g'], ValueError), ([1], TypeError), ('f', TypeError)):
        with pytest.raises(error):
            boabox.Sandbox().start('1', functions=wrong)
    with pytest.raises(TypeError):
        boabox.Sandbox(functions='f')


def test_errors_for_the_guest():
    with boabox.Sandbox(functions=['f']) as sandbox:
        step = sandbox.start('try:\n    f()\nexcept KeyError as e:\n    x = e.args\nx')
        assert step.resume(error=KeyError('no')).value == ('no',)
        error = ValueError('wrong')
        with pytest.raises(boabox.GuestError, match='ValueError: wrong') as caught:
            sandbox.start('print(1)\nf()').resume(error=error)
        assert caught.value.__cause__ is error and caught.value.stdout == '1\n'
        assert sandbox.exec('1') == 1


def test_input():
    with boabox.Sandbox() as sandbox:
        step = sandbox.start("input('name? ') + input()")
        assert isinstance(step, Input) and step.prompt == 'name? ' and repr(step) == "<Input 'name? '>"
        step = step.resume('Ada')
        assert step.prompt == '' and step.resume('!').value == 'Ada!'
        with pytest.raises(boabox.GuestError, match='EOFError'):
            sandbox.start('input()').resume(None)
        with pytest.raises(boabox.GuestError, match='OSError: gone'):
            sandbox.start('input()').resume(error=OSError('gone'))
        step = sandbox.start('input()')
        with pytest.raises(TypeError):
            step.resume(5)
        assert step.resume('5').value == '5'


GATHER = '''
import asyncio
async def main():
    return await asyncio.gather(*[get(n) for n in range(3)], return_exceptions=True)
[str(x) for x in asyncio.run(main())]
'''


def test_futures():
    with boabox.Sandbox(functions=['get']) as sandbox:
        step, calls = sandbox.start(GATHER), []
        while isinstance(step, Call):
            calls.append(step)
            step = step.resume(later=True)
        assert isinstance(step, Futures) and [c.args for c in step.open] == [(0,), (1,), (2,)]
        with pytest.raises(boabox.UseError, match='none of the open calls'):
            step.resume()
        calls[2].settle('two')
        with pytest.raises(boabox.UseError, match='waits for no answer'):
            step.open[2].settle('two')
        with pytest.raises(boabox.UseError, match='answered by settle'):
            step.open[1].resume('one')
        with pytest.raises(boabox.ConversionError, match=r'what get\(\) returned'):
            step.open[0].settle(object())
        step = step.resume()
        assert isinstance(step, Futures) and [c.args for c in step.open] == [(0,), (1,)]
        step.open[0].settle('zero')
        step.open[1].settle(error=ValueError('one'))
        step = step.resume()
        assert step.value == ['zero', 'one', 'two']


def test_a_value_that_the_guest_can_not_have_loses_nothing():
    with boabox.Sandbox(functions=['f']) as sandbox:
        step = sandbox.start('f()')
        with pytest.raises(boabox.ConversionError, match=r'what f\(\) returned'):
            step.resume(object())
        with pytest.raises(TypeError):
            step.resume(1, error=ValueError())
        with pytest.raises(TypeError):
            step.resume(1, later=True)
        with pytest.raises(TypeError):
            step.resume(error=KeyboardInterrupt())
        with pytest.raises(TypeError):
            step.resume(error='no')
        assert step.resume(5).value == 5


def refused(match, *uses):
    for use in uses:
        with pytest.raises(boabox.UseError, match=match):
            use()


def test_misuse():
    sandbox = boabox.Sandbox(functions=['f'])
    first = sandbox.start('f(1) + f(2)')
    refused('running', lambda: sandbox.exec('1'), lambda: sandbox.start('1'), lambda: sandbox['x'], lambda: sandbox.names())
    second = first.resume(1)
    refused('has been answered', lambda: first.resume(1), lambda: first.resume(later=True), first.drop)
    problems = []

    def elsewhere():
        for use in (lambda: second.resume(1), lambda: second.resume(later=True), lambda: second.resume(error=ValueError()), second.drop, sandbox.close):
            try:
                use()
            except boabox.UseError as e:
                problems.append(str(e))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert problems == ['the sandbox is in use by another thread'] * 5
    done = second.resume(2)
    assert done.value == 3
    refused('over', lambda: done.resume(), lambda: second.resume(2), second.drop)
    step = sandbox.start('f()')
    sandbox.close()
    refused('closed', lambda: step.resume(1), step.drop, lambda: sandbox.start('1'))


def test_drop():
    with boabox.Sandbox(functions=['f']) as sandbox:
        sandbox.start('x = 1\nf()\nx = 2').drop()
        assert sandbox.exec('x') == 1
        step = sandbox.start(GATHER.replace('get', 'f'))
        call = step
        call.resume(later=True).drop()
        refused('waits for no answer', lambda: call.settle(1))
        assert sandbox.exec('1') == 1


def test_a_run_that_is_forgotten_frees_the_sandbox():
    sandbox = boabox.Sandbox(functions=['f'])
    for _ in range(3):
        step = sandbox.start('x = 5\nf()')
        del step
        gc.collect()
        assert sandbox.exec('x') == 5
    step = sandbox.start('f()')
    del sandbox
    assert step.resume(7).value == 7


def test_ends():
    with boabox.Sandbox(functions=['f'], limits=boabox.Limits(fuel=100_000)) as sandbox:
        with pytest.raises(boabox.GuestSyntaxError):
            sandbox.start('x = = 1')
        with pytest.raises(boabox.LimitError):
            sandbox.start('f()\nwhile True: pass').resume()
        with pytest.raises(boabox.GuestError) as caught:
            sandbox.start('import sys\nf()\nsys.exit(3)').resume()
        assert caught.value.exit_code == 3
        with pytest.raises(boabox.ConversionError):
            sandbox.start('1', inputs={'x': object()})
        step = sandbox.start('f()\nx = 1')
        sandbox.interrupt()
        with pytest.raises(boabox.LimitError, match='interrupted'):
            step.resume()
        assert sandbox.exec('1') == 1


def test_closing_within_a_with_statement():
    with pytest.raises(ZeroDivisionError):
        with boabox.Sandbox(functions=['f']) as sandbox:
            step = sandbox.start('f()')
            1 / 0
    refused('closed', lambda: step.resume(1))


def test_functions_that_close_or_drop():
    uses = {'close': lambda: sandbox.close(), 'again': lambda: sandbox.start('1'), 'resume': lambda: step.resume(1)}
    with boabox.Sandbox(functions={**uses, 'f': None}) as sandbox:
        step = sandbox.start('f()')
        with pytest.raises(boabox.GuestError, match='running|answered'):
            step.resume(1)
            step = sandbox.start('close()')
        for name in uses:
            with pytest.raises(boabox.GuestError, match='running|answered|over'):
                step = sandbox.start(f'f()\n{name}()')
                step.resume(1)
        assert sandbox.exec('1') == 1


# ---- programs, names ----


def test_program():
    program = boabox.Program("print(f(x))\nx * y", inputs=['x', 'y'])
    assert program.inputs == ('x', 'y')
    functions = {'f': lambda n: n + 1}
    assert program.exec(inputs={'x': 2, 'y': 3}, functions=functions) == 6
    assert program.run(inputs={'x': 2, 'y': 3}, functions=functions).stdout == '3\n'
    with pytest.raises(boabox.LimitError):
        program.run(inputs={'x': 2, 'y': 3}, functions=functions, limits=boabox.Limits(output=1))
    assert boabox.Program('1 + 1').exec() == 2
    assert boabox.Program('import time\ntime.time()').exec(clock=lambda: 5) == 5
    for inputs, match in (
        ({'x': 1}, "missing 'y'; the program takes x, y"), ({'x': 1, 'y': 2, 'z': 3}, "unknown 'z'"), ({'z': 1}, "missing 'x', 'y'; unknown 'z'"),
        (None, 'missing'),
    ):
        with pytest.raises(TypeError, match=match):
            program.exec(inputs=inputs)


def test_program_is_checked_once():
    with pytest.raises(boabox.GuestSyntaxError) as caught:
        boabox.Program('x = 1\nx = = 2')
    assert (caught.value.message, caught.value.frames[0].line) == ('invalid syntax', 2)
    for code, inputs, error in ((5, [], TypeError), ('1', 'x', TypeError), ('1', ['x y'], ValueError), ('1', [5], TypeError)):
        with pytest.raises(error):
            boabox.Program(code, inputs=inputs)
    with pytest.raises(TypeError, match='nothing'):
        boabox.Program('1').run(nothing=1)


def test_program_under_asyncio():
    import asyncio

    async def get(n):
        return n + 1

    program = boabox.Program('import asyncio\nasync def main(): return await get(x)\nasyncio.run(main())', inputs=['x'])
    assert asyncio.run(program.exec_async(inputs={'x': 1}, functions={'get': get})) == 2
    assert asyncio.run(program.run_async(inputs={'x': 1}, functions={'get': get})).value == 2


def test_names():
    with boabox.Sandbox(functions={'f': len}) as sandbox:
        sandbox.exec('import math\nx = 1\ndef g(): pass\nclass C: pass\nfor i in []: pass\ny = 2\ndel y')
        assert sandbox.names() == ['f', 'math', 'x', 'g', 'C']
