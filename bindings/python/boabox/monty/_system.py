"""What the guest asks of the system: files and the environment are events, the date is asked for while the guest runs. A `Host` answers for one call of run,
start, feed or resume; folders that are mounted are shown by the library itself, and are asked for by no event."""
import datetime
import math
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any

from boabox.monty import _values
from boabox.monty._errors import runtime_error
from boabox.monty.os_access import MODES, NOT_HANDLED, MountDir

if TYPE_CHECKING:
    from boabox.monty._machine import Event, Machine

Handler = Callable[..., Any]
WRITE_LIMIT = 64 << 20


@dataclass(slots=True)
class Host:
    """Who answers: a function, after the mounts."""

    handler: Handler | None
    mounts: tuple[MountDir, ...]


def host_of(mount: object, os: object) -> Host | None:
    """TypeError: it is no mount, or not callable."""
    if os is not None and not callable(os):
        raise TypeError(f"argument 'os': {type(os).__name__!r} object is not callable")
    mounts = tuple(mount) if isinstance(mount, (list, tuple)) else () if mount is None else (mount,)
    for one in mounts:
        if not isinstance(one, MountDir):
            raise TypeError(f"argument 'mount': {type(one).__name__!r} object is not an instance of 'MountDir'")
    return Host(os, mounts) if os is not None or mounts else None


def add_mounts(machine: 'Machine', host: Host | None) -> None:
    """Shows those folders that are not shown yet."""
    for mount in host.mounts if host else ():
        if mount.virtual_path not in machine.mounted:
            limit = mount.write_bytes_limit
            machine.box.mount(mount.host_path.encode(), mount.virtual_path, MODES.index(mount.mode), WRITE_LIMIT if limit is None else max(limit, 1))
            machine.mounted.append(mount.virtual_path)


def os_call(event: tuple[Any, ...]) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
    """Name, arguments and keyword arguments as a handler gets them: files have a PurePosixPath first; open() is a read."""
    _, name, args, keywords = event
    if name == 'open':
        return ('Path.read_bytes' if 'b' in args[1] else 'Path.read_text'), (PurePosixPath(args[0]),), {}
    if name.startswith('Path.'):
        args = (PurePosixPath(args[0]), *args[1:])
    return name, args, keywords or {}


def answer_of(value: object) -> object:
    """What the library wants: paths are str, a stat_result is a plain tuple."""
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, tuple):
        return tuple(answer_of(item) for item in value)
    if isinstance(value, list):
        return [answer_of(item) for item in value]
    return value


def not_handled(machine: 'Machine', name: str, args: tuple[Any, ...]) -> 'Event':
    """Nobody answers."""
    if name.startswith('Path.') and args:
        return machine.fail('PermissionError', f'Permission denied: {str(args[0])!r}')
    return machine.fail('RuntimeError', f'{name!r} is not supported in this environment')


def ask(machine: 'Machine', host: Host | None, event: tuple[Any, ...]) -> 'Event':
    """Asks the host; the next event."""
    name, args, keywords = os_call(event)
    if host is None:
        return machine.fail('NotImplementedError', f'OS function {name!r} not implemented with standard execution')
    if host.handler is None:
        return not_handled(machine, name, args)
    try:
        value = host.handler(name, args, keywords)
    except Exception as e:
        return machine.fail(*_values.guest_exception(e))
    return not_handled(machine, name, args) if value is NOT_HANDLED else machine.give(answer_of(value))


def answered(host: Host | None, name: str, args: tuple[Any, ...]) -> Any:
    """What the handler says of the date. MontyRuntimeError: it raised; the guest can't be told in the middle of an instruction, so the run ends."""
    try:
        return host.handler(name, args, {}) if host and host.handler else NOT_HANDLED
    except Exception as e:
        raise runtime_error(*_values.guest_exception(e)) from e


class Wall:
    """The guest's date: what the host that answers now says. It knows the machine weakly, since the box knows it."""

    __slots__ = ('machine',)

    def __init__(self, machine: 'Machine') -> None:
        self.machine = weakref.ref(machine)

    def __call__(self) -> float:
        machine = self.machine()
        host = machine.host if machine else None
        for name, args in (('datetime.now', (datetime.timezone.utc,)), ('date.today', ())):
            value = answered(host, name, args)
            if isinstance(value, datetime.datetime):
                return (value if value.tzinfo else value.replace(tzinfo=datetime.timezone.utc)).timestamp()
            if isinstance(value, datetime.date):
                return datetime.datetime(value.year, value.month, value.day, tzinfo=datetime.timezone.utc).timestamp()
        return math.nan  # the guest gets an OSError
