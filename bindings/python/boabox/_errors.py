"""What can go wrong in a run. Each error carries `stdout` and `stderr`: what the run had printed."""
import re
from dataclasses import dataclass
from typing import Any

from boabox import _hints
from boabox._boabox import Error

FRAME = re.compile(r'[ |+]*File "(.*)", line (\d+)(?:, in (.*))?')
CARETS = re.compile(r' *[~^]+[ ~^]*')
HEADER = 'Traceback (most recent call last):'


@dataclass(frozen=True, slots=True)
class Frame:
    """A place in the guest's code that an exception went through. Columns count characters from 0, the end is the one behind; None: the whole line."""

    file: str
    line: int
    name: str  # of the function, or <module>
    column: int | None
    end_column: int | None
    source: str  # the line, "" where it is not known


def _innermost(traceback: str, message: str) -> list[str]:
    """The lines of the last traceback of a chain, without the exception's own text, which may look like another."""
    end = traceback.rfind(': ' + message) if message else -1
    lines = (traceback[:end] if end >= 0 else traceback).split('\n')
    starts = [i for i, line in enumerate(lines) if line.endswith(HEADER)]
    return lines[starts[-1] + 1:] if starts else lines


def _frame(found: re.Match[str], shown: str, carets: str, code: list[str]) -> Frame:
    number = int(found[2])
    shown = shown.strip()
    whole = code[number - 1] if found[1] == 'main.py' and number <= len(code) and code[number - 1].strip() == shown else shown
    column = end = None
    if shown and CARETS.fullmatch(carets):
        indent = len(whole) - len(whole.lstrip())
        column = len(carets) - len(carets.lstrip()) - 4 + indent
        end = len(carets.rstrip()) - 4 + indent
    return Frame(found[1], number, found[3] or '<module>', column, end, whole)


def frames_of(traceback: str, message: str, code: str) -> list[Frame]:
    """The frames that a traceback shows, outermost first."""
    lines = [*_innermost(traceback, message), '', '']
    source = code.split('\n')
    frames = []
    for i, line in enumerate(lines):
        found = FRAME.fullmatch(line)
        if found:
            shown, carets = (re.sub(r'^[ |]*\| ?', '', part) if '|' in line[:found.start(1)] else part for part in lines[i + 1:i + 3])
            frames.append(_frame(found, '' if FRAME.fullmatch(shown) or not shown.startswith('    ') else shown, carets, source))
    return frames


def _cut(text: str, most: int, note: str) -> str:
    """The text with its middle left out, if it is longer: a third before it, two thirds behind."""
    if len(text) <= most:
        return text
    shown = note.format(len(text))
    room = max(most - len(shown), 0)
    return (text[:room // 3] + shown + text[len(text) - (room - room // 3):])[:most]


def cut_middle(text: str, most: int) -> str:
    """A text of many lines made shorter: long lines are cut first, then lines are left out in the middle."""
    if len(text) <= most:
        return text
    lines = [_cut(line, max(most // 4, 40), '[... of {} characters ...]') for line in text.split('\n')]
    while len(lines) > 3 and sum(map(len, lines)) + len(lines) + 30 > most:
        del lines[len(lines) // 3]
    left_out = text.count('\n') + 1 - len(lines)
    if left_out:
        lines.insert(len(lines) // 3 + 1, f'[... {left_out} lines left out ...]')
    return _cut('\n'.join(lines), max(most, 0), '[...]')


def _for_model(self: Error, max_chars: int = 2000) -> str:
    """What a model needs to repair its code: the text of the error with its middle cut out, the values on the line that failed, and the hint."""
    more = getattr(self, '_shown_values', '')
    if self.hint and self.hint not in f'{getattr(self, "traceback", "")}'.replace(': ', ' '):
        more += f'\nHint: {self.hint}'
    more = more[:max(max_chars // 2, 0)]
    text = getattr(self, 'traceback', '') or f'{type(self).__name__}: {self}'
    return cut_middle(text.rstrip('\n'), max_chars - len(more)) + more


setattr(Error, 'for_model', _for_model)
setattr(Error, 'hint', None)


class GuestError(Error):
    """The guest did not catch an exception. `__cause__` is the host's own exception where a host function raised it."""

    __module__ = 'boabox'

    def __init__(self, type: str, message: str, traceback: str, exit_code: int | None = None) -> None:
        super().__init__(f'{type}: {message}' if message else type)
        self.type = type
        self.message = message
        self.traceback = traceback  # as CPython prints it; of SystemExit what is to be printed
        self.exit_code = exit_code  # of SystemExit, else None
        self.hint = _hints.of_exception(type, message, traceback)
        self._code = ''
        self._values: dict[str, str] = {}

    @property
    def frames(self) -> list[Frame]:
        """Where it was raised, and what called that, the module first."""
        return frames_of(self.traceback, self.message, self._code) if self.exit_code is None else []

    @property
    def _shown_values(self) -> str:
        values = ''.join(f'\n    {name} = {shown}' for name, shown in self._values.items())
        return f'\nValues of the module then:{values}' if values else ''

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.type, self.message, self.traceback, self.exit_code), self.__dict__


class GuestSyntaxError(GuestError):
    """The code can't be compiled; nothing of it has run."""

    __module__ = 'boabox'


class LimitError(Error):
    """A limit ended the run: a name of `Limits`, or "interrupt" (the host's), or "broken" (the guest's memory makes no sense)."""

    __module__ = 'boabox'

    def __init__(self, limit: str, message: str, figure: float | None = None) -> None:
        super().__init__(message)
        self.limit = limit
        self.message = message
        self.figure = figure  # what it is: seconds, bytes or a number
        self.hint = _hints.of_limit(limit)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.limit, self.message, self.figure), self.__dict__
