"""A sandbox: runs code, answers what it asks for, and turns how it ended into a value or an exception."""
import inspect
import io
import keyword
import weakref
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Any

from boabox import _objects
from boabox._boabox import Box, Error, UseError
from boabox._clocks import Clock, Entropy, Sleep, Zone, entropy_argument, sleep_argument, wall_argument, zone_argument
from boabox._errors import GuestError
from boabox._files import Environment, Files, Mounts, add_mounts, put_files, set_environment
from boabox._guest_values import GuestValue, drop_copies
from boabox._host_modules import Module, add_modules
from boabox._hosts import plain
from boabox._limits import Limits
from boabox._options import Functions, Names, Stdin
from boabox._run import FILE, Event, Function, Result, Run, Usage
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


def _check_mapping(what: str, value: object) -> None:
    if not isinstance(value, Mapping):
        raise TypeError(f'{what}: a dict by name, not {type(value).__name__}')


def _check_callable(what: str, value: object) -> None:
    if not callable(value):
        raise TypeError(f'{what}: not callable')


def _check_names(names: object) -> None:
    if isinstance(names, str) and names != 'steps':
        raise ValueError(f'names: a function or "steps", not {names!r}')
    if names != 'steps' and not callable(names):
        raise TypeError(f'names: a function or "steps", not {type(names).__name__}')


class Sandbox:
    """One guest, whose state stays between runs. It may be used from one thread at a time; a run releases the GIL.

    functions: what the guest may call, by name. They run in the thread of the run. An exception reaches the guest as the nearest
        built-in type with its message; what is no Exception (KeyboardInterrupt, SystemExit) ends the run and goes to its caller.
        What is asynchronous, or gives any awaitable, is for run_async() and exec_async(). Names alone (a list, or None as the function) are for
        start(), which gives their calls as steps.
    modules: modules that the guest may import, by name, found before the library's: their source, or a Module of functions and values.
    limits: the defaults of `Limits` unless given.
    seed: what the guest's entropy is made from; runs with one seed are alike.
    stdin: text that input() reads, or a function from a prompt to the next line (None: there are no more); without it input() raises EOFError.
    mounts: folders of the host that the guest sees; no other file of the host can be reached.
    env: what os.environ holds; nothing without it.
    files: files of the guest's own, by path (a relative one is in its working folder, /home): bytes, or a text in UTF-8.
    on_print: called with each text that is printed and the stream's name ("stdout" or "stderr"), at once.
    redact_errors: the guest learns of a host function's exception only that the call failed; `__cause__` still has it.
    strict: a value of the guest that has no counterpart in Python, such as a function or an instance of the guest's classes, is a ConversionError, or a ValueError in the guest
        that calls a host function with it. Without it there is a GuestValue for it, or its repr where the sandbox is gone after the run.
    clock: the date the guest is given: "none" (asking for it raises OSError), "system", a datetime at which it stands, or a function that gives a
        datetime or seconds since 1970.
    tz: the zone of the guest's local time, UTC without: a name of the IANA database ("Europe/Berlin"), a rule as POSIX has it for TZ, a ZoneInfo or a datetime.timezone. It is TZ in
        os.environ. ValueError: there is none of that name.
    sleep: what time.sleep() does: "instant" (the guest's clocks go forward, nothing waits), "real", or a function of the seconds, of which there are
        at most as many as the time limit leaves.
    names: a function that is called with the name of a global variable that the guest reads and that has no value, and gives it one, which it has from then on; LookupError:
        there is none. A function that it gives is one that the guest may call, as those of `functions`. "steps": start() gives each as a step.
    display: the guest has display(*values), and the value of a run that has a rich form (_repr_html_ and its like, as Jupyter has them) is shown: Result.displays.
    on_display: called with each of these, at once: the data by MIME type.
    entropy: where random, uuid and secrets have theirs from: "seed", "system", or a function from a number of bytes to them.
    journal: what the host gives the guest is noted, so that the same can be done again: `journal()`, `boabox.replay`.
    """

    _values_stay = True  # what has no counterpart here comes out as a GuestValue
    __slots__ = ('_box', '_functions', '_limits', '_line', '_on_print', '_plain', '_async_names', '_redact', '_steps', '_stop', '_names', '_display', '_on_display', '_displays', '_staying',
                 '__weakref__')

    def __init__(
        self,
        *,
        functions: Functions | None = None,
        modules: Mapping[str, str | Module] | None = None,
        limits: Limits | None = None,
        seed: int = 0,
        stdin: Stdin = None,
        mounts: Mounts = None,
        env: Environment = None,
        files: Files = None,
        on_print: Callable[[str, str], object] | None = None,
        redact_errors: bool = False,
        strict: bool = False,
        clock: Clock = 'none',
        tz: Zone = None,
        sleep: Sleep = 'instant',
        entropy: Entropy = 'seed',
        journal: bool = False,
        names: Names = None,
        display: bool = False,
        on_display: Callable[[dict[str, Any]], object] | None = None,
        _source: Mapping[str, Any] | None = None,
    ) -> None:
        if limits is not None and not isinstance(limits, Limits):
            raise TypeError(f'limits: a boabox.Limits, not {type(limits).__name__}')
        if isinstance(seed, bool) or not isinstance(seed, int):
            raise TypeError(f'seed: an int, not {type(seed).__name__}')
        if on_print is not None:
            _check_callable('on_print', on_print)
        if on_display is not None:
            _check_callable('on_display', on_display)
        if names is not None:
            _check_names(names)
        self._line = _input_line(stdin)
        self._on_print = on_print
        self._functions = _objects.Functions()
        self._limits = limits or DEFAULT
        self._plain: set[str] = set()
        self._steps: weakref.ref[StepRun] | None = None
        self._async_names: set[str] | None = None
        self._redact = redact_errors
        self._names = names
        self._display = display or on_display is not None
        self._on_display = on_display
        self._displays: list[dict[str, Any]] | None = None  # of the run
        self._staying: weakref.WeakSet[GuestValue] | None = None
        self._stop: Callable[[], object] | None = None  # interrupts a run that waits for the host
        if limits is None and not seed and on_print is None and clock == 'none' and sleep == 'instant' and entropy == 'seed' and not journal and names is None \
                and not self._display and not strict:
            self._box = Box(**_source) if _source else Box()
        else:
            self._box = Box(
                **self._limits._arguments, seed=seed & (1 << 64) - 1, prints=on_print is not None,
                wall=wall_argument(clock), sleep=sleep_argument(sleep), entropy=entropy_argument(entropy), journal=journal, ask_names=names is not None,
                display=self._display, strict=strict, **(_source or {}),
            )
        self._functions.box = self._box
        if self._values_stay:
            self._box.owner = weakref.ref(self)
        if mounts:
            add_mounts(self._box, mounts)
        if env:
            set_environment(self._box, env)
        if tz is not None:
            self._box.set_timezone(zone_argument(tz))
        if files:
            put_files(self._box, files)
        if modules:
            self._add_modules(modules)
        if functions:
            self._define(functions, restored=_source is not None)

    def _add_modules(self, modules: Mapping[str, str | Module]) -> None:
        _check_mapping('modules', modules)
        for name, source in modules.items():
            if not isinstance(name, str) or not isinstance(source, (str, Module)):
                raise TypeError(f'modules: {name!r}: a name is a str, a module its source or a boabox.Module')
            for part in name.split('.'):
                check_name('modules', part)
            parent = next((n for n in modules if isinstance(source, Module) and name.startswith(n + '.') and isinstance(modules[n], str)), '')
            if parent:
                raise ValueError(f'modules: {name!r} is a Module, and {parent!r}, which it is in, is source')
            if isinstance(source, str):
                self._box.add_module(name, source)
        add_modules(self, {name: module for name, module in modules.items() if isinstance(module, Module)})

    def _define(self, functions: Functions, restored: bool = False) -> None:
        if type(functions) is not dict:  # as most are: isinstance() takes its time for the others
            if isinstance(functions, str) or not isinstance(functions, Iterable):
                raise TypeError(f'functions: names, or functions by name, not {type(functions).__name__}')
            if isinstance(functions, list) or not isinstance(functions, Mapping):
                functions = dict.fromkeys(functions)
        for name, function in functions.items():
            check_name('functions', name)
            if function is not None and not callable(function):
                raise TypeError(f'functions: {name!r} is not callable')
            self._provide(name, function)
            self._box.define(name, restored)  # a guest that was restored has its own, perhaps under other names

    def _provide(self, name: str, function: Function | None) -> None:
        """What the guest calls by that name."""
        self._plain.discard(name)
        if isinstance(function, plain):
            function = function.function
            self._plain.add(name)
        self._functions[name] = function
        self._async_names = None

    # ---- running ----

    def exec(self, code: str, *, inputs: Mapping[str, object] | None = None) -> Any:
        """Runs the code with the inputs as variables; the value of its last expression."""
        with self._box:
            return self._value(code, self._begin(code, inputs))

    def run(self, code: str, *, inputs: Mapping[str, object] | None = None) -> Result:
        """The same; the value with what was printed and used."""
        box = self._box
        with box:
            fuel, _, time = box.usage()
            value = self._value(code, self._begin(code, inputs))
            fuel_now, peak, time_now = box.usage()
            return Result(value, *box.printed(), Usage(fuel_now - fuel, peak, time_now - time), box.files(), self._displays or [])

    async def exec_async(self, code: str, *, inputs: Mapping[str, object] | None = None) -> Any:
        """As exec(), under asyncio: host functions may be asynchronous, and the event loop goes on while the guest computes.

        The call of a function that gives an awaitable is one for the guest too: it awaits it, several at once under asyncio.gather; the host's
        awaitable runs as a task meanwhile. One that is `plain` is called like any function, and the guest waits. Cancelling interrupts the guest
        and cancels the open calls.
        """
        with self._box:
            return await self._await_value(code, lambda: self._begin(code, inputs))

    async def run_async(self, code: str, *, inputs: Mapping[str, object] | None = None) -> Result:
        """The same; the value with what was printed and used."""
        box = self._box
        with box:
            fuel, _, time = box.usage()
            value = await self._await_value(code, lambda: self._begin(code, inputs))
            fuel_now, peak, time_now = box.usage()
            return Result(value, *box.printed(), Usage(fuel_now - fuel, peak, time_now - time), box.files(), self._displays or [])

    async def _await_value(self, code: str, begin: Callable[[], Event]) -> Any:
        from boabox._async import AsyncRun  # asyncio takes its time to import

        box = self._box
        run = AsyncRun(self, code)
        box.share(not run.threads)
        self._stop = lambda: run.loop.call_soon_threadsafe(run.stop, 'interrupt')
        try:
            return await run.go(begin)
        except Error as e:
            self._tell(e)
            raise
        finally:
            self._stop = None

    def start(self, code: str, *, inputs: Mapping[str, object] | None = None, functions: Iterable[str] = ()) -> Step:
        """Runs the code to its first step: a Call of a function that is given by name only (here, or to the sandbox), an Input where there is no
        stdin, Futures, or Done. Other functions are called as by run()."""
        if functions:
            self._define(functions if isinstance(functions, str) else [n for n in functions if self._functions.get(n, self) is not None])
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
        if self._displays:
            self._displays = None
        if inputs:
            _check_mapping('inputs', inputs)
            for name, value in inputs.items():
                box.set(check_name('inputs', name), value, True)
        return box.run(code, FILE)

    def _value(self, code: str, event: Event) -> Any:
        box = self._box
        try:
            if event is not None:
                Run(self, code).follow(event)
            return box.result()
        except Error as e:
            self._tell(e)
            raise

    # ---- values that stay in the guest ----

    def _check_unpaused(self) -> None:
        run = self._steps() if self._steps else None
        if run and run.paused and not self._box.closed:
            raise UseError('the sandbox is paused at a step: resume it or drop() it first')

    def _begin_call(self, f: int | str, args: tuple[Any, ...], keywords: dict[str, Any]) -> Event:
        self._displays = None
        return self._box.call(f, args, keywords)

    def _call(self, f: int | str, args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        """Calls a value by its handle, or a built-in function by its name."""
        self._check_unpaused()
        with self._box:
            return self._value('', self._begin_call(f, args, keywords))

    async def _call_async(self, f: int, args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        self._check_unpaused()
        with self._box:
            return await self._await_value('', lambda: self._begin_call(f, args, keywords))

    def _attribute(self, value: object, name: str) -> Any:
        try:
            return self._call('getattr', (value, name), {})
        except GuestError as e:
            if e.type != 'AttributeError':
                raise
            raise AttributeError(e.message, name=name, obj=value) from e

    # ---- variables, life ----

    def _tell(self, error: Error) -> None:
        """What the run that failed had printed and shown."""
        error.stdout, error.stderr = self._box.printed()
        error.displays = self._displays or []

    def interrupt(self) -> None:
        """Ends the run that is under way with LimitError "interrupt"; from any thread. Without one nothing happens."""
        self._box.interrupt()
        stop = self._stop
        if stop:
            stop()

    def __getitem__(self, name: str) -> Any:
        """A variable's value: a copy. KeyError: there is none."""
        self._check_free()
        return self._box.get(check_name('variable', name))

    def __setitem__(self, name: str, value: object) -> None:
        self._check_free()
        self._box.set(check_name('variable', name), value)

    def _check_free(self) -> None:
        """A run under asyncio has the box from its begin to its end, also when no thread is in it."""
        if self._stop:
            raise UseError('the sandbox is running')

    # ---- copies ----

    def snapshot(self, *, key: bytes | None = None) -> bytes:
        """The guest as it is, in bytes: its variables, functions, classes, files. `restore` goes on with it in any process, by the same version of Boabox.
        Functions, limits and what else the host gives are not in it. `key`: 16 bytes; only who has them can restore it, and it can't be altered."""
        with self._box:
            return self._box.snapshot(key)

    def journal(self) -> bytes:
        """What the host gave the guest since it was opened, in bytes: sources, inputs, answers, times. `replay` does the same again. UseError: the sandbox
        keeps none. Error: it is not whole, as the guest was given what has no form outside (an Object, an instance of a class)."""
        with self._box:
            return self._box.journal()

    @staticmethod
    def restore(snapshot: bytes, *, key: bytes | None = None, **options: Any) -> 'Sandbox':
        """boabox.restore."""
        from boabox._restore import restore
        return restore(snapshot, key=key, **options)

    def fork(self) -> 'Sandbox':
        """A sandbox that is a copy of this one: its guest as it is, with the same functions, limits and so on."""
        with self._box:
            return self._copy(self._box.fork())

    def _copy(self, box: Box) -> 'Sandbox':
        copy = Sandbox.__new__(Sandbox)
        for name in ('_line', '_on_print', '_limits', '_redact', '_names', '_display', '_on_display'):
            setattr(copy, name, getattr(self, name))
        copy._functions = _objects.Functions(self._functions)
        copy._functions.box = copy._box = box
        box.owner = weakref.ref(copy)
        copy._staying = None
        if self._staying:
            drop_copies(box, self._staying)
        copy._plain, copy._async_names = set(self._plain), None
        copy._steps = copy._stop = None
        copy._displays = list(self._displays or ())
        return copy

    def close(self) -> None:
        """Frees the guest, and drops a run that is paused at a step; a second time nothing happens. UseError while it runs."""
        run = self._steps() if self._steps else None
        if run and run.paused:
            self._box.usage()  # whose checks say whether this thread may
            run.leave()
        self._box.close()

    def names(self) -> list[str]:
        """The names of the guest's variables, functions, classes and modules, in the order they were first used, without __name__ and its like."""
        self._check_free()
        return [name for name in self._box.names() if not name.startswith('__')]

    @property
    def closed(self) -> bool:
        return self._box.closed

    def __enter__(self) -> 'Sandbox':
        return self

    def __exit__(self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


class OneRun(Sandbox):
    """A sandbox for one run, which nobody has afterwards: what has no counterpart comes out as its repr."""

    _values_stay = False
    __slots__ = ()
