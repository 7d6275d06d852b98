"""One guest of pydantic_monty's kind: a box, the names of its sources, the limits of its session, where it prints. It takes events one by one and answers those
that are nobody's business; the others end up as results, errors or snapshots (_snapshots.py).

A box is shared: any thread may take the next step. A feed that is paused stays so until its snapshot is resumed; `turn` says which snapshot that is.
"""
import builtins
import functools
from collections.abc import Callable, Mapping
from typing import Any, TypedDict

from boabox._boabox import Box, ConversionError, SnapshotError
from boabox.monty import _values
from boabox.monty._dump import pack
from boabox.monty._errors import MontyError, of_event, of_limit, runtime_error
from boabox.monty._print import Printer
from boabox.monty._system import Host, Wall, add_mounts

MEMORY = 1 << 30  # without a limit
BASE = 1 << 20  # the sandbox's own, which counts for no limit
LARGEST_MEMORY = 1 << 40
FUEL_OF_ALLOCATION = 100
TOP_LEVEL = 3  # await and return
OS_EVENTS = 3  # files and the environment

Event = tuple[Any, ...] | None


class ResourceLimits(TypedDict, total=False):
    """What a run may use. A key that is not there is no limit, but for memory: 1 GiB.

    Fuel stands for max_allocations: 100 units of work for each. gc_interval changes nothing.
    """

    max_allocations: int
    max_duration_secs: float
    max_memory: int
    gc_interval: int
    max_recursion_depth: int


def check_limits(limits: Mapping[str, Any] | None) -> dict[str, Any]:
    if limits is None:
        return {}
    if not isinstance(limits, Mapping):
        raise TypeError(f"argument 'limits': {type(limits).__name__!r} object is not an instance of 'dict'")
    checked: dict[str, Any] = {}
    for name in ('max_allocations', 'max_memory', 'gc_interval', 'max_recursion_depth'):
        value = limits.get(name)
        if value is not None:
            if isinstance(value, bool) or not isinstance(value, int):
                raise TypeError(f'{type(value).__name__!r} object cannot be interpreted as an integer')
            if value < 0:
                raise OverflowError(f"{name}: can't convert negative int to unsigned")
            checked[name] = value
    seconds = limits.get('max_duration_secs')
    if seconds is not None:
        if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
            raise TypeError(f'must be real number, not {type(seconds).__name__}')
        if not 0 <= seconds < 1e9:
            raise ValueError(f'max_duration_secs: {seconds!r} is not between 0 and 10**9 seconds')
        checked['max_duration_secs'] = float(seconds)
    return checked


def box_arguments(limits: Mapping[str, Any]) -> dict[str, Any]:
    memory = limits.get('max_memory')
    return {
        'memory': MEMORY if memory is None else min(BASE + memory, LARGEST_MEMORY),
        'time': max(limits['max_duration_secs'], 1e-9) if 'max_duration_secs' in limits else 0,
        'fuel': max(limits['max_allocations'] * FUEL_OF_ALLOCATION, 1) if 'max_allocations' in limits else 0,
        'recursion': limits.get('max_recursion_depth', 1000) + 1,  # the module's own frame
        'output': 1, 'truncate': True,  # it is handed on at once
        'host_calls': 0, 'open_calls': 0, 'prints': True, 'ask_names': True, 'top_level': TOP_LEVEL, 'value_size': LARGEST_MEMORY, 'os_events': OS_EVENTS,
    }


class Machine:
    """A guest; `run` and `answer…` give the next event that is somebody's business, None when the feed is done."""

    def __init__(
        self, name: str, limits: dict[str, Any], print_to: Printer, registry: '_values.Registry', open_box: Callable[..., Box] = Box
    ) -> None:
        self.name = name
        self.limits = limits
        self.host: Host | None = None  # who answers for the system now
        self.mounted: list[str] = []
        self.box = open_box(wall=Wall(self), **box_arguments(limits))
        self.print_to = print_to
        self.registry = registry
        self.sources: dict[str, str] = {}
        self.calls = 0
        self.later: dict[int, int] = {}  # number of a call for users -> number of the open call
        self.turn = 0
        self.repl = False
        self.known: frozenset[str] = frozenset()  # names that are functions
        self.in_steps = False  # the host sees calls as snapshots
        self.feeds = 0  # of a session
        self.names: dict[str, Any] = {}  # what variables that are not the guest's are
        self.instances: list[Any] = []  # of dataclasses, whose methods the guest may call
        self.running = False
        self.turns = False  # a long step gives the event loop its turn: an empty print

    # ---- feeds ----

    def run(self, code: str, file: str, inputs: Mapping[str, Any], host: Host | None) -> Event:
        self.sources[file] = code
        self.later.clear()
        self.calls = 0
        self.box.__enter__()
        self.box.share(self.turns)
        self.running = True
        try:
            self.check_time()
            add_mounts(self, host)
            self.host = host
            for name, value in inputs.items():
                self.put_in(name, value)
            return self.next(self.box.run(code, file))
        except BaseException:
            self.leave()
            raise

    def put_in(self, name: str, value: object) -> None:
        try:
            _values.put_in(self, name, value)
        except (ConversionError, TypeError, RecursionError) as e:
            raise runtime_error(*_values.refusal(value, e)) from None

    def check_time(self) -> None:
        most = self.limits.get('max_duration_secs')
        used = self.box.usage()[2]
        if most is not None and used > most:
            raise of_limit('time', '', self.limits, used, 0)

    def begin_turn(self, turn: int, host: Host | None) -> None:
        """The snapshot of that turn is resumed, with that host. RuntimeError: it has been."""
        add_mounts(self, host)
        if self.turn != turn:
            raise RuntimeError('Progress already resumed')
        self.turn += 1
        self.host = host

    def leave(self) -> None:
        """No feed is open any more."""
        self.turn += 1
        if self.running:
            self.running = False
            self.box.abandon()

    def result(self) -> Any:
        """After the last event."""
        value = _values.result(self)
        self.leave()
        return value

    def next(self, event: Event) -> Event:
        """Answers what nobody wants to know of."""
        try:
            while event is not None:
                kind = event[0]
                if kind == 'print' and self.turns and not event[1]:
                    return event
                if kind == 'print':
                    self.show(event[1], event[2])
                    event = self.box.resume()
                elif kind == 'input':
                    event = self.box.answer_text(b'')
                elif kind == 'refuse':
                    event = self.box.answer_error('ValueError', str(event[2]).encode())
                elif kind == 'error':
                    raise of_event(event, self.sources, self.limits)
                elif kind == 'limit':
                    _, memory, seconds = self.box.usage()
                    raise of_limit(event[1], event[2], self.limits, seconds, max(memory - BASE, 0))
                else:
                    self.calls += kind in ('call', 'os')
                    return event
            return None
        except BaseException:
            self.leave()
            raise

    def show(self, text: str, stream: int) -> None:
        try:
            self.print_to('stdout' if stream == 1 else 'stderr', text)
        except MontyError:
            raise
        except Exception as e:
            raise runtime_error(*_values.guest_exception(e)) from e

    def step(self, take: Callable[..., Event], *args: Any) -> Event:
        """Takes a step. ConversionError: nothing has happened; what else is raised ends the run."""
        try:
            event = take(*args)
        except ConversionError:
            raise
        except BaseException:
            self.leave()
            raise
        return self.next(event)

    # ---- answers ----

    def give(self, value: object) -> Event:
        """The call, or the name, has that value."""
        try:
            plain = _values.inward(self, value)
        except (_values.NotConvertible, RecursionError) as e:
            return self.fail(*_values.refusal(value, e))
        try:
            return self.step(self.box.answer, plain)
        except ConversionError as e:
            return self.fail(*_values.refusal(value, e))

    def fail(self, type: str, message: str) -> Event:
        return self.step(self.box.answer_error, type, message_bytes(message))

    def promise(self) -> Event:
        """The answer of the call comes later."""
        def take() -> Event:
            number, event = self.box.answer_later()
            if number:
                self.later[self.calls - 1] = number
            return event

        return self.step(take)

    def settle(self, call: int, value: object) -> None:
        number = self.later[call]
        try:
            done = self.box.settle(number, _values.inward(self, value), '')
        except (ConversionError, TypeError, RecursionError) as e:
            type, message = _values.refusal(value, e)
            done = self.box.settle_error(number, type, message_bytes(message))
        self.settled(call, done)

    def settle_error(self, call: int, type: str, message: str) -> None:
        self.settled(call, self.box.settle_error(self.later[call], type, message_bytes(message)))

    def settled(self, call: int, done: bool) -> None:
        if not done:
            raise of_limit('memory', '', {'max_memory': MEMORY, **self.limits}, 0, 0)
        del self.later[call]

    def name_is_function(self, name: str, keep: bool = False) -> Event:
        return self.step(self.box.answer_function, name, not keep)

    def no_such_name(self) -> Event:
        return self.step(self.box.answer_default)

    def resume(self) -> Event:
        """After calls were settled."""
        return self.step(self.box.resume)

    def offer(self, functions: Mapping[str, Callable[..., Any]]) -> None:
        """Those that have a built-in function's name here and not in pydantic_monty."""
        for name in functions:
            if name in NO_BUILTINS:
                self.box.define(name)

    # ---- dumps ----

    def dump(self, kind: int, more: Mapping[str, Any]) -> bytes:
        state = {
            'name': self.name, 'limits': self.limits, 'sources': self.sources, 'calls': self.calls, 'repl': self.repl, 'feeds': self.feeds, 'known': sorted(self.known),
            'later': list(self.later.items()), **more,
        }
        return pack(kind, state, self.box.snapshot())


def message_bytes(message: str) -> bytes:
    return message.encode('utf-8', 'backslashreplace').replace(b'\0', b'\\x00')


# Built-in functions that pydantic_monty has not, so that they may be external ones.
NO_BUILTINS = frozenset({'open', 'input', 'eval', 'exec', 'compile', 'exit', 'quit', 'breakpoint', 'help', 'globals', 'locals', 'vars'}) & frozenset(dir(builtins))


def restored(state: Mapping[str, Any], blob: bytes, print_to: Printer, registry: '_values.Registry') -> Machine:
    try:
        limits = check_limits(state['limits'])
        sources: dict[str, str] = dict(state['sources'])
        texts = [state['name'], *sources, *sources.values(), *state['known']]
        if not all(isinstance(text, str) for text in texts) or not all(type(state[name]) is int for name in ('calls', 'feeds')):
            raise TypeError('a name is none')
        machine = Machine(state['name'], limits, print_to, registry, functools.partial(Box, snapshot=blob))
        machine.sources = sources
        machine.calls = state['calls']
        machine.repl, machine.feeds = bool(state['repl']), int(state['feeds'])
        machine.known = frozenset(state['known'])
        machine.later = {int(call): int(number) for call, number in state['later']}
    except SnapshotError as e:
        raise ValueError(str(e)) from None
    except (KeyError, TypeError, OverflowError) as e:
        raise ValueError(f'the dump makes no sense: {e}') from None
    return machine
