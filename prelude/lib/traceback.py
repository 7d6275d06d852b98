# traceback: exceptions and their stacks as text. An entry of a traceback knows its code, and the code its source.

import sys
from _boabox import excerpt as _excerpt

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc",
    "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb", "print_list",
]  # fmt: skip

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_missing = object()


class FrameSummary:
    """One entry: file, line, name and the line's text."""

    _frame = _missing_name = None

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None):
        self.filename, self.lineno, self.name, self._line, self.locals = filename, lineno, name, line, locals
        self.end_lineno, self.colno, self.end_colno = end_lineno, colno, end_colno

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def _tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._tuple() == other._tuple() and self.locals == other.locals
        return self._tuple() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, i):
        return self._tuple()[i]

    def __iter__(self):
        return iter(self._tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """A list of entries."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = cls()
        for frame, line in frame_gen:
            entry = _summary(frame.f_code, line)
            entry._frame = frame
            made.append(entry)
        return made._limited(limit)

    def _point(self, value):
        # where a method was not found, only the part in front of its arguments is pointed at
        if self and isinstance(value, AttributeError) and isinstance(value.name, str):
            self[-1]._missing_name = value.name

    def _limited(self, limit):
        limit = getattr(sys, "tracebacklimit", None) if limit is None else limit
        if limit is not None:
            self[:] = self[:limit] if limit >= 0 else self[limit:]
        return self

    @classmethod
    def from_list(cls, a_list):
        return cls(e if isinstance(e, FrameSummary) else FrameSummary(e[0], e[1], e[2], line=e[3]) for e in a_list)

    def format_frame_summary(self, frame_summary, **kwargs):
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary._frame is not None:
            return text + _excerpt(frame_summary._frame, frame_summary._missing_name)
        return text + f"    {frame_summary.line}\n" if frame_summary.line else text

    def format(self, **kwargs):
        out, last, same = [], None, 0
        for entry in [*self, None]:
            key = None if entry is None else (entry.filename, entry.lineno, entry.name)
            if key != last:
                if same > 3:
                    out.append(f"  [Previous line repeated {same - 3} more time{'s' if same > 4 else ''}]\n")
                last, same = key, 0
            same += 1
            if entry is not None and same <= 3:
                out.append(self.format_frame_summary(entry))
        return out


def _summary(code, lineno):
    lines = code._source.split("\n")
    line = lines[lineno - 1] if 0 < lineno <= len(lines) else None
    return FrameSummary(code.co_filename, lineno, code.co_qualname.rpartition(".")[2] or code.co_name, line=line)


def _own(code):
    """Whether it is the program's: the library's frames are not shown, as in the report of an exception that nobody catches."""
    return not code.co_filename.startswith("<library ")


def walk_tb(tb):
    """(frame, line) of each entry."""
    while tb is not None:
        if _own(tb.tb_frame.f_code):
            yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """(frame, line) of a frame and of those further out, but for the library's own."""
    f = sys._getframe(1) if f is None else f
    while f is not None:
        if _own(f.f_code):
            yield f, f.f_lineno
        f = f.f_back


def _text(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


def _only(kind, value, lines=None):
    """The lines behind the stack: syntax error's place, type and message, notes."""
    if kind is None or kind is type(None):
        return [f"{value}\n" if value is not None else "NoneType: None\n"]
    name = kind.__qualname__
    if kind.__module__ not in ("__main__", "builtins"):
        name = f"{kind.__module__}.{name}"
    out, text = [], _text(value)
    if issubclass(kind, SyntaxError) and getattr(value, "lineno", None) is not None:
        out.append(f'  File "{value.filename or "<string>"}", line {value.lineno}\n')
        line = value.text
        if line is not None:
            stripped = line.strip(" \n\f")
            out.append(f"    {stripped}\n")
            if value.offset is not None:
                start = value.offset - 1 - (len(line.rstrip("\n")) - len(line.rstrip("\n").lstrip(" \n\f")))
                end = start + max((getattr(value, "end_offset", None) or value.offset + 1) - value.offset, 1)
                if start >= 0:
                    out.append(f"    {' ' * start}{'^' * (end - start)}\n")
        text = value.msg or "<no detail available>"
    out.append(f"{name}: {text}\n" if value is not None and text else f"{name}\n")
    notes = getattr(value, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        for note in notes:
            out += [line + "\n" for line in _text(note).split("\n")]
    elif notes is not None:
        out.append(f"{notes!r}\n")
    return out


class TracebackException:
    """An exception with its chain, held as text."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, max_group_width=15,
        max_group_depth=10, _seen=None
    ):  # fmt: skip
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type, self.exc_type_str = exc_type, None if exc_type is None else exc_type.__qualname__
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit)
        self.stack._point(exc_value)
        self._str, self._lines = _text(exc_value), _only(exc_type, exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth

        def linked(e):
            if e is None or id(e) in seen:
                return None
            return TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen)

        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = linked(getattr(exc_value, "__cause__", None))
        self.__context__ = None if self.__cause__ or self.__suppress_context__ else linked(getattr(exc_value, "__context__", None))
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._lines

    def format(self, *, chain=True, _group=False, **kwargs):
        if chain:
            linked = self.__cause__ or (None if self.__suppress_context__ else self.__context__)
            if linked is not None:
                yield from linked.format(chain=True, _group=_group)
                yield _CAUSE if self.__cause__ else _CONTEXT
        if self.exceptions is not None:
            yield from self._format_group(_group)
            return
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self._lines

    def _format_group(self, inside):
        own = [("" if inside else "+ ") + "Exception Group Traceback (most recent call last):\n"] if self.stack else []
        own += [*self.stack.format(), *self._lines]
        lines = "".join(own).splitlines(True)
        first = "" if inside else "  "
        for i, line in enumerate(lines):
            bar = "" if inside else "  " if i == 0 and self.stack else "  | "
            yield bar + line
        pad = "" if inside else "  "
        shown = self.exceptions[: self.max_group_width]
        for i, e in enumerate(shown):
            yield f"{pad}{'+-' if i == 0 else '  '}+---------------- {i + 1} ----------------\n"
            for line in "".join(e.format(_group=True)).splitlines(True):
                yield f"{pad}  {'' if line.startswith(('  +', '+')) and False else '| '}{line}"
        yield f"{pad}  +------------------------------------\n"

    def print(self, *, file=None, chain=True, **kwargs):
        print("".join(self.format(chain=chain)), file=sys.stderr if file is None else file, end="")

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented


def _triple(exc, value, tb):
    if value is _missing:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return type(exc), exc, getattr(exc, "__traceback__", None)
    return exc, value, tb


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    """The entries of a frame, the outermost first; by default of the caller's."""
    entries = StackSummary.extract(walk_stack(sys._getframe(1) if f is None else f))
    entries.reverse()
    for entry in entries:
        entry._frame = None  # a call that goes on is shown without carets
    return entries if limit is None else StackSummary(entries[-limit:] if limit > 0 else entries[:-limit])


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=sys.stderr if file is None else file, end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), file=sys.stderr if file is None else file, end="")


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print("".join(format_stack(sys._getframe(1) if f is None else f, limit)), file=sys.stderr if file is None else file, end="")


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    """An exception, its stack and its chain, as a list of lines."""
    return list(TracebackException(*_triple(exc, value, tb), limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    """The lines behind the stack."""
    value = exc if value is _missing else value
    return _only(type(value), value)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    """Print an exception."""
    TracebackException(*_triple(exc, value, tb), limit=limit).print(file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The exception that is being handled, as text."""
    e = sys.exception()
    return "".join(format_exception(type(e), e, e.__traceback__ if e is not None else None, limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    e = sys.exception()
    print_exception(type(e), e, e.__traceback__ if e is not None else None, limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def clear_frames(tb):
    pass
