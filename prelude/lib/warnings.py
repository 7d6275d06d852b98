# warnings: what is said of a program that goes on. Filters are (action, message, category, module, line), the first that fits decides.

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings",
           "deprecated"]  # fmt: skip

defaultaction = _defaultaction = "default"
onceregistry = _onceregistry = {}
filters = [
    ("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0), ("ignore", None, ResourceWarning, None, 0),
]  # fmt: skip
_seen, _log, _sources = set(), None, {}
_ACTIONS = ("default", "error", "ignore", "always", "all", "module", "once")


class WarningMessage:
    """What showwarning() is told."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, lineno : {self.lineno}, "
            f"line : {self.line!r}}}"
        )

    def __repr__(self):
        return f"<WarningMessage {self}>"


def _line_of(filename, lineno):
    lines = _sources.get(filename, "").split("\n")
    return lines[lineno - 1] if 0 < lineno <= len(lines) else None


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as text, with its line of the program where that is known."""
    line = _line_of(filename, lineno) if line is None else line
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return text + f"  {line.strip()}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a stream, sys.stderr by default."""
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_original_show = showwarning


def _check_category(category):
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")


def _action_of(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if (
            (message is None or _fits(message, text)) and issubclass(category, kind)
            and (where is None or _fits(where, module)) and line in (0, lineno)
        ):  # fmt: skip
            return action
    return defaultaction


def _fits(pattern, text):
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _pattern(text, flags):
    """A regular expression, or None where it is empty."""
    if not text:
        return None
    import re

    return re.compile(text, re.I if flags else 0)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning of the line that calls this, or of a caller further out."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    _check_category(category)
    try:
        frame = sys._getframe(max(stacklevel, 1))
    except ValueError:  # beyond the outermost
        warn_explicit(message, category, "<sys>", 0, "sys", None, None, source)
        return
    filename = frame.f_code.co_filename
    _sources[filename] = frame.f_code._source
    warn_explicit(message, category, filename, frame.f_lineno, "__main__", None, None, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning of a line that is told."""
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    _check_category(category)
    module = (filename or "<unknown>").removesuffix(".py") if module is None else module
    action = _action_of(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action not in ("always", "all"):
        if action not in ("default", "module", "once"):
            raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters")
        key = (action, text, category, *((lineno, filename) if action == "default" else (module,) if action == "module" else ()))
        if key in _seen:
            return
        _seen.add(key)
    if _log is not None and showwarning is _original_show:
        _log.append(WarningMessage(message, category, filename, lineno, source=source))
    else:
        showwarning(message, category, filename, lineno)


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _seen.clear()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Insert a filter whose message and module are regular expressions."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add((action, _pattern(message, True), category, _pattern(module, False), lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a filter for all messages and modules."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    """Forget all filters."""
    filters.clear()
    _seen.clear()


class catch_warnings:
    """A context manager that puts the filters back; with record=True it gives the list of the warnings."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._entered = record, False
        self._filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        global _log, showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered, self._saved = True, (filters[:], _log, showwarning, set(_seen))
        _seen.clear()
        if self._filter:
            simplefilter(*self._filter)
        if self._record:
            _log, showwarning = [], _original_show
            return _log

    def __exit__(self, *details):
        global _log, showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], _log, showwarning, seen = self._saved
        _seen.clear()
        _seen.update(seen)

    def __repr__(self):
        return "catch_warnings(record=True)" if self._record else "catch_warnings()"


class deprecated:
    """A decorator that says that a class or function is deprecated."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            first = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                return first(cls) if first is object.__new__ else first(cls, *args, **kwargs)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, not " + repr(arg))
        from functools import wraps

        @wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper
