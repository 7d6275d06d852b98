"""Values both ways."""
import collections
import enum
import gc
import math

import pytest

import boabox

PLAIN = [
    None, True, False, 0, 1, -1, 2**31, -2**31, 2**62 - 1, 2**62, -2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**30, -10**30, 7**5000,
    -(2**32), -(2**4096), 0.0, 1.5, -2.5, 1e300, 5e-324, math.inf, -math.inf, '', 'a', 'é', '日本語', '🐍', 'a\0b', b'', b'\0\xff', bytes(range(256)),
    [], [1], (), (1,), {}, {'a': 1}, set(), {1, 2}, frozenset(), frozenset({'x'}), [[], [[]]], {'a': {'b': ({1: 2},)}},
    {(1, (2, 'x')): [3]}, {frozenset({1, (2,)}): {frozenset()}}, [None, True, 1.0, 'x', b'y'], {1: 'a', None: 'b', 2.5: 'c', b'k': 'd'},
]


def exact(value):
    """The value with its types, so that 1, True and 1.0 differ."""
    if isinstance(value, (list, tuple)):
        return type(value), [exact(part) for part in value]
    if isinstance(value, dict):
        return dict, [(exact(key), exact(part)) for key, part in value.items()]
    if isinstance(value, (set, frozenset)):
        return type(value), sorted(map(repr, map(exact, value)))
    return type(value), value


@pytest.mark.parametrize('value', PLAIN, ids=lambda value: repr(value)[:30])
def test_round_trip(value):
    assert exact(boabox.exec('x', inputs={'x': value})) == exact(value)
    assert boabox.exec('repr(x)', inputs={'x': value}) == repr(value) or isinstance(value, (set, frozenset, dict, int))
    assert exact(boabox.exec('f(x)', inputs={'x': value}, functions={'f': lambda v: v})) == exact(value)


def test_signed_zero_and_nan():
    assert math.copysign(1, boabox.exec('x', inputs={'x': -0.0})) == -1
    assert math.isnan(boabox.exec('x', inputs={'x': math.nan}))


def test_a_dict_keeps_its_order():
    keys = ['z', 'a', 5, 'm', 0]
    assert list(boabox.exec('dict.fromkeys(x)', inputs={'x': keys})) == keys
    assert boabox.exec('list(x)', inputs={'x': dict.fromkeys(keys)}) == keys


def test_long_values():
    numbers = list(range(100_000))
    assert boabox.exec('x', inputs={'x': numbers}) == numbers
    assert boabox.exec('x', inputs={'x': tuple(numbers)}) == tuple(numbers)
    assert boabox.exec('x', inputs={'x': set(numbers)}) == set(numbers)
    assert boabox.exec('x', inputs={'x': {str(n): n for n in numbers}}) == {str(n): n for n in numbers}


def nested(depth, kind=list):
    value = kind()
    for _ in range(depth - 1):
        value = kind((value,)) if kind is not dict else {'k': value}
    return value


@pytest.mark.parametrize('kind', [list, tuple, dict, frozenset])
def test_deep_values(kind):
    deep = nested(1000, kind)
    with boabox.Sandbox() as sandbox:
        sandbox['x'] = deep
        assert sandbox.exec('n = 0\ny = x\nwhile y:\n    y = y["k"] if type(y) is dict else next(iter(y))\n    n += 1\nn') == 999
        assert type(sandbox['x']) is kind
        with pytest.raises(boabox.ConversionError, match='1000 deep'):
            sandbox['x'] = nested(1001, kind)


def test_deep_values_of_the_guest():
    with boabox.Sandbox() as sandbox:
        sandbox.exec('x = []\nfor _ in range(100_000): x = [x]\nNone')
        with pytest.raises(boabox.ConversionError, match='1000 deep'):
            sandbox['x']
        assert sandbox.exec('1') == 1


def test_cycles():
    a = []
    a.append({'k': (1, a)})
    with boabox.Sandbox() as sandbox:
        sandbox['a'] = a
        assert sandbox.exec("a[0]['k'][1] is a and len(a)") == 1
        sandbox.exec('b = []\nb.append(b)\nd = {}\nd["me"] = [d, b]\nNone')
        b, d = sandbox['b'], sandbox['d']
        assert b[0] is b and d['me'][0] is d and d['me'][1][0] is d['me'][1]
        t = ([],)
        t[0].append(t)
        sandbox['t'] = t  # a tuple is there only when its items are: the first one stands twice
        assert sandbox.exec('t[0][0][0] is t[0]') is True
        sandbox.exec('t = ([],)\nt[0].append(t)\nNone')
        t = sandbox['t']
        assert t[0][0][0] is t[0]


def test_sharing():
    shared, pair = [1], (2, [3])
    with boabox.Sandbox() as sandbox:
        sandbox['x'] = [shared, {'a': shared, 'b': pair}, pair, (shared,)]
        assert sandbox.exec("x[0] is x[1]['a'] is x[3][0] and x[1]['b'] is x[2]") is True
        sandbox.exec('s = set(); f = frozenset([1]); t = (s, f); y = [s, s, f, t, t, "z" * 5000] * 2\nNone')
        y = sandbox['y']
        assert y[0] is y[1] is y[3][0] and y[2] is y[3][1] and y[3] is y[4] and y[5] is y[11]
        sandbox.exec('x = [0] * 100\nfor _ in range(30): x = [x, x]\ny = ["z" * 1000_000] * 1000\nNone')
        x = sandbox['x']
        for _ in range(30):
            assert x[0] is x[1]
            x = x[0]
        assert len(sandbox['y']) == 1000
        assert boabox.exec('len(x)', inputs={'x': [[i % 7] for i in range(1000)]}) == 1000


def test_large_values():
    with boabox.Sandbox(limits=boabox.Limits(memory='8MB')) as sandbox:
        sandbox.exec('x = [set() for _ in range(50_000)]\nNone')
        with pytest.raises(boabox.ConversionError, match='larger than the limit'):
            sandbox['x']
        shared = ['a' * 100_000]
        with pytest.raises(boabox.ConversionError, match=r'no memory'):
            sandbox['z'] = [list(shared) for _ in range(1000)]
        assert sandbox.exec('len(x)') == 50_000


@pytest.mark.parametrize('n', [0, 1, 15, 16, 17, 31, 32, 33, 1000])
def test_lists_of_all_lengths(n):
    value = [(i, float(i), str(i), None, True, [i], {i: 'é'}, 2**70 + i)[i % 8] for i in range(n)]
    with boabox.Sandbox() as sandbox:
        sandbox['x'] = value
        assert sandbox['x'] == value and [type(i) for i in sandbox['x']] == [type(i) for i in value]
        sandbox['x'] = tuple(value), {i: v for i, v in enumerate(value)}
        assert sandbox['x'] == (tuple(value), {i: v for i, v in enumerate(value)})


REFUSED = [
    (object(), 'object'), (True.__class__, 'type'), (collections.OrderedDict(), 'OrderedDict'),
    (lambda: 0, 'function'), (type('L', (list,), {})(), 'L'), (boabox.Repr('x'), 'Repr'),
]


@pytest.mark.parametrize('value, name', REFUSED, ids=lambda value: str(value)[:20])
def test_what_has_no_counterpart_is_named(value, name):
    with pytest.raises(boabox.ConversionError, match=rf"inputs\['x'\]\['k'\]\[1\]: .*{name}$"):
        boabox.exec('x', inputs={'x': {'k': [0, value]}})


def test_keys_and_items_are_named():
    with pytest.raises(boabox.ConversionError, match=r"inputs\['x'\], a key: .*object"):
        boabox.exec('x', inputs={'x': {object(): 1}})
    with pytest.raises(boabox.ConversionError, match=r"inputs\['x'\], an item: .*object"):
        boabox.exec('x', inputs={'x': {object()}})


def test_surrogates():
    with pytest.raises(boabox.ConversionError, match='surrogate'):
        boabox.exec('x', inputs={'x': ['\ud800']})
    assert boabox.exec(r"'\ud800'") == '\ud800'


def test_what_the_host_lacks_arrives_as_its_repr():
    values = boabox.exec('class A:\n    def __init__(self): pass\n[A, len, NotImplemented, {}.keys()]')
    assert [str(v) for v in values] == ["<class '__main__.A'>", '<built-in function len>', 'NotImplemented', 'dict_keys([])']
    assert all(type(v) is boabox.Repr for v in values)


def test_subclasses_of_the_guest():
    """Without what they add."""
    classes = ''.join(f'class {c.upper()}({t}): pass\n' for c, t in zip('iflsbdt', ('int', 'float', 'list', 'str', 'bytes', 'dict', 'tuple')))
    values = boabox.exec(classes + 'x = [I(3), I(2**70), F(1.5), L([3]), S("s"), S("é"), B(b"b"), D(a=1), T((1, 2))]\nx')
    assert values == [3, 2**70, 1.5, [3], 's', 'é', b'b', {'a': 1}, (1, 2)]
    assert [type(v) for v in values] == [int, int, float, list, str, str, bytes, dict, tuple]
    assert [boabox.exec(classes + v) for v in ('I(3)', 'F(1.5)', 'S("é")', 'B(b"b")')] == [3, 1.5, 'é', b'b']
    code = 'from collections import *\nd = defaultdict(list)\nd[1].append(2)\n[Counter("aab"), d, OrderedDict(x=1), namedtuple("P", "x y")(1, 2)]'
    values = boabox.exec(code)
    assert values == [{'a': 2, 'b': 1}, {1: [2]}, {'x': 1}, (1, 2)] and [type(v) for v in values] == [dict] * 3 + [tuple]


def test_a_repr_that_is_guest_code():
    code = 'class A:\n    def __repr__(self): return "A!"\nimport enum\nclass C(enum.Enum):\n    X = 1\n[A(), C]'
    assert all(type(v) is boabox.Repr and v for v in boabox.exec(code))


def test_a_container_that_changes_while_it_is_converted():
    """A finaliser that a collection calls may change what is being converted."""
    numbers = [[i] for i in range(20_000)]

    class Saboteur:
        def __del__(self):
            del numbers[10_000:]

    with boabox.Sandbox() as sandbox:
        for _ in range(3):
            saboteur = Saboteur()
            saboteur.me = saboteur
            del saboteur
            sandbox['x'] = numbers
            gc.collect()
        assert len(numbers) == 10_000
