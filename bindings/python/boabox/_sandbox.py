"""A sandbox: runs code, answers what it asks for, and turns how it ended into a value or an exception."""
import inspect
import io
import keyword
import re
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, NoReturn

from boabox._boabox import Box, ConversionError, Error
from boabox._files import Mount, add_mounts, put_files, set_environment
from boabox._errors import GuestError, GuestSyntaxError, LimitError
from boabox._hosts import as_guest_exception, wrong_call
from boabox._limits import Limits

FILE = 'main.py'
HOST_FILE = '<host function>'
CAUSES_KEPT = 32

# A call event has no names of keyword arguments: this passes them on as one dict.
WRAPPER = '''
def _boabox_wrap(call):
    def {name}(*args, **kwargs):
        return call(args, kwargs)
    return {name}
{name} = _boabox_wrap({name})
del _boabox_wrap
'''
WRAPPER_FRAMES = re.compile(rf'  File "{HOST_FILE}", line \d+, in .*\n(?:    .*\n)*')

Event = tuple[Any, ...] | None  # what a box's feed waits for; None: it is done
Function = Callable[..., Any]
Cause = tuple[str, str, BaseException]


@dataclass(slots=True)
class Usage:
    """Of one run: units of work, and seconds computed. The memory is the sandbox's highest so far, in bytes."""

    fuel: int
    peak_memory: int
    time: float


@dataclass(slots=True)
class Result:
    """What a run came to. `value` is that of the last expression, None if there is none; `files` are the guest's own files, path -> contents."""

    value: Any
    stdout: str
    stderr: str
    usage: Usage
    files: dict[str, bytes] = field(default_factory=dict)


def _check_name(what: str, name: object) -> str:
    if not isinstance(name, str):
        raise TypeError(f'{what}: a name is a str, not {type(name).__name__}')
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f'{what}: {name!r} is no name of a variable')
    return name


def _input_line(stdin: 'str | Function | None') -> Function | None:
    """A function that gives the next line for a prompt."""
    if stdin is None or callable(stdin):
        return stdin
    if not isinstance(stdin, str):
        raise TypeError(f'stdin: text or a function, not {type(stdin).__name__}')
    lines = io.StringIO(stdin)
    return lambda prompt: lines.readline() or None


class Sandbox:
    """One guest, whose state stays between runs. It may be used from one thread at a time; a run releases the GIL.

    functions: what the guest may call, by name. They run in the thread of the run. An exception reaches the guest as the nearest
        built-in type with its message; what is no Exception (KeyboardInterrupt, SystemExit) ends the run and goes to its caller.
    modules: source of modules that the guest may import, by name, found before the library's.
    limits: the defaults of `Limits` unless given. Those of time, fuel and output are for each run.
    seed: what the guest's entropy is made from; runs with one seed are alike.
    stdin: text that input() reads, or a function from a prompt to the next line (None: there are no more); without it input() raises EOFError.
    mounts: folders of the host that the guest sees; no other file of the host can be reached.
    env: what os.environ holds; nothing without it.
    files: files of the guest's own, by path (a relative one is in its working folder, /home): bytes, or a text in UTF-8.
    on_print: called with each text that is printed and the stream's name ("stdout" or "stderr"), at once.
    """

    __slots__ = ('_box', '_functions', '_line', '_on_print', '__weakref__')

    def __init__(
        self,
        *,
        functions: Mapping[str, Function] | None = None,
        modules: Mapping[str, str] | None = None,
        limits: Limits | None = None,
        seed: int = 0,
        stdin: str | Callable[[str], str | None] | None = None,
        on_print: Callable[[str, str], object] | None = None,
        mounts: Iterable[Mount] | None = None,
        env: Mapping[str, str] | None = None,
        files: Mapping[str, bytes | str] | None = None,
    ) -> None:
        if limits is not None and not isinstance(limits, Limits):
            raise TypeError(f'limits: a boabox.Limits, not {type(limits).__name__}')
        if isinstance(seed, bool) or not isinstance(seed, int):
            raise TypeError(f'seed: an int, not {type(seed).__name__}')
        if on_print is not None and not callable(on_print):
            raise TypeError('on_print: not callable')
        self._line = _input_line(stdin)
        self._on_print = on_print
        self._functions: dict[str, Function] = {}
        if limits is None and not seed and on_print is None:
            self._box = Box()
        else:
            arguments = (limits or Limits())._arguments
            self._box = Box(**arguments, seed=seed & (1 << 64) - 1, prints=on_print is not None)
        if mounts:
            add_mounts(self._box, mounts)
        if env:
            set_environment(self._box, env)
        if files:
            put_files(self._box, files)
        if modules:
            self._add_modules(modules)
        if functions:
            self._define(functions)

    def _add_modules(self, modules: Mapping[str, str]) -> None:
        for name, source in modules.items():
            if not isinstance(name, str) or not isinstance(source, str):
                raise TypeError(f'modules: {name!r}: name and source are str')
            for part in name.split('.'):
                _check_name('modules', part)
            self._box.add_module(name, source)

    def _define(self, functions: Mapping[str, Function]) -> None:
        wrappers = []
        for name, function in functions.items():
            _check_name('functions', name)
            if not callable(function):
                raise TypeError(f'functions: {name!r} is not callable')
            self._functions[name] = function
            self._box.define(name)
            wrappers.append(WRAPPER.format(name=name))
        with self._box:
            self._follow(self._box.run('\n'.join(wrappers), HOST_FILE))

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

    def _value(self, code: str, inputs: Mapping[str, object] | None) -> Any:
        box = self._box
        if inputs:
            for name, value in inputs.items():
                box.set(_check_name('inputs', name), value, f'inputs[{name!r}]')
        event = box.run(code, FILE)
        try:
            if event is not None:
                self._follow(event)
            return box.result()
        except Error as e:
            e.stdout, e.stderr = box.printed()
            raise

    def _follow(self, event: Event) -> None:
        """Answers events to the end of the feed."""
        box = self._box
        causes: deque[Cause] = deque(maxlen=CAUSES_KEPT)
        while event is not None:
            kind = event[0]
            if kind == 'call':
                event = self._call(event[1], event[2], causes)
            elif kind == 'print':
                if self._on_print:
                    self._on_print(event[1], 'stdout' if event[2] == 1 else 'stderr')
                event = box.resume()
            elif kind == 'input':
                event = self._read_line(event[1], causes)
            elif kind == 'refuse':
                event = self._refuse(event[2], 'ValueError', f'{event[1]}(): an argument: {event[2]}', causes)
            else:
                self._raise(event, causes)

    def _raise(self, event: tuple[Any, ...], causes: deque[Cause]) -> NoReturn:
        if event[0] == 'limit':
            raise LimitError(event[1], event[2])
        _, type, message, traceback, exit_code = event
        traceback = WRAPPER_FRAMES.sub('', traceback)
        if exit_code >= 0:
            raise GuestError(type, message, traceback, exit_code)
        if type in ('SyntaxError', 'IndentationError', 'TabError') and not traceback.startswith('Traceback'):
            raise GuestSyntaxError(type, message, traceback)
        shown = (type, message)
        cause = next((c for t, m, c in reversed(causes) if shown in ((t, m), (t, repr(m)))), None)
        causes.clear()
        raise GuestError(type, message, traceback) from cause

    def _refuse(self, cause: BaseException, type: str, message: str, causes: deque[Cause]) -> Event:
        utf8 = message.encode('utf-8', 'backslashreplace').replace(b'\0', b'\\x00')
        causes.append((type, utf8.decode(), cause))
        return self._box.answer_error(type, utf8)

    def _call(self, name: str, values: tuple[Any, ...], causes: deque[Cause]) -> Event:
        """A host function's answer. What the guest passes has the wrapper's shape unless it took the wrapper apart."""
        if len(values) != 2 or type(values[0]) is not tuple or type(values[1]) is not dict:
            return self._refuse(TypeError(), 'TypeError', f'{name}(): not called as it was given', causes)
        args, keywords = values
        function = self._functions[name]
        try:
            value = function(*args, **keywords)
        except TypeError as e:
            wrong = wrong_call(name, function, args, keywords)
            return self._refuse(e, 'TypeError', wrong, causes) if wrong else self._refuse(e, *as_guest_exception(e), causes)
        except Exception as e:
            return self._refuse(e, *as_guest_exception(e), causes)
        return self._answer(name, value, causes)

    def _answer(self, name: str, value: object, causes: deque[Cause]) -> Event:
        try:
            return self._box.answer(value, f'what {name}() returned')
        except ConversionError as e:
            if inspect.iscoroutine(value):
                value.close()  # or Python would warn that nobody awaited it
            return self._refuse(e, 'TypeError', str(e), causes)

    def _read_line(self, prompt: str, causes: deque[Cause]) -> Event:
        try:
            line = self._line(prompt) if self._line else None
            if line is not None and not isinstance(line, str):
                raise TypeError(f'stdin gave {type(line).__name__}, not a str')
            text = line.encode('utf-8') if line is not None else b''
        except Exception as e:
            return self._refuse(e, *as_guest_exception(e), causes)
        return self._box.answer_text(text if line is None or text.endswith(b'\n') else text + b'\n')

    def interrupt(self) -> None:
        """Ends the run that is under way with LimitError "interrupt"; from any thread. Without one nothing happens."""
        self._box.interrupt()

    # ---- variables, life ----

    def __getitem__(self, name: str) -> Any:
        """A variable's value: a copy. KeyError: there is none."""
        return self._box.get(_check_name('variable', name))

    def __setitem__(self, name: str, value: object) -> None:
        self._box.set(_check_name('variable', name), value, f'sandbox[{name!r}]')

    def close(self) -> None:
        """Frees the guest; a second time nothing happens. UseError while it runs."""
        self._box.close()

    @property
    def closed(self) -> bool:
        return self._box.closed

    def __enter__(self) -> 'Sandbox':
        return self

    def __exit__(self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()
