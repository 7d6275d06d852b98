"""What a sandbox can be given, for the functions that open one of their own."""
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TypedDict

from boabox._clocks import Clock, Entropy, Sleep, Zone
from boabox._files import Environment, Files, Mounts
from boabox._host_modules import Module
from boabox._limits import Limits

Functions = Mapping[str, Callable[..., Any] | None] | Iterable[str]
Stdin = str | Callable[[str], Any] | None

Names = Callable[[str], Any] | Literal['steps'] | None


class Options(TypedDict, total=False):
    """The arguments of Sandbox."""

    functions: Functions | None
    modules: Mapping[str, str | Module] | None
    limits: Limits | None
    seed: int
    stdin: Stdin
    mounts: Mounts
    env: Environment
    files: Files
    on_print: Callable[[str, str], object] | None
    redact_errors: bool
    strict: bool
    clock: Clock
    tz: Zone
    sleep: Sleep
    entropy: Entropy
    journal: bool
    names: Names
    display: bool
    on_display: Callable[[dict[str, Any]], object] | None
