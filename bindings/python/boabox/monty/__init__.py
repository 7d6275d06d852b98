"""The API of pydantic_monty 0.0.17, over Boabox: programs for it run as they are, with the rest of Python there too.

    from boabox import monty as pydantic_monty

docs/python/monty.md says how to move over, and what differs.
"""
import warnings
from collections.abc import Callable
from typing import Any

from boabox.monty._errors import Frame, MontyError, MontyRuntimeError, MontySyntaxError, MontyTypingError
from boabox.monty._machine import ResourceLimits
from boabox.monty._print import CollectStreams, CollectString, PrintCallback
from boabox.monty._program import Monty
from boabox.monty._repl import MontyRepl, load_repl_snapshot
from boabox.monty._snapshots import (
    ExternalResult,
    FunctionSnapshot,
    FutureSnapshot,
    MontyComplete,
    NameLookupSnapshot,
    load_snapshot,
)
from boabox.monty.os_access import (
    NOT_HANDLED,
    AbstractFile,
    AbstractOS,
    CallbackFile,
    MemoryFile,
    MountDir,
    OSAccess,
    OsFunction,
    StatResult,
)

__version__ = '0.0.17'  # of the API

MontySnapshot = FunctionSnapshot  # its name in versions before 0.0.4
MontyFutureSnapshot = FutureSnapshot

__all__ = (
    'run_monty_async',
    'run_repl_async',
    'ExternalResult',
    'ResourceLimits',
    '__version__',
    'CollectStreams',
    'CollectString',
    'Monty',
    'MontyRepl',
    'MontyComplete',
    'FunctionSnapshot',
    'MontySnapshot',
    'NameLookupSnapshot',
    'FutureSnapshot',
    'MontyError',
    'MontySyntaxError',
    'MontyRuntimeError',
    'MontyTypingError',
    'Frame',
    'MountDir',
    'load_snapshot',
    'load_repl_snapshot',
    'StatResult',
    'OsFunction',
    'NOT_HANDLED',
    'AbstractOS',
    'AbstractFile',
    'MemoryFile',
    'CallbackFile',
    'OSAccess',
)

for _public in (
    Frame, FunctionSnapshot, FutureSnapshot, Monty, MontyComplete, MontyError, MontyRepl, MontyRuntimeError, MontySyntaxError, MontyTypingError,
    NameLookupSnapshot, CollectString, CollectStreams, MountDir,
):
    _public.__module__ = 'boabox.monty'


async def run_monty_async(
    monty_runner: Monty,
    *,
    inputs: dict[str, Any] | None = None,
    external_functions: dict[str, Callable[..., Any]] | None = None,
    limits: ResourceLimits | None = None,
    print_callback: PrintCallback = None,
    os: AbstractOS | None = None,
) -> Any:
    """Monty.run_async(), which is to be called instead."""
    warnings.warn('Use Monty.run_async() instead', DeprecationWarning, stacklevel=2)
    return await monty_runner.run_async(
        inputs=inputs, external_functions=external_functions, limits=limits, print_callback=print_callback, os=os)


async def run_repl_async(
    repl: MontyRepl,
    code: str,
    *,
    inputs: dict[str, Any] | None = None,
    external_functions: dict[str, Callable[..., Any]] | None = None,
    print_callback: PrintCallback = None,
    os: AbstractOS | None = None,
) -> Any:
    """MontyRepl.feed_run_async(), which is to be called instead."""
    warnings.warn('Use MontyRepl.feed_run_async() instead', DeprecationWarning, stacklevel=2)
    return await repl.feed_run_async(code, inputs=inputs, external_functions=external_functions, print_callback=print_callback, os=os)
