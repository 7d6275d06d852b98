"""A run in steps: the host pauses it as long as it likes at each thing that the guest asks for.

    step = sandbox.start('greet(name)', inputs={'name': 'Ada'})
    while not isinstance(step, boabox.Done):
        step = step.resume(f'{step.name} was called')

A step can be answered once, by the thread that started the run. The sandbox can be used for nothing else until the run is over: by Done, by an
exception, by drop(), or when the last of its steps is forgotten.
"""
import weakref
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from boabox._boabox import ConversionError, Error, UseError
from boabox._hosts import as_guest_exception
from boabox._run import Event, Result, Run, Usage

if TYPE_CHECKING:
    from boabox._sandbox import Sandbox


class StepRun(Run):
    """The run that steps belong to."""

    __slots__ = ('turn', 'paused', 'later', 'settled', 'before', '__weakref__')

    def __init__(self, sandbox: 'Sandbox', code: str) -> None:
        super().__init__(sandbox, code)
        self.turn = 0  # of the step that is to be answered
        self.paused = False
        self.later: dict[int, tuple[str, tuple[Any, ...], dict[str, Any]]] = {}
        self.settled = False

    def begin(self, inputs: Mapping[str, object] | None) -> 'Step':
        self.box.__enter__()
        try:
            self.before = self.box.usage()
            event = self.sandbox._begin(self.code, inputs)
        except BaseException:
            self.leave()
            raise
        return self.next(event)

    def adopt(self) -> 'Step':
        """The step at which a fork or a sandbox that was restored stands. UseError: it stands at none."""
        self.box.__enter__()
        try:
            self.before = self.box.usage()
            event = self.box.event()
            if event is None or event[0] in ('error', 'limit'):
                raise UseError('the snapshot was not taken at a step')
            self.keep()
        except BaseException:
            self.leave()
            raise
        return self.next(event)

    def keep(self) -> None:
        """The run of a sandbox that is a copy: its calls that are open are those that are known of."""
        known = self.later
        self.later = {number: known.get(number) or self.asked(number) for number in self.box.open_calls()}
        self.sandbox._steps = weakref.ref(self)

    def asked(self, number: int) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """What an open call asks, as the guest has it."""
        try:
            return self.box.open_call(number) or ('', (), {})
        except ConversionError:  # the guest has changed an argument since into what can't be read
            return '', (), {}

    def stand(self) -> 'Step | None':
        """Where a sandbox that was made from a journal stands, before anything is answered, also what the host has a function for; None: nothing was run. An
        exception: so the run ended."""
        self.box.__enter__()
        try:
            self.before = self.box.usage()
            event = self.box.event() if self.before[0] else None
            self.keep()
        except BaseException:
            self.leave()
            raise
        if not self.before[0]:
            self.leave()
            return None
        if event is None or event[0] not in ('call', 'input', 'name'):
            return self.next(event)
        self.turn += 1
        if event[0] == 'name':
            return self.pause(NameLookup(self, event[1], bool(event[2])))
        return self.pause(Call(self, *event[1:]) if event[0] == 'call' else Input(self, event[1]))

    def next(self, event: Event) -> 'Step':
        """The step for that event, after answering what needs no step."""
        self.turn += 1
        self.paused = False
        functions = self.sandbox._functions
        try:
            while event is not None:
                kind = event[0]
                if kind == 'call' and functions[event[1]] is None:
                    return self.pause(Call(self, *event[1:]))
                if kind == 'input' and self.sandbox._line is None:
                    return self.pause(Input(self, event[1]))
                if kind == 'name' and self.sandbox._names == 'steps':
                    return self.pause(NameLookup(self, event[1], bool(event[2])))
                if kind == 'futures':
                    self.settled = False
                    return self.pause(Futures(self, tuple(Call(self, *call, number) for number, call in self.later.items())))
                event = self.called(*event[1:]) if kind == 'call' else self.other(event)
            return self.done()
        except Error as e:
            self.sandbox._tell(e)
            self.leave()
            raise
        except BaseException:
            self.leave()
            raise

    def pause(self, step: 'Step') -> 'Step':
        self.paused = True
        return step

    def done(self) -> 'Done':
        fuel, _, time = self.before
        fuel_now, peak, time_now = self.box.usage()
        done = Done(self.box.result(), *self.box.printed(), Usage(fuel_now - fuel, peak, time_now - time), self.box.files(), self.sandbox._displays or [])
        self.leave()
        return done

    def leave(self) -> None:
        """The run is over: the sandbox is free."""
        self.turn += 1
        self.paused = False
        for number, (name, _, _) in self.later.items():
            self.box.settle_error(number, 'RuntimeError', f'{name}(): the run that called it is over'.encode())
        self.later.clear()
        self.box.__exit__()

    def check(self, turn: int) -> None:
        if self.box.closed:
            raise UseError('the sandbox is closed')
        if turn != self.turn or not self.paused:
            raise UseError('this step has been answered, or its run is over')

    def settle(self, number: int, name: str, value: object, error: Exception | None) -> None:
        if number not in self.later:
            raise UseError(f'{name}() waits for no answer: it was settled, or its run is over')
        if error is None:
            done = self.box.settle(number, value, name)
        else:
            type, message = as_guest_exception(error)
            done = self.box.settle_error(number, type, self.note(error, type, message))
        if not done:
            raise self.limit('memory', f'memory limit exceeded: the result of {name}()')
        del self.later[number]
        self.settled = True

    def __del__(self) -> None:
        if self.paused:
            self.box.abandon()


def _check_error(value: object, error: object) -> None:
    if error is not None and not isinstance(error, Exception):
        raise TypeError(f'error: an exception, not {type(error).__name__}')
    if error is not None and value is not None:
        raise TypeError('a value and an error')


class _Open:
    """A step that waits for its answer."""

    __slots__ = ('_run', '_turn')

    def __init__(self, run: StepRun) -> None:
        self._run = run
        self._turn = run.turn

    def snapshot(self, *, key: bytes | None = None) -> bytes:
        """The guest as it stands at this step, in bytes; restore_step() gives the step again, in any process. As Sandbox.snapshot()."""
        self._run.check(self._turn)
        return self._run.box.snapshot(key)

    def journal(self) -> bytes:
        """What the host gave the guest up to this step. As Sandbox.journal()."""
        self._run.check(self._turn)
        return self._run.box.journal()

    def fork(self) -> 'Step':
        """The same step of a sandbox that is a copy of this one."""
        run = self._run
        run.check(self._turn)
        copy = StepRun(run.sandbox._copy(run.box.fork()), run.code)
        copy.later = dict(run.later)
        return copy.adopt()

    def drop(self) -> None:
        """Ends the run: the guest goes no further, its variables stay as they are now."""
        self._run.check(self._turn)
        self._run.box.usage()  # whose checks say whether this thread may
        self._run.leave()

    def _fail(self, error: Exception) -> 'Step':
        run = self._run
        return run.next(run.refuse(error, *as_guest_exception(error)))


class Call(_Open):
    """The guest called a function that was given by name only."""

    __slots__ = ('name', 'args', 'kwargs', '_number')
    __match_args__ = ('name', 'args', 'kwargs')

    def __init__(self, run: StepRun, name: str, args: tuple[Any, ...], keywords: dict[str, Any] | None, number: int = 0) -> None:
        self._run = run
        self._turn = run.turn
        self.name = name
        self.args = args
        self.kwargs = keywords or {}
        self._number = number

    def resume(self, value: object = None, *, error: Exception | None = None, later: bool = False) -> 'Step':
        """The call gives the value or raises the error, or its answer comes later: the guest has an awaitable meanwhile. The next step.

        ConversionError: the guest can't have the value; the step is open as before. GuestError, LimitError: so the run ended.
        """
        run = self._run
        run.check(self._turn)
        if self._number:
            raise UseError(f'{self.name}() is answered by settle()')
        _check_error(value, error)
        if not later:
            return self._fail(error) if error is not None else run.next(run.box.answer(value))
        if value is not None or error is not None:
            raise TypeError('a value or an error now, and later')
        self._number, event = run.box.answer_later()
        if self._number:
            run.later[self._number] = self.name, self.args, self.kwargs
        return run.next(event)

    def settle(self, value: object = None, *, error: Exception | None = None) -> None:
        """The answer of a call that was resumed with later=True; at any step of its run. The guest learns of it when that is resumed."""
        _check_error(value, error)
        self._run.settle(self._number, self.name, value, error)

    def __repr__(self) -> str:
        shown = [*map(repr, self.args), *(f'{name}={value!r}' for name, value in self.kwargs.items())]
        return f'<Call {self.name}({", ".join(shown)})>'


class Input(_Open):
    """The guest called input(), and the sandbox has no stdin."""

    __slots__ = ('prompt',)
    __match_args__ = ('prompt',)

    def __init__(self, run: StepRun, prompt: str) -> None:
        super().__init__(run)
        self.prompt = prompt

    def resume(self, line: str | None = None, *, error: Exception | None = None) -> 'Step':
        """Gives the line; None: there are no more. The next step."""
        self._run.check(self._turn)
        _check_error(line, error)
        if error is not None:
            return self._fail(error)
        return self._run.next(self._run.box.answer_text(self._run.text_of(line)))

    def __repr__(self) -> str:
        return f'<Input {self.prompt!r}>'


class NameLookup(_Open):
    """The guest reads a global variable that has no value, and the sandbox was given names="steps". `called`: the source calls it there."""

    __slots__ = ('name', 'called')
    __match_args__ = ('name',)

    def __init__(self, run: StepRun, name: str, called: bool) -> None:
        super().__init__(run)
        self.name = name
        self.called = called

    def resume(self, value: object = None, *, error: Exception | None = None) -> 'Step':
        """The variable has that value from now on, or is that function; or reading it raises the error. The next step. ConversionError: the guest can't have
        the value; the step is open as before."""
        self._run.check(self._turn)
        _check_error(value, error)
        return self._fail(error) if error is not None else self._run.next(self._run.answer_name(self.name, value))

    def resume_function(self) -> 'Step':
        """It is a function, whose calls are steps."""
        self._run.check(self._turn)
        self._run.sandbox._provide(self.name, None)
        return self._run.next(self._run.box.answer_function(self.name))

    def resume_missing(self) -> 'Step':
        """There is no such variable: a NameError."""
        self._run.check(self._turn)
        return self._run.next(self._run.box.answer_default())

    def __repr__(self) -> str:
        return f'<NameLookup {self.name!r}>'


class Futures(_Open):
    """All tasks of the guest wait for the open calls: settle one or more of them, then resume."""

    __slots__ = ('open',)
    __match_args__ = ('open',)

    def __init__(self, run: StepRun, open: tuple[Call, ...]) -> None:
        super().__init__(run)
        self.open = open

    def resume(self) -> 'Step':
        """The next step."""
        self._run.check(self._turn)
        if not self._run.settled:
            raise UseError('none of the open calls has been settled')
        return self._run.next(self._run.box.resume())

    def __repr__(self) -> str:
        return f'<Futures {list(self.open)}>'


class Done(Result):
    """The run is over: its value, and what was printed and used."""

    __slots__ = ()
    __match_args__ = ('value',)

    def resume(self, *answer: object, **more: object) -> 'Step':
        raise UseError('the run is over')


Step = Call | Input | NameLookup | Futures | Done
