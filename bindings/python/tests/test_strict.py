"""strict: what has no counterpart is an error."""
import asyncio
import dataclasses

import pytest

import boabox

STAYING = ['lambda: 1', 'len', 'int', 'object()', '(n for n in [1])', 'iter([1])', '__import__("math")', 'ValueError', '[1, [{"a": (2, print)}]]', '{1: lambda: 2}']
PLAIN = ['None', '[1, 2.5, "x", b"y"]', '{(1, 2): {3}}', 'frozenset({1})', '10 ** 40', '__import__("datetime").date(2026, 1, 2)']


@pytest.mark.parametrize('code', STAYING)
def test_a_value_that_stays_is_an_error(code):
    with pytest.raises(boabox.ConversionError, match='has no counterpart outside'):
        boabox.exec(code, strict=True)
    with boabox.Sandbox(strict=True) as sandbox:
        sandbox.exec(f'x = {code}')
        with pytest.raises(boabox.ConversionError, match='has no counterpart outside'):
            sandbox['x']
        assert sandbox.exec('1 + 1') == 2


@pytest.mark.parametrize('code', PLAIN)
def test_others_are_as_without_it(code):
    assert boabox.exec(code, strict=True) == boabox.exec(code)


@dataclasses.dataclass
class Point:
    x: int


def test_records_and_objects_of_the_host_have_a_counterpart():
    own = object()
    assert boabox.exec('p', inputs={'p': Point(1)}, strict=True).x == 1
    assert boabox.exec('o', inputs={'o': boabox.Object(own)}, strict=True) is own


def test_the_guest_is_told_of_an_argument():
    seen = []
    code = 'try:\n    f(1, lambda: 2)\nexcept ValueError as e:\n    said = str(e)\nsaid'
    said = boabox.exec(code, functions={'f': lambda *a: seen.append(a)}, strict=True)
    assert 'has no counterpart outside' in said and seen == []


def test_forks_and_steps_are_strict_too():
    with boabox.Sandbox(strict=True, functions=['f']) as sandbox, sandbox.fork() as fork:
        with pytest.raises(boabox.ConversionError):
            fork.exec('len')
        with pytest.raises(boabox.GuestError, match='has no counterpart outside'):
            sandbox.start('f(len)')
        restored = boabox.restore(sandbox.snapshot(), strict=True)
        with restored, pytest.raises(boabox.ConversionError):
            restored.exec('len')


def test_async():
    with pytest.raises(boabox.ConversionError):
        asyncio.run(boabox.run_async('len', strict=True))
