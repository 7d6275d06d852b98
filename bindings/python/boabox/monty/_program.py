"""Monty: a program that is compiled once and run often, each time in a guest of its own."""
import asyncio
import json
from collections.abc import Mapping
from typing import Any

from boabox._boabox import Box
from boabox._workers import in_thread
from boabox.monty import _values
from boabox.monty._dump import PROGRAM, pack, unpack
from boabox.monty._errors import of_event, syntax_error
from boabox.monty._machine import TOP_LEVEL, Event, Machine, ResourceLimits, check_limits
from boabox.monty._print import PrintCallback, printer
from boabox.monty._run import AsyncRun, Functions, check_functions, to_the_end
from boabox.monty._system import Host, host_of
from boabox.monty._snapshots import OsHandler, Progress, progress

NO_TYPE_CHECK = 'boabox.monty does no type checking: leave type_check out, and check the code with a type checker of your own'


def check_text(what: str, text: object) -> str:
    if not isinstance(text, str):
        raise TypeError(f"argument '{what}': {type(text).__name__!r} object is not an instance of 'str'")
    return text


def check_source(code: str, file: str) -> None:
    """MontySyntaxError: it can't be compiled."""
    event = Box(top_level=TOP_LEVEL).check(code, file)
    if event is not None:
        raise of_event(event, {file: code}, {})


def check_names(names: object, what: str = 'inputs') -> list[str]:
    if names is None:
        return []
    if not isinstance(names, (list, tuple)):
        raise TypeError(f"argument '{what}': {type(names).__name__!r} object is not an instance of 'list'")
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"{what}: {type(name).__name__!r} object is not an instance of 'str'")
        if not name.isidentifier():
            raise syntax_error('SyntaxError', f'Input name {name!r} not a valid identifier')
    return list(names)


class Monty:
    """Code, and the names of the variables that it is given for each run. MontySyntaxError: it can't be compiled.

    external_functions: names that are functions where they are read, as in versions before 0.0.4; other names are asked for.
    """

    __slots__ = ('_code', '_name', '_inputs', '_known', '_registry')

    def __init__(
        self,
        code: str,
        *,
        script_name: str = 'main.py',
        inputs: list[str] | None = None,
        external_functions: list[str] | None = None,
        type_check: bool = False,
        type_check_stubs: str | None = None,
        dataclass_registry: list[type] | None = None,
    ) -> None:
        self._code = check_text('code', code)
        self._name = check_text('script_name', script_name)
        self._inputs = check_names(inputs)
        self._known = check_names(external_functions, 'external_functions')
        self._registry = _values.registry_of(dataclass_registry)
        if type_check:
            raise NotImplementedError(NO_TYPE_CHECK)
        check_source(code, script_name)

    @staticmethod
    async def acreate(
        code: str,
        *,
        script_name: str = 'main.py',
        inputs: list[str] | None = None,
        type_check: bool = False,
        type_check_stubs: str | None = None,
        dataclass_registry: list[type] | None = None,
    ) -> 'Monty':
        """As Monty(…), which compiles in a worker thread."""
        made: Monty = await in_thread(lambda: Monty(
            code, script_name=script_name, inputs=inputs, type_check=type_check, type_check_stubs=type_check_stubs, dataclass_registry=dataclass_registry,
        ))
        return made

    def type_check(self, type_check_stubs: str | None = None) -> None:
        """NotImplementedError: Boabox does no type checking."""
        raise NotImplementedError(NO_TYPE_CHECK)

    def _given(self, inputs: Mapping[str, Any] | None) -> dict[str, Any]:
        if inputs is not None and not isinstance(inputs, Mapping):
            raise TypeError(f"argument 'inputs': {type(inputs).__name__!r} object is not an instance of 'dict'")
        given = dict(inputs or {})
        if given and not self._inputs:
            raise TypeError('No input variables declared but inputs dict was provided')
        missing = [name for name in self._inputs if name not in given]
        if missing:
            raise TypeError(f'Missing required inputs: {json.dumps(missing)}')
        return {name: given[name] for name in self._inputs}

    def _machine(self, limits: ResourceLimits | None, print_callback: PrintCallback) -> Machine:
        machine = Machine(self._name, check_limits(limits), printer(print_callback), self._registry)
        machine.known = frozenset(self._known)
        return machine

    def _prepared(
        self, limits: ResourceLimits | None, print_callback: PrintCallback, functions: object, mount: object, os: object
    ) -> tuple[Machine, Functions, Host | None]:
        offered, host = check_functions(functions), host_of(mount, os)
        machine = self._machine(limits, print_callback)
        machine.offer(offered)
        return machine, offered, host

    def run(
        self,
        *,
        inputs: dict[str, Any] | None = None,
        limits: ResourceLimits | None = None,
        external_functions: Functions | None = None,
        print_callback: PrintCallback = None,
        mount: Any = None,
        os: OsHandler | None = None,
    ) -> Any:
        """Runs the code to its end: the value of its last expression. MontyRuntimeError: it raised, or a limit ended it."""
        given = self._given(inputs)
        machine, functions, host = self._prepared(limits, print_callback, external_functions, mount, os)
        return to_the_end(machine, machine.run(self._code, self._name, given, host), functions, host)

    def start(
        self,
        *,
        inputs: dict[str, Any] | None = None,
        limits: ResourceLimits | None = None,
        print_callback: PrintCallback = None,
        mount: Any = None,
        os: OsHandler | None = None,
    ) -> Progress:
        """Runs the code to the first thing that it needs of the host."""
        given = self._given(inputs)
        machine, _, host = self._prepared(limits, print_callback, None, mount, os)
        return progress(machine, machine.run(self._code, self._name, given, host), host)

    async def run_async(
        self,
        *,
        inputs: dict[str, Any] | None = None,
        limits: ResourceLimits | None = None,
        external_functions: Functions | None = None,
        print_callback: PrintCallback = None,
        os: OsHandler | None = None,
    ) -> Any:
        """As run(), under asyncio: what an external function gives to await, the guest awaits."""
        given = self._given(inputs)
        machine, functions, host = self._prepared(limits, print_callback, external_functions, None, os)

        def begin() -> Event:
            return machine.run(self._code, self._name, given, host)

        return await AsyncRun(machine, functions, host).to_the_end(begin)

    def dump(self) -> bytes:
        """The program as bytes, for load()."""
        return pack(PROGRAM, {'code': self._code, 'name': self._name, 'inputs': self._inputs, 'functions': self._known}, b'')

    @staticmethod
    def load(data: bytes, *, dataclass_registry: list[type] | None = None) -> 'Monty':
        """The program that dump() made. ValueError: it is none."""
        state, _ = unpack(data, PROGRAM)
        try:
            return Monty(
                state['code'], script_name=state['name'], inputs=state['inputs'], external_functions=state['functions'],
                dataclass_registry=dataclass_registry,
            )
        except (KeyError, TypeError):
            raise ValueError('the dump makes no sense') from None

    def register_dataclass(self, cls: type) -> None:
        """Instances of that class come out as such."""
        _values.register(self._registry, cls)

    def __repr__(self) -> str:
        lines = len(self._code.splitlines())
        inputs = f', inputs={json.dumps(self._inputs)}' if self._inputs else ''
        return f'Monty(<{lines} line{"s" if lines != 1 else ""} of code>, script_name={self._name!r}{inputs})'
