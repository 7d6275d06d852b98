"""Values of Python's library both ways: dates, decimals, fractions, UUIDs, and built-in types that are neither numbers nor containers."""
import asyncio
import datetime
import decimal
import uuid
from datetime import UTC, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

import boabox

DAY = datetime.date(2024, 2, 29)
VALUES = [
    DAY, datetime.date.min, datetime.datetime(2024, 2, 29, 13, 5, 7, 250), datetime.datetime(2024, 2, 29, tzinfo=UTC), datetime.time(23, 59, 1, 5, fold=1),
    datetime.datetime(2024, 11, 3, 1, 30, tzinfo=timezone(timedelta(hours=-5), 'EST'), fold=1), datetime.time(1, 2, tzinfo=timezone(timedelta(minutes=90))),
    timedelta(-3, 5, 7), timedelta.max, UTC, timezone(timedelta(hours=2)), Decimal('1.50'), Decimal('-0'), Decimal('1E+30'), Decimal('Infinity'), Decimal('-Infinity'),
    Fraction(-3, 7), uuid.UUID(int=2**127 + 5), 1 + 2j, complex('nan'), complex(-0.0, float('inf')), range(5), range(10, -2**70, -3), slice(1, None, -2), ..., bytearray(b'\x00x'),
    [DAY, {'when': DAY, 'price': Decimal('9.99')}], (DAY, [DAY]), {'a': [Fraction(1, 3), ...]},
]


def shown(value):
    return repr(value).replace('datetime.UTC', 'datetime.timezone.utc')


@pytest.mark.parametrize('value', VALUES, ids=lambda value: repr(value)[:30])
def test_there_and_back(value):
    with boabox.Sandbox(functions={'f': lambda x: x, 'give': lambda: value}) as sandbox:
        sandbox['x'] = value
        for back in (sandbox['x'], sandbox.exec('x'), sandbox.exec('f(x)'), sandbox.exec('give()')):
            assert type(back) is type(value) and shown(back) == shown(value)
        assert sandbox.exec('repr(give())').replace('datetime.UTC', 'datetime.timezone.utc') == shown(value)
    assert shown(boabox.exec('give()', functions={'give': lambda: value})) == shown(value)  # by a guest that has not imported anything


def test_nan():
    assert [str(v) for v in boabox.exec('[x, y]', inputs={'x': Decimal('NaN'), 'y': Decimal('-sNaN')})] == ['NaN', '-sNaN']
    assert decimal.Decimal('NaN').is_nan() and boabox.exec('x.is_nan()', inputs={'x': Decimal('NaN')}) is True


def test_the_guest_works_with_them():
    code = 'import datetime\nd = now()\n(d.date() == datetime.date(2024, 2, 29), (d + datetime.timedelta(days=1)).isoformat(), d.tzinfo is datetime.timezone.utc)'
    assert boabox.exec(code, functions={'now': lambda: datetime.datetime(2024, 2, 29, 12, tzinfo=UTC)}) == (True, '2024-03-01T12:00:00+00:00', True)
    assert boabox.exec('sum(prices) * 2', inputs={'prices': [Decimal('1.10'), Decimal('2.20')]}) == Decimal('6.60')
    assert boabox.exec('max(f(), f())', functions={'f': iter([DAY, datetime.date(2025, 1, 1)]).__next__}) == datetime.date(2025, 1, 1)
    zoned = datetime.datetime(2024, 7, 1, 12, tzinfo=ZoneInfo('Europe/Vienna'))
    back = boabox.exec('x', inputs={'x': zoned})
    assert back == zoned and back.utcoffset() == timedelta(hours=2) and back.tzname() == 'CEST'


def test_under_asyncio_and_in_steps():
    async def fetch():
        await asyncio.sleep(0)
        return [DAY, Decimal('1.5')]

    got = asyncio.run(boabox.exec_async('import asyncio\nawait asyncio.gather(fetch(), fetch())', functions={'fetch': fetch}))
    assert got == [[DAY, Decimal('1.5')]] * 2
    step = boabox.Sandbox(functions=['ask']).start('[ask(1, x=2), ask(3)]')
    assert (step.args, step.kwargs) == ((1,), {'x': 2})
    step = step.resume(DAY)
    assert step.args == (3,)
    assert step.resume(Fraction(1, 2)).value == [DAY, Fraction(1, 2)]


def test_exceptions():
    class Special(KeyError):
        pass

    got = boabox.exec('[x, type(x).__name__, x.args, ValueError("no", 3)]', inputs={'x': Special(1)})
    assert (repr(got[0]), got[1], got[2], repr(got[3])) == ('KeyError(1)', 'KeyError', (1,), "ValueError('no', 3)")
    assert type(boabox.exec('class Mine(OSError): pass\nMine(2, "gone")')) is FileNotFoundError


def test_what_a_guest_puts_together_may_be_none():
    code = 'import datetime\nd = datetime.date(2024, 1, 1)\nd._month = 13\nd'
    with pytest.raises(boabox.ConversionError, match='no datetime.date'):
        boabox.exec(code)
    assert type(boabox.exec('class date:\n  pass\ndate()')) is boabox.Repr


def test_a_guest_that_can_not_import():
    with boabox.Sandbox(functions={'f': lambda: DAY}) as sandbox:
        with pytest.raises(boabox.Error):
            sandbox.exec('import sys\nsys.modules["datetime"] = None\nf()')
        assert sandbox.exec('1 + 1') == 2
    with pytest.raises(boabox.LimitError):
        boabox.exec('f()', functions={'f': lambda: DAY}, limits=boabox.Limits(fuel=2000))


def test_after_a_step_that_was_dropped():
    """The import for a value is no part of the dropped run, nor of what a replay does again."""
    with boabox.Sandbox(functions=['ask'], journal=True) as sandbox:
        sandbox.start('x = 1\nask()\nx = 2').drop()
        sandbox['day'] = datetime.date(2024, 2, 29)
        assert sandbox.start('ask(day.year + x)').resume(5).value == 5
        journal = sandbox.journal()
    replay = boabox.replay(journal)
    assert replay.differs is None and replay.step.value == 5
