"""Host functions, input, printing."""
import re

import pytest

import boabox


def test_arguments_and_their_kinds():
    def see(a, /, b, *rest, c, **more):
        return [a, b, rest, c, more]

    assert boabox.exec('see(1, 2, 3, c=4, d=[5])', functions={'see': see}) == [1, 2, (3,), 4, {'d': [5]}]


def test_functions_are_values():
    assert boabox.exec('list(map(f, [1, 2])) + sorted([3, 1], key=f) + [f.__name__]', functions={'f': lambda n: -n}) == [-1, -2, 3, 1, 'f']


def test_the_callers_thread_is_used():
    import threading
    here = []
    boabox.exec('f()', functions={'f': lambda: here.append(threading.current_thread())})
    assert here == [threading.current_thread()]


class OwnError(LookupError):
    pass


class Unicode(UnicodeDecodeError):
    pass


def decode():
    b'\xff'.decode()


def open_nothing():
    open('/nowhere/at/all')


def raising(exception):
    def function():
        raise exception
    return function


EXCEPTIONS = [
    (raising(ValueError('no')), 'ValueError', 'no'),
    (raising(OwnError('own')), 'LookupError', 'own'),
    (raising(KeyError('k')), 'KeyError', "'k'"),
    (raising(ZeroDivisionError('z')), 'ZeroDivisionError', 'z'),
    (raising(AssertionError()), 'AssertionError', ''),
    (raising(StopIteration()), 'StopIteration', ''),
    (raising(ExceptionGroup('many', [ValueError('x')])), 'Exception', 'many (1 sub-exception)'),
    (raising(ValueError('a\0b\ud800')), 'ValueError', r'a\x00b\ud800'),
    (open_nothing, 'FileNotFoundError', '[Errno 2] No such file or directory'),
    (decode, 'UnicodeError', "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
]


@pytest.mark.parametrize('function, type, message', EXCEPTIONS, ids=[e[1] for e in EXCEPTIONS])
def test_exceptions_reach_the_guest(function, type, message):
    code = 'try:\n    f()\nexcept Exception as e:\n    seen = [e.__class__.__name__, str(e)]\nseen'
    assert boabox.exec(code, functions={'f': function}) == [type, message]
    with pytest.raises(boabox.GuestError) as caught:
        boabox.exec('def g():\n    f()\ng()', functions={'f': function})
    e = caught.value
    assert (e.type, e.message) == (type, message)
    assert e.__cause__ is not None
    assert re.findall('File "(.*)"', e.traceback) == ['main.py', 'main.py']
    assert 'test_hosts' not in e.traceback


def test_the_cause_is_that_of_the_exception_at_hand():
    first, second = ValueError('first'), ValueError('second')
    answers = iter([first, second])

    def f():
        raise next(answers)

    with pytest.raises(boabox.GuestError) as caught:
        boabox.exec('try:\n    f()\nexcept ValueError as e:\n    kept = e\ntry:\n    f()\nexcept ValueError: pass\nraise kept', functions={'f': f})
    assert caught.value.__cause__ is first
    with pytest.raises(boabox.GuestError) as caught:
        boabox.exec('try:\n    f()\nexcept TypeError: pass\n1/0', functions={'f': lambda: int([])})
    assert caught.value.type == 'ZeroDivisionError' and caught.value.__cause__ is None


def test_a_wrong_call_quotes_the_signature():
    def get(n, k=0, *, where=object()):
        return n

    def error(call):
        with pytest.raises(boabox.GuestError) as caught:
            boabox.exec(call, functions={'get': get})
        assert caught.value.type == 'TypeError'
        return caught.value.message

    assert error('get()') == "get(n, k=0, *, where=...): missing a required argument: 'n'"
    assert error('get(1, 2, 3)') == 'get(n, k=0, *, where=...): too many positional arguments'
    assert 'unexpected keyword argument' in error('get(1, x=3)')


def test_a_type_error_inside_is_itself():
    with pytest.raises(boabox.GuestError, match='TypeError: unsupported operand'):
        boabox.exec('f(1)', functions={'f': lambda n: n + 'x'})


def test_a_value_that_cannot_be_returned():
    with pytest.raises(boabox.GuestError, match=r"TypeError: what f\(\) returned\[0\]: .*object") as caught:
        boabox.exec('f()', functions={'f': lambda: [object()]})
    assert isinstance(caught.value.__cause__, boabox.ConversionError)

    async def later():
        return 1

    with pytest.raises(boabox.UseError, match='run_async'):
        boabox.exec('f()', functions={'f': later})


def test_an_argument_that_cannot_be_passed():
    code = 'x = []\nfor _ in range(5000): x = [x]\ntry:\n    f(x)\nexcept ValueError as e:\n    caught = str(e)\ncaught'
    assert '1000 deep' in boabox.exec(code, functions={'f': lambda x: None})
    with pytest.raises(boabox.GuestError, match='1000 deep') as caught:
        boabox.exec('x = []\nfor _ in range(5000): x = [x]\nf(x)', functions={'f': lambda x: None})
    assert isinstance(caught.value.__cause__, boabox.ConversionError)


@pytest.mark.parametrize('exception', [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_what_is_no_exception_ends_the_run(exception):
    with boabox.Sandbox(functions={'f': raising(exception())}) as sandbox:
        with pytest.raises(exception):
            sandbox.exec('x = 1\ntry:\n    f()\nfinally:\n    x = 2')
        assert sandbox.exec('x') == 1
        assert sandbox.exec('3') == 3


def test_own_sandbox_cannot_be_used_from_a_host_function():
    uses = {
        'run': lambda: sandbox.run('1'), 'exec': lambda: sandbox.exec('1'), 'get': lambda: sandbox['x'],
        'set': lambda: sandbox.__setitem__('x', 1), 'close': lambda: sandbox.close(),
    }
    with boabox.Sandbox(functions=uses) as sandbox:
        for name in uses:
            with pytest.raises(boabox.GuestError, match='running') as caught:
                sandbox.exec(f'{name}()')
            assert isinstance(caught.value.__cause__, boabox.UseError)
        assert sandbox.exec('1') == 1


def test_another_sandbox_can():
    assert boabox.exec('f(20)', functions={'f': lambda n: boabox.exec('n + 1', inputs={'n': n})}) == 21


def test_interrupt_from_a_host_function():
    sandbox = boabox.Sandbox(functions={'stop': lambda: sandbox.interrupt()})
    with pytest.raises(boabox.LimitError, match='interrupted'):
        sandbox.exec('stop()\nwhile True: pass')
    sandbox.interrupt()
    assert sandbox.exec('1') == 1


def test_many_calls():
    calls = []
    assert boabox.exec('sum(f(n) for n in range(10_000))', functions={'f': lambda n: calls.append(n) or n}, limits=boabox.Limits(host_calls=10_000)) == sum(range(10_000))
    assert len(calls) == 10_000


def test_input():
    code = "a = input('name? ')\nb = input()\n[a, b]"
    assert boabox.exec(code, stdin='Ada\nLovelace') == ['Ada', 'Lovelace']
    assert boabox.run(code, stdin='x\ny\n').stdout == 'name? '
    prompts = []
    lines = iter(['one', 'two\n'])
    assert boabox.exec(code, stdin=lambda prompt: prompts.append(prompt) or next(lines)) == ['one', 'two']
    assert prompts == ['name? ', '']
    for stdin in (None, '', lambda prompt: None):
        with pytest.raises(boabox.GuestError, match='EOFError'):
            boabox.exec('input()', stdin=stdin)
    with pytest.raises(boabox.GuestError, match='TypeError'):
        boabox.exec('input()', stdin=lambda prompt: 5)


def test_printing():
    r = boabox.run("import sys\nprint('out')\nprint('err', file=sys.stderr)\nprint('é🐍')")
    assert (r.stdout, r.stderr) == ('out\né🐍\n', 'err\n')
    seen = []
    with boabox.Sandbox(on_print=lambda text, stream: seen.append((text, stream))) as sandbox:
        r = sandbox.run("import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('c')")
        assert [''.join(t for t, s in seen if s == name) for name in ('stdout', 'stderr')] == ['a\nc\n', 'b\n']
        assert (r.stdout, r.stderr) == ('a\nc\n', 'b\n')


def test_on_print_raises():
    with boabox.Sandbox(on_print=raising(RuntimeError('full'))) as sandbox:
        with pytest.raises(TypeError):
            sandbox.exec("print(1)")
    def full(text, stream):
        raise RuntimeError('full')
    with boabox.Sandbox(on_print=full) as sandbox:
        with pytest.raises(RuntimeError, match='full'):
            sandbox.exec("print(1)")
        assert sandbox.exec('1') == 1


def test_printed_before_a_call_comes_first():
    seen = []
    with boabox.Sandbox(functions={'f': lambda: seen.append('f')}, on_print=lambda text, stream: seen.append(text)) as sandbox:
        sandbox.exec("print('a')\nf()\nprint('b')")
    assert seen == ['a\n', 'f', 'b\n']
