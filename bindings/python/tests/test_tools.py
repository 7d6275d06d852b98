"""Text for a model's prompt."""
import dataclasses
import pathlib
import sys
import typing

import pytest

import boabox
from boabox import _modules, tools

LIBRARY = pathlib.Path(__file__).resolve().parents[3] / 'prelude/lib'


def search(query: str, *, limit: int = 10, tags: typing.Optional[list[str]] = None, client=object()) -> list[dict]:
    """Searches.

    Newest first.
    """


async def fetch(url): pass


@dataclasses.dataclass
class Order:
    """One order."""
    id: int
    total: float | None = None
    _hidden: int = 0


@dataclasses.dataclass
class Point:
    x: float


def test_functions():
    assert tools.describe([search]) == '''def search(query: str, *, limit: int = 10, tags: TAGS = None, client=...) -> list[dict]:
    """Searches.

    Newest first."""'''.replace('TAGS', 'list[str] | None' if sys.version_info >= (3, 14) else 'Optional[list[str]]')
    assert tools.describe({'get': fetch, 'wait': boabox.plain(fetch), 'plain': lambda n: n, 'step': None}) == (
        'async def get(url): ...\n\ndef wait(url): ...\n\ndef plain(n): ...\n\ndef step(*args, **kwargs): ...')
    assert boabox.tools.describe([len]).startswith('def len(obj, /):\n    """Return the number')
    assert ' at 0x' not in tools.describe([lambda x=search, y=[object()] * 3: x])
    for wrong in ([5], ['search'], [{}], [{'name': 'x', 'parameters': 5}]):
        with pytest.raises(TypeError, match='describe'):
            tools.describe(wrong)


def test_classes():
    assert tools.describe([Order, Point]) == (
        'class Order:\n    """One order."""\n    id: int\n    total: float | None\n\nclass Point:\n    x: float')
    assert tools.describe([type('Empty', (), {})]) == 'class Empty: ...'


def test_pydantic():
    pydantic = pytest.importorskip('pydantic')

    class Item(pydantic.BaseModel):
        name: str = pydantic.Field(description='What it is called')
        price: float = 0

    assert tools.describe([Item]) == 'class Item:\n    name: str  # What it is called\n    price: float'


SCHEMA = {
    'type': 'object', 'required': ['city'],
    'properties': {
        'days': {'type': 'integer', 'default': 3}, 'city': {'type': 'string', 'description': 'Where'}, 'unit': {'enum': ['c', 'f']},
        'at': {'$ref': '#/$defs/Place'}, 'more': {'type': 'object', 'additionalProperties': {'type': 'number'}}, 'class': {'type': 'string'},
        'any': {}, 'both': {'type': ['string', 'null']}, 'either': {'anyOf': [{'type': 'integer'}, {'type': 'string'}]}, 'list': {'type': 'array'},
    },
    '$defs': {'Place': {'properties': {'lat': {'type': 'number'}, 'tags': {'type': 'array', 'items': {'type': 'string'}}}, 'required': ['lat']}},
}


def test_schemas():
    wanted = '''def get_weather(*, city: str, days: int = 3, unit: Literal['c', 'f'] = ..., at: {'lat': float, 'tags'?: list[str]} = ..., \
more: dict[str, float] = ..., any: Any = ..., both: str | None = ..., either: int | str = ..., list: list = ...)-> float:
    """Weather.
    city: Where
    **{'class': str}"""'''
    mcp = {'name': 'get-weather', 'description': 'Weather.', 'inputSchema': SCHEMA, 'outputSchema': {'type': 'number'}}
    assert tools.describe([mcp]) == wanted.replace(')->', ') ->')
    openai = {'type': 'function', 'function': {'name': 'get_weather', 'description': 'Weather.', 'parameters': SCHEMA}}
    assert tools.describe([openai]) == wanted.replace(')-> float:', '):')
    assert tools.describe({'now': {'name': 'then', 'parameters': {}}}) == 'def now(): ...'
    endless = {'name': 'f', 'parameters': {'properties': {'x': {'$ref': '#/properties/x'}, 'y': {'$ref': '#/$defs/Y'}},
                                           '$defs': {'Y': {'type': 'array', 'items': {'$ref': '#/$defs/Y'}}}}}
    assert 'y: list[list[' in tools.describe([endless])


def test_modules():
    source = '''"""What it is for."""
LIMIT = 5
name: str = 'x'
_hidden = 1
def f(a, *, b=1) -> int:
    """Does it."""
    return a
async def g(): pass
def _h(): pass
class C(Base):
    "One."
    n: int
    def __init__(self, n): pass
    def m(self): pass
    def _p(self): pass
class D: pass
'''
    assert tools.describe(modules={'box': source}) == '''# module box: What it is for.

LIMIT = 5

name: str

def f(a, *, b=1) -> int:
    """Does it."""

async def g(): ...

class C(Base):
    """One."""
    n: int
    def __init__(self, n): ...
    def m(self): ...

class D: ...'''
    with pytest.raises(SyntaxError):
        tools.describe(modules={'m': 'x = = 1'})


def test_environment_note():
    note = tools.environment_note()
    assert len(note) <= 1100 and '10 s of computing, 128 MB of memory' in note and 'requests' in note
    note = tools.environment_note(boabox.Limits(time=None, memory='1GB', output='64KB', host_calls=None))
    assert 'Limits: 1 GB of memory, 64 KB printed.' in note
    named = note.split('There: ')[1].split(' and more')[0].split(', ')
    boabox.exec('\n'.join(f'import {name}' for name in named))


def test_what_is_said_of_modules_is_so():
    with boabox.Sandbox() as sandbox:
        for name in _modules.PRESENT:
            sandbox.exec(f'import {name}')
        for name in _modules.ABSENT:
            with pytest.raises(boabox.GuestError, match='ModuleNotFoundError'):
                sandbox.exec(f'import {name}')


@pytest.mark.skipif(not LIBRARY.exists(), reason='no source tree')
def test_all_modules_are_known():
    there = {path.stem for path in LIBRARY.iterdir() if path.stem[0] != '_' and (path.suffix == '.py' or path.is_dir())} | {'math', 'cmath'}
    assert there - {'README', 'builtins', 'gettext', 'locale', 'abc', 'annotationlib', 'copyreg', 'shutil'} <= {*_modules.PRESENT}
