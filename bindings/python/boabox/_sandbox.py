"""A sandbox: runs code, answers what it asks for, and turns how it ended into a value or an exception."""
import inspect
import io
import keyword
import weakref
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Any

from boabox import _objects
from boabox._boabox import Box, Error
from boabox._clocks import Clock, Sleep, sleep_argument, wall_argument
from boabox._files import Environment, Files, Mounts, add_mounts, put_files, set_environment
from boabox._hosts import plain
from boabox._limits import Limits
from boabox._options import Functions, Stdin
from boabox._run import FILE, Event, Function, Result, Run, Usage
from boabox._snapshots import OfRestored, Restored, Standing, fork, take
from boabox._steps import Step, StepRun

DEFAULT = Limits()


def check_name(what: str, name: object) -> str:
    if not isinstance(name, str):
        raise TypeError(f'{what}: a name is a str, not {type(name).__name__}')
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f'{what}: {name!r} is no name of a variable')
    return name


def _input_line(stdin: Stdin) -> Function | None:
    """A function that gives the next line for a prompt."""
    if stdin is None or callable(stdin):
        return stdin
    if not isinstance(stdin, str):
        raise TypeError(f'stdin: text or a function, not {type(stdin).__name__}')
    lines = io.StringIO(stdin)
    return lambda prompt: lines.readline() or None


def _check_callable(what: str, value: object) -> None:
    if value is not None and not callable(value):
        raise TypeError(f'{what}: not callable')


class Sandbox:
    """One guest, whose state stays between runs. It may be used from one thread at a time; a run releases the GIL.

    functions: what the guest may call, by name. They run in the thread of the run. An exception reaches the guest as the nearest
        built-in type with its message; what is no Exception (KeyboardInterrupt, SystemExit) ends the run and goes to its caller.
        What is asynchronous, or gives any awaitable, is for run_async() and exec_async(). Names alone (a list, or None as the function) are for
        start(), which gives their calls as steps.
    modules: source of modules that the guest may import, by name, found before the library's.
    limits: the defaults of `Limits` unless given.
    seed: what the guest's entropy is made from; runs with one seed are alike.
    stdin: text that input() reads, or a function from a prompt to the next line (None: there are no more); without it input() raises EOFError.
    mounts: folders of the host that the guest sees; no other file of the host can be reached.
    env: what os.environ holds; nothing without it.
    files: files of the guest's own, by path (a relative one is in its working folder, /home): bytes, or a text in UTF-8.
    on_print: called with each text that is printed and the stream's name ("stdout" or "stderr"), at once.
    redact_errors: the guest learns of a host function's exception only that the call failed; `__cause__` still has it.
    clock: the date the guest is given: "none" (asking for it raises OSError), "system", a datetime at which it stands, or a function that gives a
        datetime or seconds since 1970.
    sleep: what time.sleep() does: "instant" (the guest's clocks go forward, nothing waits), "real", or a function of the seconds, of which there are
        at most as many as the time limit leaves.
    """

    __slots__ = ('_box', '_functions', '_limits', '_line', '_on_print', '_plain', '_async_names', '_redact', '_steps', '_stop', '_standing', '__weakref__')

    def __init__(
        self,
        *,
        functions: Functions | None = None,
        modules: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        seed: int = 0,
        stdin: Stdin = None,
        mounts: Mounts = None,
        env: Environment = None,
        files: Files = None,
        on_print: Callable[[str, str], object] | None = None,
        redact_errors: bool = False,
        clock: Clock = 'none',
        sleep: Sleep = 'instant',
        _restored: Restored | None = None,
    ) -> None:
        if limits is not None and not isinstance(limits, Limits):
            raise TypeError(f'limits: a boabox.Limits, not {type(limits).__name__}')
        if isinstance(seed, bool) or not isinstance(seed, int):
            raise TypeError(f'seed: an int, not {type(seed).__name__}')
        _check_callable('on_print', on_print)
        self._line = _input_line(stdin)
        self._on_print = on_print
        self._functions = _objects.Functions() if _restored is None else OfRestored()
        self._limits = limits or DEFAULT
        self._plain: set[str] = set()
        self._steps: weakref.ref[StepRun] | None = None
        self._async_names: set[str] | None = None
        self._redact = redact_errors
        self._stop: Callable[[], object] | None = None  # interrupts a run that waits for the host
        self._standing: Standing | None = None  # where a restored sandbox stands, until somebody asks
        new_box = Box if _restored is None else _restored.open
        if limits is None and not seed and on_print is None and clock == 'none' and sleep == 'instant':
            self._box = new_box()
        else:
            self._box = new_box(
                **self._limits._arguments, seed=seed & (1 << 64) - 1, prints=on_print is not None,
                wall=wall_argument(clock), sleep=sleep_argument(sleep),
            )
        self._functions.box = self._box
        if mounts:
            add_mounts(self._box, mounts)
        if env:
            set_environment(self._box, env)
        if files:
            put_files(self._box, files)
        if modules:
            self._add_modules(modules)
        if functions:
            self._define(functions, _restored is not None)
        if _restored is not None:
            _restored.stand(self)

    def _add_modules(self, modules: Mapping[str, str]) -> None:
        for name, source in modules.items():
            if not isinstance(name, str) or not isinstance(source, str):
                raise TypeError(f'modules: {name!r}: name and source are str')
            for part in name.split('.'):
                check_name('modules', part)
            self._box.add_module(name, source)

    def _define(self, functions: Functions, only_new: bool = False) -> None:
        if isinstance(functions, str):
            raise TypeError('functions: names, or functions by name, not str')
        if not isinstance(functions, Mapping):
            functions = dict.fromkeys(functions)
        for name, function in functions.items():
            check_name('functions', name)
            if function is not None and not callable(function):
                raise TypeError(f'functions: {name!r} is not callable')
            if isinstance(function, plain):
                function = function.function
                self._plain.add(name)
            self._functions[name] = function
            self._box.define(name, only_new)

    # ---- running ----

    def exec(self, code: str, *, inputs: Mapping[str, object] | None = None) -> Any:
        """Runs the code with the inputs as variables; the value of its last expression."""
        with self._box:
            return self._value(code, inputs)

    def run(self, code: str, *, inputs: Mapping[str, object] | None = None) -> Result:
        """The same; the value with what was printed and used."""
        box = self._box
        with box:
            fuel, _, time = box.usage()
            value = self._value(code, inputs)
            fuel_now, peak, time_now = box.usage()
            return Result(value, *box.printed(), Usage(fuel_now - fuel, peak, time_now - time), box.files())

    async def exec_async(self, code: str, *, inputs: Mapping[str, object] | None = None) -> Any:
        """As exec(), under asyncio: host functions may be asynchronous, and the event loop goes on while the guest computes.

        The call of a function that gives an awaitable is one for the guest too: it awaits it, several at once under asyncio.gather; the host's
        awaitable runs as a task meanwhile. One that is `plain` is called like any function, and the guest waits. Cancelling interrupts the guest
        and cancels the open calls.
        """
        with self._box:
            return await self._await_value(code, inputs)

    async def run_async(self, code: str, *, inputs: Mapping[str, object] | None = None) -> Result:
        """The same; the value with what was printed and used."""
        box = self._box
        with box:
            fuel, _, time = box.usage()
            value = await self._await_value(code, inputs)
            fuel_now, peak, time_now = box.usage()
            return Result(value, *box.printed(), Usage(fuel_now - fuel, peak, time_now - time), box.files())

    async def _await_value(self, code: str, inputs: Mapping[str, object] | None) -> Any:
        from boabox._async import AsyncRun  # asyncio takes its time to import

        box = self._box
        run = AsyncRun(self, code)
        box.share()
        self._stop = lambda: run.loop.call_soon_threadsafe(run.stop, 'interrupt')
        try:
            return await run.go(lambda: self._begin(code, inputs))
        except Error as e:
            e.stdout, e.stderr = box.printed()
            raise
        finally:
            self._stop = None

    def start(self, code: str, *, inputs: Mapping[str, object] | None = None, functions: Iterable[str] = ()) -> Step:
        """Runs the code to its first step: a Call of a function that is given by name only (here, or to the sandbox), an Input where there is no
        stdin, Futures, or Done. Other functions are called as by run()."""
        if functions:
            self._define(dict.fromkeys([functions] if isinstance(functions, str) else functions))
        run = StepRun(self, code)
        self._steps = weakref.ref(run)
        return run.begin(inputs)

    def _coroutines(self) -> set[str]:
        """The names of functions that make coroutines, and do nothing else when they are called."""
        if self._async_names is None:
            self._async_names = {n for n, f in self._functions.items() if inspect.iscoroutinefunction(f) and n not in self._plain}
        return self._async_names

    def _begin(self, code: str, inputs: Mapping[str, object] | None) -> Event:
        box = self._box
        if inputs:
            for name, value in inputs.items():
                box.set(check_name('inputs', name), value, True)
        return box.run(code, FILE)

    def _value(self, code: str, inputs: Mapping[str, object] | None) -> Any:
        box = self._box
        event = self._begin(code, inputs)
        try:
            if event is not None:
                Run(self, code).follow(event)
            return box.result()
        except Error as e:
            e.stdout, e.stderr = box.printed()
            raise

    def interrupt(self) -> None:
        """Ends the run that is under way with LimitError "interrupt"; from any thread. Without one nothing happens."""
        self._box.interrupt()
        stop = self._stop
        if stop:
            stop()

    # ---- variables, life ----

    def __getitem__(self, name: str) -> Any:
        """A variable's value: a copy. KeyError: there is none."""
        return self._box.get(check_name('variable', name))

    def __setitem__(self, name: str, value: object) -> None:
        self._box.set(check_name('variable', name), value)

    # ---- snapshots and forks ----

    @property
    def step(self) -> Step | None:
        """The open step at which the sandbox stands, or None: it stands between runs."""
        if self._standing:
            standing, self._standing = self._standing, None
            return standing.step(self)  # whoever asks keeps it from now on
        run = self._paused_run()
        return run.current() if run and run.current else None

    def _paused_run(self) -> StepRun | None:
        run = self._steps() if self._steps else None
        return run if run and run.paused else None

    def snapshot(self, key: bytes | None = None) -> bytes:
        """The guest as it stands, between runs or at an open step: on any machine, in any process, restore() goes on from there.

        key: 16 bytes, with which the snapshot is signed. Functions, modules, limits and what stdin gives are not in it. UseError: the sandbox
        is running.
        """
        return take(self, self._standing or self._paused_run(), key)

    def fork(self) -> 'Sandbox':
        """A copy, which goes its own way: with the same functions and limits, at the same step if there is one. UseError: the sandbox is running."""
        return fork(self, self._standing or self._paused_run())

    @classmethod
    def restore(
        cls,
        data: bytes,
        *,
        key: bytes | None = None,
        functions: Functions | None = None,
        modules: Mapping[str, str] | None = None,
        mounts: Mounts = None,
        limits: Limits | None = None,
        stdin: Stdin = None,
        on_print: Callable[[str, str], object] | None = None,
        redact_errors: bool = False,
        clock: Clock = 'none',
        sleep: Sleep = 'instant',
    ) -> 'Sandbox':
        """A sandbox that stands where the snapshot was taken: at `sandbox.step`, or between runs. What the host gives is given again, as to Sandbox; of
        the limits, what was used before counts. The guest keeps a variable that has the name of a function; one whose function is not given raises
        RuntimeError in the guest when it is called. SnapshotError: the bytes are no snapshot that can be taken here; its `reason` says why.
        """
        return cls(
            functions=functions, modules=modules, mounts=mounts, limits=limits, stdin=stdin, on_print=on_print, redact_errors=redact_errors, clock=clock, sleep=sleep,
            _restored=Restored(data, key),
        )

    def _copy(self, box: Box) -> 'Sandbox':
        copy = object.__new__(type(self))
        copy._box = box
        copy._functions = type(self._functions)(self._functions)
        copy._functions.box = box
        copy._limits = self._limits
        copy._line = self._line
        copy._on_print = self._on_print
        copy._plain = self._plain
        copy._async_names = self._async_names
        copy._redact = self._redact
        copy._steps = copy._stop = copy._standing = None
        return copy

    def _stand(self, at: Standing) -> None:
        """The new sandbox stands where the feed does, if one is paused."""
        self._box.__enter__()
        at.event = self._box.stand()
        if at.event is None:
            self._box.__exit__()
        else:
            self._standing = at

    def close(self) -> None:
        """Frees the guest, and drops a run that is paused at a step; a second time nothing happens. UseError while it runs."""
        run = self._paused_run()
        if run:
            self._box.usage()  # whose checks say whether this thread may
            run.leave()
        if self._standing:
            self._standing = None
            self._box.__exit__()
        self._box.close()

    def names(self) -> list[str]:
        """The names of the guest's variables, functions, classes and modules, in the order they were first used, without __name__ and its like."""
        return [name for name in self._box.names() if not name.startswith('__')]

    @property
    def closed(self) -> bool:
        return self._box.closed

    def __enter__(self) -> 'Sandbox':
        return self

    def __exit__(self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()
