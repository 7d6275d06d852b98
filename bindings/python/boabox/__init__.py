"""Runs Python that nobody has read yet, in a sandbox in this process.

    boabox.exec('sum(n * n for n in data)', inputs={'data': [1, 2, 3]})   # 14

Values are copied both ways: None, bool, int, float, str, bytes, list, tuple, dict, set, frozenset, nested up to 1000 deep. Anything else,
an instance of a subclass too, is a ConversionError on the way in. On the way out it arrives as its repr (`Repr`, a str; a fixed text where
that is the guest's own code), and instances of the guest's subclasses of containers as plain containers.
"""
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from boabox._boabox import VERSION as __version__
from boabox._boabox import ConversionError, Error, Repr, UseError
from boabox._errors import GuestError, GuestSyntaxError, LimitError
from boabox._files import Mount
from boabox._limits import Limits
from boabox._sandbox import Result, Sandbox, Usage

__all__ = [
    'ConversionError',
    'Error',
    'GuestError',
    'GuestSyntaxError',
    'LimitError',
    'Limits',
    'Mount',
    'Repr',
    'Result',
    'Sandbox',
    'Usage',
    'UseError',
    '__version__',
    'exec',
    'run',
]


def exec(
    code: str,
    *,
    inputs: Mapping[str, object] | None = None,
    functions: Mapping[str, Callable[..., Any]] | None = None,
    limits: Limits | None = None,
    modules: Mapping[str, str] | None = None,
    stdin: str | Callable[[str], str | None] | None = None,
    mounts: Iterable[Mount] | None = None,
    env: Mapping[str, str] | None = None,
    files: Mapping[str, bytes | str] | None = None,
) -> Any:
    """Runs the code in a sandbox of its own: the value of its last expression."""
    box = Sandbox(functions=functions, modules=modules, limits=limits, stdin=stdin, mounts=mounts, env=env, files=files)
    return box.exec(code, inputs=inputs)


def run(
    code: str,
    *,
    inputs: Mapping[str, object] | None = None,
    functions: Mapping[str, Callable[..., Any]] | None = None,
    limits: Limits | None = None,
    modules: Mapping[str, str] | None = None,
    stdin: str | Callable[[str], str | None] | None = None,
    mounts: Iterable[Mount] | None = None,
    env: Mapping[str, str] | None = None,
    files: Mapping[str, bytes | str] | None = None,
) -> Result:
    """The same; the value with what was printed and used."""
    box = Sandbox(functions=functions, modules=modules, limits=limits, stdin=stdin, mounts=mounts, env=env, files=files)
    return box.run(code, inputs=inputs)
