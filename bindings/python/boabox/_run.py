"""A run: the host's side of one feed. It answers what the guest asks for, and turns an end that is none of success into an exception."""
import inspect
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

from boabox._boabox import ConversionError, Repr, UseError
from boabox._errors import GuestError, GuestSyntaxError, LimitError
from boabox._guest_values import GuestValue
from boabox._hints import of_name
from boabox._objects import Record
from boabox._hosts import as_guest_exception, is_function, wrong_call

if TYPE_CHECKING:
    from boabox._sandbox import Sandbox

FILE = 'main.py'
CAUSES_KEPT = 32
VALUES_SHOWN, VALUE_WIDTH = 8, 120
NAME = re.compile(r'(?<![\w.])[^\W\d]\w*')

Event = tuple[Any, ...] | None  # what a box's feed waits for; None: it is done
Function = Callable[..., Any]


@dataclass(slots=True)
class Usage:
    """Of one run: units of work, and seconds computed. The memory is the sandbox's highest so far, in bytes."""

    fuel: int
    peak_memory: int
    time: float


@dataclass(slots=True)
class Result:
    """What a run came to. `value` is that of the last expression, None if there is none; `files` are the guest's own files as they are
    then: absolute path -> contents. `displays`: what it showed, of each value the data by MIME type, where the sandbox has display=True."""

    value: Any
    stdout: str
    stderr: str
    usage: Usage
    files: dict[str, bytes] = field(default_factory=dict)
    displays: list[dict[str, Any]] = field(default_factory=list)


def is_plain(value: object) -> bool:
    """Whether it is a value of the guest's alone: with nothing of the host in it, whose repr would tell more than the guest knows."""
    left = [value]
    while left:
        part = left.pop()
        if isinstance(part, (list, tuple, set, frozenset)):
            left += part
        elif type(part) is dict:
            left += [*part, *part.values()]
        elif type(part) is Record:
            left += part.__dict__.values()
        elif not isinstance(part, (type(None), bool, int, float, str, bytes, GuestValue)):
            return False
    return True


def discard(value: object) -> None:
    """A coroutine that nobody will await: Python would warn of it."""
    if inspect.iscoroutine(value):
        value.close()


class Run:
    """What driving a feed to its end, awaiting it and going through it in steps have in common."""

    __slots__ = ('sandbox', 'box', 'code', 'causes')

    def __init__(self, sandbox: 'Sandbox', code: str) -> None:
        self.sandbox = sandbox
        self.box = sandbox._box
        self.code = code
        self.causes: deque[tuple[str, str, BaseException]] | None = None  # until there is one

    def called(self, name: str, args: tuple[Any, ...], keywords: Mapping[str, Any] | None) -> Event:
        """Calls the host function, and answers with what it gives."""
        try:
            value = self.sandbox._functions[name](*args, **(keywords or {}))
        except Exception as e:
            return self.raised(name, args, keywords, e)
        try:
            return self.box.answer(value)
        except ConversionError as e:
            return self.unanswerable(name, value, e)

    def follow(self, event: Event) -> None:
        """Answers events to the end of the feed."""
        functions, answer = self.sandbox._functions, self.box.answer
        while event is not None:
            if event[0] != 'call':
                event = self.other(event)
                continue
            _, name, args, keywords = event
            function = functions[name]
            try:
                value = function(*args, **keywords) if keywords else function(*args)
            except Exception as e:
                event = self.raised(name, args, keywords, e)
                continue
            try:
                event = answer(value)
            except ConversionError as e:
                event = self.unanswerable(name, value, e)

    def other(self, event: tuple[Any, ...]) -> Event:
        """The answer to what is no call."""
        kind = event[0]
        if kind == 'print':
            self.show(event)
            return self.box.resume()
        if kind == 'input':
            try:
                text = self.text_of(self.ask(event[1]))
            except Exception as e:
                return self.no_line(e)
            return self.box.answer_text(text)
        if kind == 'display':
            self.display(event[1])
            return self.box.resume()
        if kind == 'name':
            return self.name(event[1])
        if kind == 'refuse':
            return self.refuse(event[2], 'ValueError', f'{event[1]}(): an argument: {event[2]}')
        if kind == 'futures':
            raise UseError('the guest waits for calls of an earlier run, which are lost')
        self.fail(event)

    # ---- calls ----

    def raised(self, name: str, args: tuple[Any, ...], keywords: Mapping[str, Any] | None, exception: Exception) -> Event:
        """The host function raised."""
        return self.refuse(exception, *self.told(name, args, keywords, exception))

    def told(self, name: str, args: tuple[Any, ...], keywords: Mapping[str, Any] | None, exception: BaseException) -> tuple[str, str]:
        """The type and message of what the guest gets to know of a host function's exception."""
        function = self.sandbox._functions[name]
        if function is None:
            raise UseError(f'{name}() was given by name only: start() gives its calls as steps') from None
        if isinstance(exception, TypeError):
            wrong = wrong_call(name, function, args, dict(keywords or {}))
            if wrong:
                return 'TypeError', wrong
        if self.sandbox._redact:
            return 'RuntimeError', f'{name}() failed'
        return as_guest_exception(exception)

    def unanswerable(self, name: str, value: object, why: ConversionError) -> Event:
        """The host function returned what the guest can't have."""
        if inspect.isawaitable(value):
            discard(value)
            raise UseError(f'{name}() gives an awaitable, and only run_async() and exec_async() await it') from None
        return self.refuse(why, 'TypeError', str(why))

    def note(self, cause: BaseException, type: str, message: str) -> bytes:
        """Keeps the cause of an exception that the guest gets; its message."""
        utf8 = message.encode('utf-8', 'backslashreplace').replace(b'\0', b'\\x00')
        self.causes = self.causes or deque(maxlen=CAUSES_KEPT)
        self.causes.append((type, utf8.decode(), cause))
        return utf8

    def refuse(self, cause: BaseException, type: str, message: str) -> Event:
        return self.box.answer_error(type, self.note(cause, type, message))

    # ---- names ----

    def look_up(self, name: str) -> Any:
        """What the host has for a variable. LookupError: nothing."""
        names = self.sandbox._names
        if names is None:
            raise LookupError
        if names == 'steps':
            raise UseError(f'the name {name!r} is asked for: names="steps" is for start(), which gives each as a step')
        return names(name)

    def name(self, name: str) -> Event:
        try:
            value = self.look_up(name)
        except Exception as e:
            return self.no_name(name, e)
        return self.give_name(name, value)

    def give_name(self, name: str, value: object) -> Event:
        try:
            return self.answer_name(name, value)
        except ConversionError as e:
            if inspect.isawaitable(value):
                discard(value)
                raise UseError('names gives an awaitable, and only run_async() and exec_async() await it') from None
            return self.refuse(e, 'TypeError', str(e))

    def answer_name(self, name: str, value: Any) -> Event:
        """The variable has that value, or is that function, from now on. ConversionError: the guest can't have it; nothing has happened."""
        if not is_function(value):
            return self.box.answer(value)
        self.sandbox._provide(name, value)
        return self.box.answer_function(name)

    def no_name(self, name: str, exception: Exception) -> Event:
        if isinstance(exception, UseError):
            raise exception
        if isinstance(exception, LookupError):
            return self.box.answer_default()
        return self.refuse(exception, *(('RuntimeError', f'the name {name!r} could not be looked up') if self.sandbox._redact
                                        else as_guest_exception(exception)))

    # ---- output and input ----

    def show(self, event: tuple[Any, ...]) -> None:
        if self.sandbox._on_print:
            self.sandbox._on_print(event[1], 'stdout' if event[2] == 1 else 'stderr')

    def display(self, shown: object) -> None:
        if isinstance(shown, dict):
            sandbox = self.sandbox
            sandbox._displays = sandbox._displays or []
            sandbox._displays.append(shown)
            if sandbox._on_display:
                sandbox._on_display(shown)

    def ask(self, prompt: str) -> Any:
        return self.sandbox._line(prompt) if self.sandbox._line else None

    def text_of(self, line: object) -> bytes:
        """What a line of input is for the guest; none is the end."""
        if inspect.isawaitable(line):
            discard(line)
            raise UseError('stdin gives an awaitable, and only run_async() and exec_async() await it')
        if line is None:
            return b''
        if not isinstance(line, str):
            raise TypeError(f'stdin gave {type(line).__name__}, not a str')
        text = line.encode('utf-8')
        return text if text.endswith(b'\n') else text + b'\n'

    def no_line(self, exception: Exception) -> Event:
        if isinstance(exception, UseError):
            raise exception
        return self.refuse(exception, *(('RuntimeError', 'input() failed') if self.sandbox._redact else as_guest_exception(exception)))

    # ---- ends ----

    def fail(self, event: tuple[Any, ...]) -> NoReturn:
        if event[0] == 'limit':
            raise self.limit(event[1], event[2])
        _, type, message, traceback, exit_code = event
        if exit_code >= 0:
            raise GuestError(type, message, traceback, exit_code)
        if type in ('SyntaxError', 'IndentationError', 'TabError') and not traceback.startswith('Traceback'):
            raise self.guest_error(GuestSyntaxError(type, message, traceback))
        shown = (type, message)
        cause = next((c for t, m, c in reversed(self.causes or ()) if shown in ((t, m), (t, repr(m)))), None)
        self.causes = None
        raise self.guest_error(GuestError(type, message, traceback)) from cause

    def limit(self, limit: str, message: str) -> LimitError:
        limit = 'open_futures' if limit == 'open_calls' else limit
        return LimitError(limit, message.replace('open_calls', 'open_futures'), self.sandbox._limits._figure(limit))

    def guest_error(self, error: GuestError) -> GuestError:
        """With what the host knows of it besides."""
        error._code = self.code
        if error.type == 'NameError' and not error.hint:
            error.hint = of_name(error.message, self.sandbox._functions)
        line = next((f.source for f in reversed(error.frames) if f.name == '<module>'), '')
        for name in dict.fromkeys(NAME.findall(line)):
            if len(error._values) < VALUES_SHOWN and (shown := self.shown(name)):
                error._values[name] = shown
        return error

    def shown(self, name: str) -> str:
        """A short text of a variable of the module; "" where there is none, or it is a function or the like."""
        try:
            value = self.box.get(name, 1 << 16)
        except KeyError:
            return ''
        except ConversionError:
            return '(too large to be shown)'
        if not is_plain(value):
            return ''
        if isinstance(value, (Repr, GuestValue)):
            shown = str(value)
            return '' if shown.startswith(('<function', '<module', '<class', '<host function', '<built-in')) else shown[:VALUE_WIDTH]
        text = repr(value)
        return text if len(text) <= VALUE_WIDTH else f'{text[:VALUE_WIDTH]}... ({type(value).__name__}, {len(text)} characters)'
