"""Runs that are paused: what the guest waits for, and how it goes on. Each can be resumed once; an answer that makes no sense is refused before anything has
happened, and the snapshot stays as it was."""
from collections.abc import Callable
from types import EllipsisType
from typing import Any, Literal, NotRequired, TypedDict, Union

from boabox.monty import _values
from boabox.monty._dump import REPL_SNAPSHOT, SNAPSHOT, unpack
from boabox.monty._errors import runtime_error
from boabox.monty._machine import Event, Machine, restored
from boabox.monty._print import PrintCallback, printer
from boabox.monty._shown import as_json
from boabox.monty._system import Host, ask, host_of, not_handled, os_call
from boabox.monty._system import answer_of as answer_of_os

OsHandler = Callable[..., Any]


class ExternalReturnValue(TypedDict):
    """The call gives a value."""

    return_value: Any


class ExternalException(TypedDict):
    """The call raises an exception."""

    exception: BaseException


class ExternalExceptionData(TypedDict):
    """The call raises an exception, given by its type's name."""

    exc_type: str
    message: NotRequired[str]


class ExternalFuture(TypedDict):
    """The call's result comes later."""

    future: EllipsisType


ExternalResult = ExternalReturnValue | ExternalException | ExternalExceptionData | ExternalFuture

EXCEPTION_NAMES = frozenset(
    'Exception BaseException SystemExit KeyboardInterrupt ArithmeticError OverflowError ZeroDivisionError LookupError IndexError KeyError RuntimeError '
    'NotImplementedError RecursionError AttributeError FrozenInstanceError NameError UnboundLocalError ValueError UnicodeDecodeError json.JSONDecodeError '
    'ImportError ModuleNotFoundError OSError FileNotFoundError FileExistsError IsADirectoryError NotADirectoryError PermissionError AssertionError '
    'MemoryError StopIteration SyntaxError TimeoutError TypeError re.PatternError'.split()
)
NOT_BUILT_IN = {'json.JSONDecodeError': 'ValueError', 're.PatternError': 'Exception', 'FrozenInstanceError': 'AttributeError'}
ANSWER = "ExternalResult must be a dict with one of: 'return_value', 'exception', 'exc_type' (with optional 'message'), or 'future'"

Answer = tuple[Literal['value'], Any] | tuple[Literal['error'], str, str] | tuple[Literal['future']]


def answer_of(result: object) -> Answer:
    """What an ExternalResult says. TypeError: it is none."""
    if not isinstance(result, dict):
        what = "'None'" if result is None else f'{type(result).__name__!r} object'
        raise TypeError(f"argument 'result': {what} is not an instance of 'dict'")
    keys = set(result)
    if keys == {'return_value'}:
        return 'value', result['return_value']
    if keys == {'exception'}:
        if not isinstance(result['exception'], BaseException):
            raise TypeError(f"Value for the 'exception' key must be an exception, not {type(result['exception']).__name__}")
        return 'error', *_values.guest_exception(result['exception'])
    if keys == {'future'}:
        if result['future'] is not ...:
            raise TypeError("Value for the 'future' key must be Ellipsis (...)")
        return ('future',)
    if keys in ({'exc_type'}, {'exc_type', 'message'}):
        name, message = result['exc_type'], result.get('message', '')
        if name not in EXCEPTION_NAMES:
            raise TypeError(f'Unknown exception type: {name!r}')
        if not isinstance(message, str):
            raise TypeError(f"Value for the 'message' key must be a str, not {type(message).__name__}")
        return 'error', NOT_BUILT_IN.get(str(name), str(name)), message
    raise TypeError(ANSWER)


class _Snapshot:
    """A feed of a machine that waits."""

    __slots__ = ('_machine', '_turn', '__weakref__')

    _machine: Machine
    _turn: int

    def __new__(cls) -> '_Snapshot':
        raise TypeError(f"cannot create 'boabox.monty.{cls.__name__}' instances")

    @property
    def script_name(self) -> str:
        """The name of the script being executed."""
        return self._machine.name

    @property
    def _open(self) -> bool:
        return self._machine.turn == self._turn

    def _check(self, what: str = 'Progress already resumed') -> Machine:
        if not self._open:
            raise RuntimeError(what)
        return self._machine

    def _fields(self) -> dict[str, Any]:
        return {}

    def dump(self) -> bytes:
        """The paused run as bytes, for load_snapshot() or load_repl_snapshot(). RuntimeError: it has been resumed."""
        machine = self._check('Cannot dump progress that has already been resumed')
        return machine.dump(REPL_SNAPSHOT if machine.repl else SNAPSHOT, {})

    @staticmethod
    def load(data: bytes, *, print_callback: PrintCallback = None, dataclass_registry: list[type] | None = None) -> 'Paused':
        """load_snapshot(), as in earlier versions."""
        return load_snapshot(data, print_callback=print_callback, dataclass_registry=dataclass_registry)

    def __repr__(self) -> str:
        fields = {'script_name': self.script_name, **self._fields()}
        return f'{type(self).__name__}({", ".join(f"{name}={value!r}" for name, value in fields.items())})'

    def __del__(self) -> None:
        machine = getattr(self, '_machine', None)
        if machine is not None and machine.turn == self._turn:
            machine.leave()


class FunctionSnapshot(_Snapshot):
    """The guest called an external function, a method of a dataclass, or one of the system's."""

    __slots__ = ('function_name', 'args', 'kwargs', 'call_id', 'is_os_function', 'is_method_call')

    function_name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    call_id: int
    is_os_function: bool
    is_method_call: bool

    def args_json(self) -> str:
        """The positional arguments as JSON, as MontyComplete.output_json() shows values."""
        return as_json(list(self.args))

    def kwargs_json(self) -> str:
        """The keyword arguments, the same way."""
        return as_json(self.kwargs)

    def resume(self, result: ExternalResult | None = None, *, mount: Any = None, os: OsHandler | None = None, **keyword: Any) -> 'Progress':
        """The call gives a value or raises, or its result comes later: as a dict, or by a keyword as in earlier versions. The next snapshot, or
        MontyComplete."""
        machine = self._check()
        if keyword and result is not None:
            raise TypeError(ANSWER)
        answer = answer_of(keyword or result)
        host = host_of(mount, os)
        machine.begin_turn(self._turn, host)
        if answer[0] == 'value':
            event = machine.give(answer_of_os(answer[1]) if self.is_os_function else answer[1])
        elif answer[0] == 'error':
            event = machine.fail(answer[1], answer[2])
        else:
            event = machine.promise()
        return progress(machine, event, host)

    def resume_not_handled(self, *, mount: Any = None, os: OsHandler | None = None) -> 'Progress':
        """What the system is asked for is not there."""
        machine = self._check()
        if not self.is_os_function:
            raise TypeError('resume_not_handled() is only valid for OS function snapshots')
        host = host_of(mount, os)
        machine.begin_turn(self._turn, host)
        return progress(machine, not_handled(machine, self.function_name, self.args), host)

    def _fields(self) -> dict[str, Any]:
        return {'function_name': self.function_name, 'args': self.args, 'kwargs': self.kwargs}


class _Missing:
    """No value."""


MISSING = _Missing()


class NameLookupSnapshot(_Snapshot):
    """The guest reads a variable that is not there."""

    __slots__ = ('variable_name',)

    variable_name: str

    def resume(self, *, value: Any = MISSING, mount: Any = None, os: OsHandler | None = None) -> 'Progress':
        """The variable has that value from now on; without one the guest gets a NameError."""
        machine = self._check()
        host = host_of(mount, os)
        machine.begin_turn(self._turn, host)
        return progress(machine, machine.no_such_name() if isinstance(value, _Missing) else machine.give(value), host)

    def __repr__(self) -> str:
        return f'NameLookupSnapshot(script_name={self.script_name!r}, variable_name="{self.variable_name}")'


class FutureSnapshot(_Snapshot):
    """The guest waits for calls whose results come later."""

    __slots__ = ()

    @property
    def pending_call_ids(self) -> list[int]:
        """Their call_ids."""
        return sorted(self._check().later)

    def resume(self, results: dict[int, ExternalResult], *, mount: Any = None, os: OsHandler | None = None) -> 'Progress':
        """Gives the results of one or more of them, by call_id."""
        machine = self._check()
        if not isinstance(results, dict):
            raise TypeError(f"argument 'results': {type(results).__name__!r} object is not an instance of 'dict'")
        answers = {call: answer_of(result) for call, result in results.items()}
        host = host_of(mount, os)
        for call in answers:
            if call not in machine.later:
                raise runtime_error('RuntimeError', f'unknown call_id {call}, expected one of: {sorted(machine.later)}')
        settled = False
        for call, answer in answers.items():
            if answer[0] == 'value':
                machine.settle(call, answer[1])
            elif answer[0] == 'error':
                machine.settle_error(call, answer[1], answer[2])
            settled = settled or answer[0] != 'future'
        machine.begin_turn(self._turn, host)
        return progress(machine, machine.resume() if settled else ('futures',), host)

    def _fields(self) -> dict[str, Any]:
        return {'pending_call_ids': sorted(self._machine.later)}


class MontyComplete:
    """The run is over."""

    __slots__ = ('_value',)

    _value: Any

    def __new__(cls) -> 'MontyComplete':
        raise TypeError("cannot create 'boabox.monty.MontyComplete' instances")

    @property
    def output(self) -> Any:
        """Its value: a copy."""
        return _values.copied(self._value)

    def output_json(self) -> str:
        """Its value as JSON: what JSON has not is an object with one key, as {"$tuple": [1, 2]}."""
        return as_json(self._value)

    def __repr__(self) -> str:
        return f'MontyComplete(output={self._value!r})'


Paused = Union[FunctionSnapshot, NameLookupSnapshot, FutureSnapshot]
Progress = Union[FunctionSnapshot, NameLookupSnapshot, FutureSnapshot, MontyComplete]


def progress(machine: Machine, event: Event, host: Host | None) -> Progress:
    """What a run comes to with the event."""
    machine.in_steps = True
    while event is not None:
        kind = event[0]
        if kind == 'name' and (event[2] or event[1] in machine.known):
            event = machine.name_is_function(event[1])
        elif kind == 'os' and host is not None:
            event = ask(machine, host, event)
        else:
            return snapshot(machine, event)
    done = object.__new__(MontyComplete)
    done._value = machine.result()
    return done


def snapshot(machine: Machine, event: tuple[Any, ...]) -> Paused:
    kind = event[0]
    made: Any
    if kind == 'name':
        made = object.__new__(NameLookupSnapshot)
        made.variable_name = event[1]
    elif kind == 'futures':
        made = object.__new__(FutureSnapshot)
    else:
        made = object.__new__(FunctionSnapshot)
        made.function_name, made.args, made.kwargs, made.is_method_call = _values.call(machine, event) if kind == 'call' else (*os_call(event), False)
        made.is_os_function, made.call_id = kind == 'os', machine.calls - 1
    made._machine, made._turn = machine, machine.turn
    taken: Paused = made
    return taken


def load_paused(
    kind: int, data: bytes, print_callback: PrintCallback, registry: list[type] | None
) -> Paused:
    print_to = printer(print_callback)
    state, blob = unpack(data, kind)
    machine = restored(state, blob, print_to, _values.registry_of(registry))
    machine.box.__enter__()
    machine.box.share()
    machine.running = True
    calls = machine.calls
    event = machine.step(machine.box.event)
    machine.calls = calls
    if event is None:
        raise ValueError('the dump makes no sense: nothing is paused in it')
    return snapshot(machine, event)


def load_snapshot(
    data: bytes, *, print_callback: PrintCallback = None, dataclass_registry: list[type] | None = None
) -> Paused:
    """The snapshot that dump() made, as it was. ValueError: it is none, or one of a MontyRepl."""
    return load_paused(SNAPSHOT, data, print_callback, dataclass_registry)
