"""What a run can end with besides a value. An error is made here only, from the event that ended the feed, and worded as pydantic_monty words it: carets are
tildes, a KeyError shows its key as it is, a limit names what was used and what was allowed."""
import ast
import builtins
import dataclasses
import json
import re
from collections.abc import Mapping
from typing import Any, Literal

from boabox._errors import frames_of as shown_frames

WHOLE_CALL = re.compile(r'\s*(?:return\s+|[^\W\d]\w*\s*=\s*)(.+)')
REPEATED = re.compile(r'^  \[Previous line repeated (\d+) more times?\]\n', re.M)
UNMARKED = re.compile(r'(raise|import|from|assert)\b')
SAME_SHOWN = 3
ALLOCATIONS = 10**7  # the library's own limit of fuel, where the run has none of time

_OTHERS: dict[str, type[BaseException]] = {
    'JSONDecodeError': json.JSONDecodeError, 'PatternError': re.error, 'FrozenInstanceError': dataclasses.FrozenInstanceError,
}


class Frame:
    """A place that an exception went through. Lines and columns count from 1; the end is the character behind."""

    __slots__ = ('filename', 'line', 'column', 'end_line', 'end_column', 'function_name', 'source_line', '_marked')

    filename: str
    line: int
    column: int
    end_line: int
    end_column: int
    function_name: str | None
    source_line: str | None
    _marked: bool

    def __new__(cls) -> 'Frame':
        raise TypeError("cannot create 'boabox.monty.Frame' instances")

    def dict(self) -> dict[str, int | str | None]:
        """Its attributes."""
        return {name: getattr(self, name) for name in self.__slots__[:-1]}

    def __repr__(self) -> str:
        return f'Frame(filename={self.filename!r}, line={self.line}, column={self.column}, function_name={self.function_name!r})'


def _frame(file: str, line: int, name: str, source: str, span: tuple[int, int] | None) -> Frame:
    """`span`: the columns that failed, from 0, in the source line without its indentation; None: not known."""
    frame = object.__new__(Frame)
    indent = len(source) - len(source.lstrip())
    text = source.strip()
    whole = WHOLE_CALL.fullmatch(text)
    start, end = span or ((whole.start(1), len(text)) if whole and text.endswith(')') else (0, len(text)))
    frame.filename, frame.line, frame.end_line, frame.function_name = file, line, line, name
    frame.column, frame.end_column = indent + start + 1, indent + end + 1
    frame.source_line = source or None
    frame._marked = not UNMARKED.match(text)
    return frame


def frames_of(traceback: str, message: str, sources: Mapping[str, str]) -> list[Frame]:
    """Those of a traceback, the outermost first, each that was left out as a repetition too."""
    out: list[Frame] = []
    *parts, last = REPEATED.split(traceback)
    for part, repeated in [*zip(parts[::2], parts[1::2], strict=True), (last, '0')]:
        for f in shown_frames(part, message, ''):
            lines = sources.get(f.file, '').split('\n')
            source = lines[f.line - 1] if 0 < f.line <= len(lines) else f.source
            span = None if f.column is None or f.end_column is None else (f.column, f.end_column)
            out.append(_frame(f.file, f.line, f.name, source, span))
        out += out[-1:] * int(repeated)
    return out


class MontyError(Exception):
    """What a run can end with. `exception()` is the guest's exception as one of the host's."""

    _exception: BaseException
    _type: str
    _message: str

    def __new__(cls, *args: object, **keywords: object) -> 'MontyError':
        raise TypeError(f"cannot create 'boabox.monty.{cls.__name__}' instances")

    def exception(self) -> BaseException:
        return self._exception

    def _type_message(self) -> str:
        return f'{self._type}: {self._message}' if self._message else self._type

    def __str__(self) -> str:
        return self._type_message()

    def __repr__(self) -> str:
        return f'{type(self).__name__}({self})'


class MontySyntaxError(MontyError):
    """The code can't be compiled."""

    def __str__(self) -> str:
        return self._message

    def display(self, format: Literal['type-msg', 'msg'] = 'msg') -> str:
        """'type-msg': type and message; 'msg': the message."""
        if format not in ('type-msg', 'msg'):
            raise ValueError(f"Invalid display format: {format!r}. Expected 'type-msg', or 'msg'")
        return self._message if format == 'msg' else self._type_message()


class MontyTypingError(MontyError):
    """Type checking found errors. Boabox does no type checking, so it is never raised."""

    def display(self, format: str = 'full', color: bool = False) -> str:
        return self._message


class MontyRuntimeError(MontyError):
    """The run ended with an exception, or for a limit."""

    _frames: list[Frame]

    def traceback(self) -> list[Frame]:
        """The frames it went through, the outermost first."""
        return list(self._frames)

    def display(self, format: Literal['traceback', 'type-msg', 'msg'] = 'traceback') -> str:
        """'traceback': all of it; 'type-msg': type and message; 'msg': the message."""
        if format == 'msg':
            return self._message
        if format == 'type-msg':
            return self._type_message()
        if format != 'traceback':
            raise ValueError(f"Invalid display format: {format!r}. Expected 'traceback', 'type-msg', or 'msg'")
        return '\n'.join([*_shown(self._frames, self._type), self._type_message()])


def _entry(frame: Frame, marked: bool) -> list[str]:
    lines = [f'  File "{frame.filename}", line {frame.line}, in {frame.function_name}']
    if frame.source_line:
        text = frame.source_line.strip()
        indent = len(frame.source_line) - len(frame.source_line.lstrip())
        lines.append('    ' + text)
        if marked:
            start = frame.column - 1 - indent
            lines.append('    ' + ' ' * start + '~' * (frame.end_column - frame.column))
    return lines


def _shown(frames: list[Frame], type: str) -> list[str]:
    lines = ['Traceback (most recent call last):'] if frames else []
    same, last = 0, None
    for i, frame in enumerate(frames):
        place = (frame.filename, frame.line, frame.function_name)
        same = same + 1 if place == last else 1
        last = place
        if same <= SAME_SHOWN:
            lines += _entry(frame, frame._marked and not (type == 'AttributeError' and i == len(frames) - 1))
        following = frames[i + 1] if i + 1 < len(frames) else None
        if same > SAME_SHOWN and (following is None or (following.filename, following.line, following.function_name) != place):
            more = same - SAME_SHOWN
            lines.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]')
    return lines


def _host_exception(type: str, message: str) -> BaseException:
    kind = _OTHERS.get(type) or getattr(builtins, type, None)
    if not (isinstance(kind, builtins.type) and issubclass(kind, BaseException)):
        kind = Exception
    try:
        return json.JSONDecodeError(message, '', 0) if kind is json.JSONDecodeError else kind(message)
    except TypeError:  # its constructor wants more than a message
        return ValueError(message) if issubclass(kind, ValueError) else Exception(message)


def _plain_key(message: str) -> str:
    """str() of a KeyError is the repr of the key; a key that is a str is shown itself."""
    try:
        key = ast.literal_eval(message)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return message
    return key if isinstance(key, str) else message


def _make(cls: type[MontyError], type: str, message: str) -> Any:
    error: Any = Exception.__new__(cls)
    error._type, error._message = type, message
    error._exception = _host_exception(type, message)
    return error


def syntax_error(type: str, message: str) -> MontySyntaxError:
    error: MontySyntaxError = _make(MontySyntaxError, type, message)
    return error


def runtime_error(type: str, message: str, frames: list[Frame] | None = None) -> MontyRuntimeError:
    error: MontyRuntimeError = _make(MontyRuntimeError, type, message)
    error._frames = frames or []
    return error


def of_event(event: tuple[Any, ...], sources: Mapping[str, str], limits: Mapping[str, Any]) -> MontyError:
    """For ("error", type, message, traceback, exit code)."""
    _, type, message, traceback, exit_code = event
    type = type.rpartition('.')[2]
    if type in ('SyntaxError', 'IndentationError', 'TabError') and not traceback.startswith('Traceback'):
        return syntax_error('SyntaxError', message)
    if exit_code >= 0:
        return runtime_error('SystemExit', message if message != 'None' else '')
    frames = frames_of(traceback, message, sources)
    if type == 'MemoryError' and not message and 'max_memory' in limits:  # one request above the limit
        message = of_limit('memory', '', limits, 0, 0)._message
    return runtime_error(type, _plain_key(message) if type == 'KeyError' else message, frames)


# ---- limits ----


def duration(seconds: float) -> str:
    """As Rust shows it: 1.5s, 100ms, 20µs."""
    for unit, size, places in (('s', 1.0, 9), ('ms', 1e-3, 6), ('µs', 1e-6, 3)):
        if seconds >= size:
            return f'{seconds / size:.{places}f}'.rstrip('0').rstrip('.') + unit
    return f'{seconds * 1e9:.0f}ns'


def of_limit(which: str, text: str, limits: Mapping[str, Any], seconds: float, memory: int) -> MontyRuntimeError:
    """For ("limit", which, text): what was used, and what was allowed."""
    if which == 'time':
        most = limits['max_duration_secs']
        return runtime_error('TimeoutError', f'time limit exceeded: {duration(max(seconds, most))} > {duration(most)}')
    if which == 'memory':
        most = limits['max_memory']
        return runtime_error('MemoryError', f'memory limit exceeded: {max(memory, most + 1)} bytes > {most} bytes')
    if which == 'fuel':
        most = limits.get('max_allocations', ALLOCATIONS)
        return runtime_error('MemoryError', f'allocation limit exceeded: {most + 1} > {most}')
    if which == 'interrupt':
        return runtime_error('KeyboardInterrupt', text)
    return runtime_error('RuntimeError', text)
