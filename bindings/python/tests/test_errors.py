"""What an error says: frames, hints, the text for a model."""
import pickle

import pytest

import boabox


def error(code, **options):
    with boabox.Sandbox(**options) as sandbox:
        with pytest.raises(boabox.Error) as caught:
            sandbox.exec(code)
    return caught.value


def places(e):
    return [(f.file, f.line, f.name, f.source[f.column:f.end_column] if f.column is not None else None) for f in e.frames]


def test_frames():
    e = error('data = [1]\ndef mean(x):\n    return sum(x) / len([])\nresult = mean(data) + 1')
    assert places(e) == [('main.py', 4, '<module>', 'mean(data)'), ('main.py', 3, 'mean', 'sum(x) / len([])')]
    assert e.frames[1].source == '    return sum(x) / len([])'
    assert places(error('x = 1\ny = = 2')) == [('main.py', 2, '<module>', '=')]
    assert places(error("raise ValueError('x')")) == [('main.py', 1, '<module>', None)]
    assert places(error('import tools', modules={'tools': 'def f():\n    1/0\nf()'}))[1:] == [
        ('tools.py', 3, '<module>', 'f()'), ('tools.py', 2, 'f', '1/0')]


def test_frames_are_those_of_the_exception_itself():
    e = error("try:\n    1/0\nexcept Exception as e:\n    raise ValueError('a\\nTraceback (most recent call last):\\n  File \"x\", line 3, in y') from e")
    assert places(e) == [('main.py', 4, '<module>', None)]
    e = error('def f():\n    raise ExceptionGroup("g", [ValueError(1)])\nf()')
    assert [(f.line, f.name) for f in e.frames] == [(3, '<module>'), (2, 'f')]
    assert error('import sys\nsys.exit(2)').frames == []


def test_a_function_of_an_earlier_run():
    with boabox.Sandbox() as sandbox:
        sandbox.exec('def f():\n    1/0')
        with pytest.raises(boabox.GuestError) as caught:
            sandbox.exec('# one\n# two\nf()')
    assert places(caught.value)[0] == ('main.py', 3, '<module>', 'f()') and places(caught.value)[1][:3] == ('main.py', 2, 'f')


@pytest.mark.parametrize('code, hint', [
    ('import requests', "There is no module 'requests' here: there is no network; call a host function that fetches."),
    ('import pandas.io as p', "There is no module 'pandas' here: use lists of dicts, with csv, collections and statistics."),
    ('from statistcs import mean', "There is no module 'statistcs' here: did you mean 'statistics'?"),
    ('import zxcvb', "There is no module 'zxcvb' here: write what you need of it yourself."),
    ('x = []\nx.apend(1)', "Did you mean 'append'?"), ('count = 1\ncuont', "Did you mean 'count'?"), ('fetsch(1)', "Did you mean 'fetch'?"),
    ('fetch()', 'Call it as fetch(url, timeout=5).'), ('fetch(1, tmeout=3)', 'Call it as fetch(url, timeout=5).'),
    ('input()', 'input() has no more lines: use the variables that are given.'),
    ('async def f(): return 1\nf() + 1', 'A coroutine was used without being awaited: write `await` before the call.'),
    ('def f(): f()\nf()', 'It called itself too deep: use a loop, or a list as a stack.'), ('1/0', None), ("raise ValueError('x')", None), ('x = = 1', None),
])
def test_hints(code, hint):
    assert error(code, functions={'fetch': lambda url, timeout=5: None}).hint == hint


def test_for_a_model():
    e = error("orders = [{'id': 1}]\nfor order in orders:\n    total = order['price'] * 2")
    assert e.for_model() == '''Traceback (most recent call last):
  File "main.py", line 3, in <module>
    total = order['price'] * 2
            ~~~~~^^^^^^^^^
KeyError: 'price'
Values of the module then:
    order = {'id': 1}'''
    e = error('import numpy')
    assert e.for_model().endswith("ModuleNotFoundError: No module named 'numpy'\nHint: There is no module 'numpy' here: use lists, math and statistics.")
    assert error('x = = 1').for_model() == '  File "main.py", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax'
    e = error('while True: pass', limits=boabox.Limits(time=0.05))
    assert e.for_model() == 'LimitError: time limit exceeded: 50 ms\nHint: ' + e.hint


def test_values_are_those_of_the_module():
    """Where a function failed its own variables are not known, so the line that called it is shown; functions and modules are no values."""
    e = error('import math\nx = 1\ny = 2\ndef f(y):\n    return x / 0\nmath.floor(f(x) + y)')
    assert '\n    x = 1\n    y = 2' in e.for_model() and 'math =' not in e.for_model() and 'f =' not in e.for_model()
    e = error("x = 'a' * 1000\ny = ['b'] * 10**6\nx + y")
    assert "x = 'aaaa" in e.for_model() and '(str, 1002 characters)' in e.for_model() and 'y = (too large to be shown)' in e.for_model()
    e = error('class C:\n    def __repr__(self): return 1/0\nc = C()\nc.x')
    assert 'c = <a value whose repr' in e.for_model()


@pytest.mark.parametrize('code', [
    "raise ValueError('m' * 5000)", "raise ValueError('line\\n' * 5000)", 'def f(n):\n    return g(n)\ndef g(n):\n    if n == 0: 1/0\n    return f(n - 1)\nf(300)',
    'x = ' + '[' * 90 + '1 / 0' + ']' * 90, f'{"a" * 3000} + 1',
])
def test_the_text_for_a_model_is_short(code):
    e = error(code)
    for most in (2000, 500, 200, 50, 5, 0):
        assert len(e.for_model(most)) <= most
    text = e.for_model()
    assert text.startswith('Traceback') and f'\n{e.type}' in text and len(text) > 100


def test_limits_and_conversions_too():
    for e in (error('while True: pass', limits=boabox.Limits(fuel=10_000)), error('x', limits=boabox.Limits(value_size=10)),
              boabox.ConversionError('x: no'), boabox.UseError('closed')):
        assert e.for_model() and len(e.for_model(20)) <= 20


def test_redacted():
    def fail():
        raise ValueError('password is hunter2')

    e = error('fail()', functions={'fail': fail}, redact_errors=True)
    assert (e.type, e.message) == ('RuntimeError', 'fail() failed') and 'hunter2' not in e.traceback
    assert type(e.__cause__) is ValueError
    e = error('try:\n    fail()\nexcept Exception as x:\n    raise KeyError(str(x))', functions={'fail': fail}, redact_errors=True)
    assert 'hunter2' not in e.traceback
    assert error('fail(1)', functions={'fail': fail}, redact_errors=True).hint == 'Call it as fail().'
    assert error('input()', stdin=lambda prompt: fail(), redact_errors=True).message == 'input() failed'


def test_errors_can_be_pickled():
    for e in (error('1/0'), error('x = = 1'), error('while True: pass', limits=boabox.Limits(fuel=10_000)), error('import sys\nsys.exit(3)')):
        copy = pickle.loads(pickle.dumps(e))
        assert type(copy) is type(e) and str(copy) == str(e) and copy.for_model() == e.for_model() and vars(copy) == vars(e)
