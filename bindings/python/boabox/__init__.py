"""Runs Python that nobody has read yet, in a sandbox in this process.

    boabox.exec('sum(n * n for n in data)', inputs={'data': [1, 2, 3]})   # 14

Values are copied both ways: None, bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, Ellipsis, exceptions (as the nearest
built-in one), date, time, datetime, timedelta, timezone, Decimal, Fraction, UUID, nested up to 1000 deep; what is shared or cyclic stays so. Dataclasses, named tuples, pydantic
and attrs instances go in as records, an `Object` as a proxy. Anything else, an instance of a subclass too, is a ConversionError on the way in. On the way out
a record arrives as a `Record`, and instances of the guest's subclasses of containers as plain containers. Functions, classes, instances, generators stay in the guest: what
arrives is a `GuestValue`, to be called and asked for attributes; from a sandbox of one run (`exec`, `run`, a `Program`'s) their repr (`Repr`, a str; a fixed text
where that is the guest's own code).
"""
import importlib
from collections.abc import Mapping
from typing import Any, Unpack

from boabox._boabox import VERSION as __version__
from boabox._boabox import ConversionError, Error, Repr, SnapshotError, UseError
from boabox._errors import Frame, GuestError, GuestSyntaxError, LimitError
from boabox._files import Mount
from boabox._guest_values import GuestCallable, GuestValue
from boabox._host_modules import Module
from boabox._hosts import plain
from boabox._limits import Limits
from boabox._objects import Object, Record
from boabox._options import Options
from boabox._program import Program
from boabox._restore import Replay, replay, restore, restore_step
from boabox._run import Result, Usage
from boabox._sandbox import OneRun, Sandbox
from boabox._steps import Call, Done, Futures, Input, NameLookup, Step

__all__ = [
    'Call',
    'ConversionError',
    'Done',
    'Error',
    'Frame',
    'Futures',
    'GuestCallable',
    'GuestError',
    'GuestSyntaxError',
    'GuestValue',
    'Input',
    'LimitError',
    'Limits',
    'Module',
    'Mount',
    'NameLookup',
    'Object',
    'Program',
    'Record',
    'Replay',
    'Repr',
    'Result',
    'Sandbox',
    'SnapshotError',
    'Step',
    'Usage',
    'UseError',
    '__version__',
    'exec',
    'exec_async',
    'plain',
    'replay',
    'restore',
    'restore_step',
    'run',
    'run_async',
]


def __getattr__(name: str) -> Any:
    if name == 'tools':  # when it is wanted
        return importlib.import_module('boabox.tools')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def exec(code: str, *, inputs: Mapping[str, object] | None = None, **options: Unpack[Options]) -> Any:
    """Runs the code in a sandbox of its own: the value of its last expression. The options are those of Sandbox."""
    return OneRun(**options).exec(code, inputs=inputs)


def run(code: str, *, inputs: Mapping[str, object] | None = None, **options: Unpack[Options]) -> Result:
    """The same; the value with what was printed and used."""
    return OneRun(**options).run(code, inputs=inputs)


async def exec_async(code: str, *, inputs: Mapping[str, object] | None = None, **options: Unpack[Options]) -> Any:
    """As exec(), under asyncio: host functions may be asynchronous, and the event loop goes on while the guest computes."""
    return await OneRun(**options).exec_async(code, inputs=inputs)


async def run_async(code: str, *, inputs: Mapping[str, object] | None = None, **options: Unpack[Options]) -> Result:
    """The same; the value with what was printed and used."""
    return await OneRun(**options).run_async(code, inputs=inputs)
