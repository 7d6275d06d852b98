"""Values of Python's library both ways: dates, decimals, fractions, UUIDs, and built-in types that are neither numbers nor containers."""
import asyncio
import datetime
import decimal
import enum
import errno
import io
import re
import sys
import uuid
from array import array
from collections import deque
from datetime import UTC, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

import boabox
from boabox._errno import NUMBERS

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


def test_paths():
    for path in (PurePosixPath('/a/b.txt'), PurePosixPath('é/../c'), Path('here'), Path('/'), PurePosixPath()):
        with boabox.Sandbox(functions={'give': lambda: path}) as sandbox:
            sandbox['x'] = path
            for back in (sandbox['x'], sandbox.exec('give()')):
                assert type(back) is PurePosixPath and back == PurePosixPath(path)
            assert sandbox.exec('[type(x).__name__, str(x), x.name, x.parts]') == [type(path).__name__, str(path), path.name, path.parts]
    assert boabox.exec("p.write_text('hi')\n(p.parent / 'note').read_text()", inputs={'p': Path('/home/note')}) == 'hi'
    assert boabox.exec("from pathlib import *\n[Path('a', 'b', '/c') / 'd', PurePath('x', '', 'y/') / '..', Path()]") == [
        PurePosixPath('/c/d'), PurePosixPath('x/y/..'), PurePosixPath()]
    for broken in ("p._raw = 5", "p._raw = [1]", "del p._raw", "p._raw = None"):
        assert isinstance(boabox.exec(f"import pathlib\np = pathlib.Path('a')\n{broken}\np"), boabox.Repr)


class Color(enum.Enum):
    RED = 1
    CRIMSON = 1
    BLUE = 'b'
    BOTH = (1, 'b')


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 5


class Word(enum.StrEnum):
    YES = enum.auto()


class Text(str, enum.Enum):
    A = 'a'


def test_enumerations_of_the_host():
    given = [Color.RED, Color.BLUE, Color.BOTH, Level.HIGH, Word.YES, Text.A]
    with boabox.Sandbox(functions={'give': given.__getitem__, 'same': lambda v: v}) as sandbox:
        for n, member in enumerate(given):
            sandbox['x'] = member
            for code in ('x', 'give(n)', 'same(x)', '[x][0]', '{x: 1}'):
                back = sandbox.exec(code, inputs={'n': n})
                assert (next(iter(back)) if code[0] == '{' else back) is member
            assert sandbox.exec('[x is give(n), type(x).__name__, x.name, repr(x), str(x), x == same(x), f"{x}"]') == [
                True, type(member).__name__, member.name, repr(member), str(member), True, f'{member}']
            assert sandbox.exec('import enum\n[isinstance(x, enum.Enum), x.value]') == [True, member.value]
        assert sandbox.exec('list(type(give(0)))') == list(Color)
        assert sandbox.exec('[give(0) == 1, give(3) == 5, give(3) + 1, give(4) == "yes", give(5) + "!", type(give(0)).CRIMSON is give(0)]') == [
            False, True, 6, True, 'a!', True]
        step = sandbox.start('same([x, give(1)])', inputs={'x': Level.LOW})
        assert step.value == [Level.LOW, Color.BLUE]
        snapshot = sandbox.snapshot()
    with boabox.restore(snapshot, functions={'give': given.__getitem__, 'same': lambda v: v}) as copy:
        assert copy.exec('[x is same(x), type(give(3)) is type(x)]') == [False, True]
        assert copy.exec('x') is Level.LOW
    with boabox.restore(snapshot) as copy:
        assert repr(copy.exec('x')) == "Level(name='LOW', value=1)"


def test_other_enumerations():
    code = 'import enum\nclass C(enum.Enum):\n    X = [1]\nclass I(enum.IntEnum):\n    A = 3\nclass S(enum.StrEnum):\n    A = "s"\nclass F(enum.IntFlag):\n    A = 4\n'
    values = boabox.exec(code + '[C.X, I.A, S.A, F.A, {I.A: S.A}]')
    assert repr(values[0]) == "C(name='X', value=[1])" and values[0].value == [1] and values[1:] == [3, 's', 4, {3: 's'}]
    assert [type(v) for v in values[1:4]] == [int, str, int]

    class Odd(enum.Enum):
        A = []

    class Bits(enum.Flag):
        A = 1

    class Strange(enum.Enum):
        A = object()

    for member, why in ((Odd.A, 'Odd'), (Bits.A, 'Bits'), (Strange.A, 'object')):
        with pytest.raises(boabox.ConversionError, match=f'an object of type .*{why}'):
            boabox.exec('x', inputs={'x': member})
    with pytest.raises(boabox.GuestError, match="module 'enum' has no attribute 'Enum'"):
        boabox.exec('import sys, types\nsys.modules["enum"] = types.ModuleType("enum")\nf()', functions={'f': lambda: Color.RED})


def test_enumerations_in_a_journal():
    with boabox.Sandbox(functions={'f': lambda: [Color.RED, Level.LOW, Color.RED]}, journal=True) as sandbox:
        sandbox['x'] = Word.YES
        value = sandbox.exec('a = f()\nb = f()\n[a == b, a[0] is b[2], x.value, repr(b)]')
        assert value == [True, True, 'yes', "[<Color.RED: 1>, <Level.LOW: 1>, <Color.RED: 1>]"]
        replay = boabox.replay(sandbox.journal())
    assert replay.differs is None and replay.step.value == value


def test_deque_and_array():
    d = deque([1, [2]], 3)
    code = 'd.append(3)\nd.append(4)\n[d, d.maxlen, type(d).__name__, a[1], a.typecode, a]'
    back = boabox.exec(code, inputs={'d': d, 'a': array('h', [1, 2])})
    assert back == [deque([[2], 3, 4], 3), 3, 'deque', 2, 'h', array('h', [1, 2])] and back[0].maxlen == 3 and type(back[5]) is array
    assert boabox.exec('from collections import deque\nd = deque(range(50))\nfor _ in range(20): d.popleft()\nd') == deque(range(20, 50))


def test_nan():
    assert [str(v) for v in boabox.exec('[x, y]', inputs={'x': Decimal('NaN'), 'y': Decimal('-sNaN')})] == ['NaN', '-sNaN']
    assert decimal.Decimal('NaN').is_nan() and boabox.exec('x.is_nan()', inputs={'x': Decimal('NaN')}) is True


def test_the_guest_works_with_them():
    code = 'import datetime\nd = now()\n(d.date() == datetime.date(2024, 2, 29), (d + datetime.timedelta(days=1)).isoformat(), d.tzinfo is datetime.timezone.utc)'
    assert boabox.exec(code, functions={'now': lambda: datetime.datetime(2024, 2, 29, 12, tzinfo=UTC)}) == (True, '2024-03-01T12:00:00+00:00', True)
    assert boabox.exec('sum(prices) * 2', inputs={'prices': [Decimal('1.10'), Decimal('2.20')]}) == Decimal('6.60')
    assert boabox.exec('max(f(), f())', functions={'f': iter([DAY, datetime.date(2025, 1, 1)]).__next__}) == datetime.date(2025, 1, 1)


class Odd(datetime.tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)

    def dst(self, dt):
        return None

    def tzname(self, dt):
        return 'ODD'


def test_time_zones(monkeypatch):
    vienna, night = ZoneInfo('Europe/Vienna'), datetime.datetime(2024, 10, 27, 2, 30, tzinfo=ZoneInfo('Europe/Vienna'), fold=1)
    with boabox.Sandbox(functions={'give': lambda: night}) as sandbox:
        sandbox['x'] = [vienna, night, datetime.time(1, 2, tzinfo=vienna)]
        back = sandbox['x']
        assert back[0] is vienna and back[1].tzinfo is vienna and back[1].fold == 1 and back[1].utcoffset() == timedelta(hours=1) and back[2].tzinfo is vienna
        code = 'from zoneinfo import ZoneInfo\n[x[0] is ZoneInfo("Europe/Vienna") is give().tzinfo, str(give()), x[1].dst(), repr(x[0]), x[1] == give()]'
        assert sandbox.exec(code) == [True, '2024-10-27 02:30:00+01:00', timedelta(0), "zoneinfo.ZoneInfo(key='Europe/Vienna')", True]
        assert sandbox.exec('ZoneInfo.no_cache("Asia/Tokyo")') is ZoneInfo('Asia/Tokyo')
        copy = boabox.restore(sandbox.snapshot())
    with copy:
        assert copy.exec('x[0] is ZoneInfo("Europe/Vienna") is x[1].tzinfo')
    assert boabox.exec('give().tzinfo.key', functions={'give': lambda: night}) == 'Europe/Vienna'  # by a guest that has not imported anything
    with pytest.raises(boabox.ConversionError):
        boabox.exec('from zoneinfo import ZoneInfo\nz = ZoneInfo("Asia/Tokyo")\nz._key = "Mars"\nz')
    for odd in (Odd(), ZoneInfo.from_file(io.BytesIO(TZIF), key='x')):
        back = boabox.exec('[x, type(x.tzinfo).__name__]', inputs={'x': datetime.datetime(2024, 7, 1, tzinfo=odd)})
        assert back[1] == 'timezone' and back[0].utcoffset() == timedelta(hours=2)


# A zone of one kind, two hours from UTC, without transitions.
TZIF = b'TZif' + bytes(16) + (0).to_bytes(16, 'big') + (1).to_bytes(4, 'big') + (4).to_bytes(4, 'big') + (7200).to_bytes(4, 'big') + b'\0\0' + b'ODD\0'


def test_a_host_without_data_of_zones(monkeypatch):
    def none(key):
        raise ZoneInfoNotFoundError(key)

    monkeypatch.setattr(boabox._special, "ZoneInfo", none)
    code = 'import datetime, zoneinfo\nz = zoneinfo.ZoneInfo("Europe/Vienna")\n[datetime.datetime(2024, 10, 27, 2, 30, tzinfo=z, fold=n) for n in (0, 1)] + [datetime.time(1, tzinfo=z)]'
    first, second, time = boabox.exec(code)
    assert [t.isoformat() for t in (first, second)] == ['2024-10-27T02:30:00+02:00', '2024-10-27T02:30:00+01:00'] and time == datetime.time(1)
    assert first.tzname() == 'Europe/Vienna'


LOCAL = 'import time, datetime\n[time.tzname, time.localtime(1720000000).tm_hour, datetime.datetime(2024, 7, 1).astimezone().isoformat()]'


@pytest.mark.parametrize('tz, names, hour, shown', [
    (None, ('UTC', 'UTC'), 9, '+00:00'), ('Europe/Berlin', ('CET', 'CEST'), 11, '+02:00'), (ZoneInfo('America/New_York'), ('EST', 'EDT'), 5, '-04:00'),
    ('CET-1CEST,M3.5.0,M10.5.0/3', ('CET', 'CEST'), 11, '+02:00'), (UTC, ('UTC', 'UTC'), 9, '+00:00'), (timezone(timedelta(hours=5, minutes=30)), ('+0530',) * 2, 15, '+05:30'),
    (timezone(timedelta(hours=-3), 'BRT'), ('BRT', 'BRT'), 6, '-03:00'), (timezone(timedelta(seconds=-90)), ('-0001',) * 2, 9, '-00:01:30'),
])
def test_local_time(tz, names, hour, shown):
    expected = [names, hour, f'2024-07-01T00:00:00{shown}']
    assert boabox.exec(LOCAL, tz=tz) == expected and boabox.run(LOCAL, tz=tz).value == expected and boabox.Program(LOCAL).exec(tz=tz) == expected
    assert asyncio.run(boabox.exec_async(LOCAL, tz=tz)) == expected
    with boabox.Sandbox(tz=tz, journal=True) as sandbox:
        assert sandbox.exec(LOCAL) == expected
        journal, snapshot = sandbox.journal(), sandbox.snapshot()
    assert boabox.restore(snapshot).exec(LOCAL) == expected
    assert boabox.restore(snapshot, tz='Asia/Tokyo').exec(LOCAL) == expected  # it has imported time
    assert boabox.replay(journal).step.value == expected
    assert boabox.restore(boabox.Sandbox(tz=tz).snapshot(), tz='Europe/Berlin').exec(LOCAL)[0] == ('CET', 'CEST')


def test_now():
    code = 'import datetime, time\n[str(x) for x in (datetime.datetime.now(), datetime.datetime.today(), datetime.date.today(), datetime.datetime.now(datetime.UTC), time.strftime("%d %H %Z"))]'
    shown = boabox.exec(code, tz='Asia/Tokyo', clock=datetime.datetime(2024, 7, 1, 20))
    assert shown == ['2024-07-02 05:00:00', '2024-07-02 05:00:00', '2024-07-02', '2024-07-01 20:00:00+00:00', '02 05 JST']
    code = 'import datetime\nt = datetime.datetime.now()\n[t.hour, t.fold, t.timestamp()]'
    for hour, fold in ((0, 0), (1, 1)):
        moment = datetime.datetime(2024, 10, 27, hour, 30, tzinfo=UTC)
        assert boabox.exec(code, tz='Europe/Berlin', clock=moment) == [2, fold, moment.timestamp()]


def test_no_time_zones():
    for tz, error, why in (
        ('Mars', ValueError, "tz: there is no time zone 'Mars'"), ('', ValueError, "no time zone ''"), ('../x', ValueError, 'no time zone'), ('CET-1CEST,M3', ValueError, 'CET-1CEST,M3'),
        (3, TypeError, 'tz: a name, a ZoneInfo or a datetime.timezone, not int'), (Odd(), TypeError, 'not Odd'), (timezone(timedelta(microseconds=1)), ValueError, 'whole number'),
        (ZoneInfo.from_file(io.BytesIO(TZIF)), ValueError, 'has no name'),
    ):
        with pytest.raises(error, match=re.escape(why)):
            boabox.exec('1', tz=tz)


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


def test_numbers_of_errors():
    for name, number in NUMBERS.items():  # a guest's are Linux's, the host's its own
        here = getattr(errno, name, number)
        assert boabox.exec('import errno\ngetattr(errno, name, number)', inputs={'name': name, 'number': number}) == number and (sys.platform != 'linux' or here == number), name
        assert boabox.exec('x.errno, str(x)', inputs={'x': OSError(here, 'so')}) == (number, f'[Errno {number}] so')
        assert boabox.exec(f'OSError({number}, "so")').errno == here


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
