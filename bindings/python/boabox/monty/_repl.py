"""MontyRepl: one guest that is given snippets, one after the other; its variables stay."""
from collections.abc import Mapping
from typing import Any

from boabox.monty import _values
from boabox.monty._dump import REPL, REPL_SNAPSHOT, unpack
from boabox.monty._machine import Event, Machine, ResourceLimits, check_limits, restored
from boabox.monty._print import PrintCallback, printer
from boabox.monty._program import NO_TYPE_CHECK, check_names, check_source, check_text
from boabox.monty._run import AsyncRun, Functions, check_functions, to_the_end
from boabox.monty._system import Host, host_of
from boabox.monty._snapshots import FunctionSnapshot, FutureSnapshot, NameLookupSnapshot, OsHandler, Progress, load_paused, progress


class MontyRepl:
    """A session. Its limits hold for all snippets together, as far as they are limits of time."""

    __slots__ = ('_machine',)

    _machine: Machine

    def __init__(
        self,
        *,
        script_name: str = 'main.py',
        limits: ResourceLimits | None = None,
        type_check: bool = False,
        type_check_stubs: str | None = None,
        dataclass_registry: list[type] | None = None,
    ) -> None:
        if type_check:
            raise NotImplementedError(NO_TYPE_CHECK)
        registry = _values.registry_of(dataclass_registry)
        self._of(Machine(check_text('script_name', script_name), check_limits(limits), printer(None), registry))
        self._machine.repl = True

    def _of(self, machine: Machine) -> 'MontyRepl':
        self._machine = machine
        return self

    @property
    def script_name(self) -> str:
        """The name of the script being executed."""
        return self._machine.name

    def register_dataclass(self, cls: type) -> None:
        """Instances of that class come out as such."""
        _values.register(self._machine.registry, cls)

    def type_check(self, code: str, type_check_stubs: str | None = None) -> None:
        """NotImplementedError: Boabox does no type checking."""
        raise NotImplementedError(NO_TYPE_CHECK)

    def _free(self) -> Machine:
        if self._machine.running:
            raise RuntimeError('REPL session is currently executing another snippet')
        return self._machine

    def _prepared(
        self, code: object, inputs: object, functions: object, print_callback: PrintCallback, mount: object, os: object
    ) -> tuple[str, str, dict[str, Any], Functions, Host | None]:
        """Code, file, inputs, functions and host, all checked."""
        text = check_text('code', code)
        if inputs is not None and not isinstance(inputs, Mapping):
            raise TypeError(f"argument 'inputs': {type(inputs).__name__!r} object is not an instance of 'dict'")
        given = dict(inputs or {})
        check_names(list(given))
        offered, host, print_to = check_functions(functions), host_of(mount, os), printer(print_callback)
        machine = self._free()
        file = f'<python-input-{machine.feeds}>'
        machine.feeds += 1
        check_source(text, file)
        machine.print_to = print_to
        machine.offer(offered)
        return text, file, given, offered, host

    def feed_run(
        self,
        code: str,
        *,
        inputs: dict[str, Any] | None = None,
        external_functions: Functions | None = None,
        print_callback: PrintCallback = None,
        mount: Any = None,
        os: OsHandler | None = None,
        skip_type_check: bool = False,
    ) -> Any:
        """Runs a snippet to its end: the value of its last expression."""
        text, file, given, functions, host = self._prepared(code, inputs, external_functions, print_callback, mount, os)
        return to_the_end(self._machine, self._machine.run(text, file, given, host), functions, host)

    feed = feed_run  # its name in earlier versions

    def feed_start(
        self,
        code: str,
        *,
        inputs: dict[str, Any] | None = None,
        print_callback: PrintCallback = None,
        mount: Any = None,
        os: OsHandler | None = None,
        skip_type_check: bool = False,
    ) -> Progress:
        """Runs a snippet to the first thing that it needs of the host."""
        text, file, given, _, host = self._prepared(code, inputs, None, print_callback, mount, os)
        return progress(self._machine, self._machine.run(text, file, given, host), host)

    async def feed_run_async(
        self,
        code: str,
        *,
        inputs: dict[str, Any] | None = None,
        external_functions: Functions | None = None,
        print_callback: PrintCallback = None,
        os: OsHandler | None = None,
        skip_type_check: bool = False,
    ) -> Any:
        """As feed_run(), under asyncio."""
        text, file, given, functions, host = self._prepared(code, inputs, external_functions, print_callback, None, os)
        machine = self._machine

        def begin() -> Event:
            return machine.run(text, file, given, host)

        return await AsyncRun(machine, functions, host).to_the_end(begin)

    def dump(self) -> bytes:
        """The session as bytes, for load()."""
        return self._free().dump(REPL, {})

    @staticmethod
    def load(data: bytes, *, dataclass_registry: list[type] | None = None) -> 'MontyRepl':
        """The session that dump() made. ValueError: it is none."""
        state, blob = unpack(data, REPL)
        return object.__new__(MontyRepl)._of(restored(state, blob, printer(None), _values.registry_of(dataclass_registry)))

    def __repr__(self) -> str:
        return f'MontyRepl(script_name={self.script_name!r})'


def load_repl_snapshot(
    data: bytes, *, print_callback: PrintCallback = None, dataclass_registry: list[type] | None = None
) -> tuple[FunctionSnapshot | NameLookupSnapshot | FutureSnapshot, MontyRepl]:
    """The snapshot of a session that dump() made, and the session, which goes on with it. ValueError: it is none."""
    snapshot = load_paused(REPL_SNAPSHOT, data, print_callback, dataclass_registry)
    return snapshot, object.__new__(MontyRepl)._of(snapshot._machine)
