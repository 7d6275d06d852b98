# logging: records that go from loggers up to their parents' handlers.

import sys
from time import time, strftime, gmtime

CRITICAL = FATAL = 50
ERROR, WARNING, INFO, DEBUG, NOTSET = 40, 30, 20, 10, 0
WARN = WARNING
raiseExceptions = True
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
_levels = {"CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30, "INFO": 20, "DEBUG": 10, "NOTSET": 0}


def _now():
    try:
        return time()
    except OSError:  # a guest without a date can log as well
        return 0.0


_start = _now()


def getLevelName(level):
    """The name of a level, or the level of a name."""
    return _names.get(level) or _levels.get(level) if level in _names or level in _levels and level != "NOTSET" else (
        0 if level == "NOTSET" else f"Level {level}"
    )


def getLevelNamesMapping():
    return dict(_levels)


def addLevelName(level, levelName):
    _names[level], _levels[levelName] = levelName, level


def _level(level):
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _levels:
            raise ValueError(f"Unknown level: {level!r}")
        return _levels[level]
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


class LogRecord:
    """What is logged."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.name, self.msg, self.args, self.levelno, self.levelname = name, msg, args, level, getLevelName(level)
        self.pathname, self.filename, self.lineno = pathname, pathname.rpartition("/")[2], lineno
        self.module = self.filename.rpartition(".")[0] or self.filename
        self.funcName, self.exc_info, self.exc_text, self.stack_info = func, exc_info, None, sinfo
        self.created = _now()
        self.msecs, self.relativeCreated = self.created % 1 * 1000 // 1, (self.created - _start) * 1000
        self.thread, self.threadName, self.process, self.processName, self.taskName = 1, "MainThread", 1, "MainProcess", None

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'


def makeLogRecord(dict):
    record = LogRecord(None, NOTSET, "", 0, "", (), None)
    record.__dict__.update(dict)
    return record


class PercentStyle:
    """How a format names what it takes of a record: %(name)s."""

    default_format, asctime_format, asctime_search = "%(message)s", "%(asctime)s", "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt, self._defaults = fmt or self.default_format, defaults

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        if "%(" not in self._fmt:
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as e:
            raise ValueError(f"Formatting field not found in record: {e}")


class StrFormatStyle(PercentStyle):
    """{name}"""

    default_format, asctime_format, asctime_search = "{message}", "{asctime}", "{asctime"

    def validate(self):
        from string import Formatter

        try:
            fields = [field for _, field, _, _ in Formatter().parse(self._fmt) if field is not None]
        except ValueError as e:
            raise ValueError(f"invalid format: {e}")
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    """${name}"""

    default_format, asctime_format, asctime_search = "${message}", "${asctime}", "${asctime}"

    def validate(self):
        if "$" not in self._fmt:
            raise ValueError("invalid format: no fields")

    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_search in self._fmt

    def _format(self, record):
        from string import Template

        return Template(self._fmt).substitute(**self._values(record))


_STYLES = {
    "%": (PercentStyle, BASIC_FORMAT), "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "${levelname}:${name}:${message}"),
}  # fmt: skip


class Formatter:
    """Records as text."""

    default_time_format, default_msec_format, converter = "%Y-%m-%d %H:%M:%S", "%s,%03d", staticmethod(gmtime)

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError("Style must be one of: %,{,$")
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def usesTime(self):
        return self._style.usesTime()

    def formatTime(self, record, datefmt=None):
        t = self.converter(record.created)
        if datefmt:
            return strftime(datefmt, t)
        text = strftime(self.default_time_format, t)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatMessage(self, record):
        return self._style.format(record)

    def formatException(self, ei):
        from traceback import format_exception

        return "".join(format_exception(*ei)).removesuffix("\n")

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info):
            if more:
                text += ("" if text.endswith("\n") else "\n") + more
        return text


class Filter:
    """Lets pass what a logger and those below it log."""

    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    """What has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for one in self.filters:
            answer = one.filter(record) if hasattr(one, "filter") else one(record)
            if not answer:
                return False
            if isinstance(answer, LogRecord):
                record = answer
        return record


class Handler(Filterer):
    """Sends records somewhere."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self.level, self.formatter, self.name = _level(level), None, None
        self.lock = None

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def setLevel(self, level):
        self.level = _level(level)

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _default).format(record)

    def handle(self, record):
        answer = self.filter(record)
        if answer:
            self.emit(answer if isinstance(answer, LogRecord) else record)
        return answer

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handleError(self, record):
        if raiseExceptions and sys.stderr:
            from traceback import print_exc, print_stack

            sys.stderr.write("--- Logging error ---\n")
            print_exc()
            sys.stderr.write("Call stack:\n")
            print_stack()
            sys.stderr.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")

    def flush(self):
        pass

    close = acquire = release = createLock = flush


_default = Formatter()


class StreamHandler(Handler):
    """Writes records to a stream, sys.stderr by default."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def setStream(self, stream):
        old, self.stream = self.stream, stream
        return old if old is not stream else None

    def flush(self):
        if hasattr(self.stream, "flush"):
            self.stream.flush()

    def __repr__(self):
        name = str(getattr(self.stream, "name", "")) + " "
        return f"<{type(self).__name__} {name.lstrip()}({getLevelName(self.level)})>"

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)


class _LastResort(StreamHandler):
    stream = property(lambda self: sys.stderr, lambda self, stream: None)


class FileHandler(StreamHandler):
    """Writes records to a file, opened at once or with `delay` at the first record."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        from os.path import abspath

        self.baseFilename, self.mode, self.encoding, self.delay, self.errors = abspath(filename), mode, encoding, delay, errors
        super().__init__(None if delay else self._open())
        if delay:
            self.stream = None

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        if self.stream is None:
            self.stream = self._open()
        super().emit(record)

    def close(self):
        stream, self.stream = self.stream, None
        if stream is not None:
            stream.close()

    def __repr__(self):
        return f"<{type(self).__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class NullHandler(Handler):
    """Does nothing."""

    def handle(self, record):
        pass

    emit = handle


lastResort = _LastResort()
lastResort.level = WARNING


class Logger(Filterer):
    """A place of a program that logs."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level, self.parent, self.propagate, self.handlers, self.disabled = name, _level(level), None, True, [], False

    def setLevel(self, level):
        self.level = _level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and level > _disabled and level >= self.getEffectiveLevel()

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        logger = self
        while logger:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def getChildren(self):
        return {logger for logger in _loggers.values() if logger.parent is self}

    def getChild(self, suffix):
        return getLogger(suffix if self is root else f"{self.name}.{suffix}")

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            record.__dict__[key] = extra[key]
        return record

    def findCaller(self, stack_info=False, stacklevel=1):
        """File, line and function of the call that logs, and the stack at that place."""
        frame = sys._getframe(1)
        while frame.f_back and (frame.f_code.co_filename == "<library logging>" or stacklevel > 1):
            stacklevel -= frame.f_code.co_filename != "<library logging>"
            frame = frame.f_back
        text = None
        if stack_info:
            from traceback import format_stack

            text = "Stack (most recent call last):\n" + "".join(format_stack(frame)).removesuffix("\n")
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, text

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack))

    def handle(self, record):
        if self.disabled:
            return
        answer = self.filter(record)
        if answer:
            self.callHandlers(answer if isinstance(answer, LogRecord) else record)

    def callHandlers(self, record):
        logger, found = self, 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and lastResort and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    fatal = critical

    def warn(self, msg, *args, **kwargs):
        from warnings import warn

        warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


class RootLogger(Logger):
    def __init__(self, level):
        super().__init__("root", level)


class LoggerAdapter:
    """A logger that adds something to each record."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def process(self, msg, kwargs):
        kwargs["extra"] = {**self.extra, **kwargs.get("extra", {})} if self.merge_extra else self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.logger.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    debug, info, warning, error, critical = Logger.debug, Logger.info, Logger.warning, Logger.error, Logger.critical
    exception = Logger.exception

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


root = RootLogger(WARNING)
_loggers, _disabled, _class = {}, 0, Logger


def getLogger(name=None):
    """The logger of a name; those above it in the name's dots are its parents."""
    if not name or name == "root":
        return root
    if not isinstance(name, str):
        raise TypeError("A logger name must be a string")
    if name not in _loggers:
        made = _loggers[name] = _class(name)
        made.parent = root
        upper = name.rpartition(".")[0]
        while upper:
            if upper in _loggers:
                made.parent = _loggers[upper]
                break
            upper = upper.rpartition(".")[0]
        for other, logger in _loggers.items():
            if other.startswith(name + ".") and len(logger.parent.name if logger.parent is not root else "") < len(name):
                logger.parent = made
    return _loggers[name]


class Manager:
    """What knows all loggers, by name."""

    root, loggerDict, loggerClass = root, _loggers, None

    def getLogger(self, name):
        return getLogger(name)


Logger.root, Logger.manager = root, Manager()


def getLoggerClass():
    return _class


def setLoggerClass(klass):
    global _class
    _class = klass


def disable(level=CRITICAL):
    global _disabled
    _disabled = _level(level)


def basicConfig(**kwargs):
    """Give the root logger a handler, if it has none."""
    force, handlers = kwargs.pop("force", False), kwargs.pop("handlers", None)
    if force:
        root.handlers.clear()
    if root.handlers:
        return
    stream, filename, style = kwargs.pop("stream", None), kwargs.pop("filename", None), kwargs.pop("style", "%")
    if handlers is None:
        if filename:
            how = kwargs.pop("filemode", "a"), kwargs.pop("encoding", None), False, kwargs.pop("errors", None)
            handlers = [FileHandler(filename, *how)]
        else:
            handlers = [StreamHandler(stream)]
    elif stream is not None or filename is not None:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    kwargs.pop("filemode", None), kwargs.pop("encoding", None), kwargs.pop("errors", None)
    datefmt, level = kwargs.pop("datefmt", None), kwargs.pop("level", None)
    if style not in _STYLES:
        raise ValueError("Style must be one of: %,{,$")
    formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), datefmt, style)
    if kwargs:
        raise ValueError("Unrecognised argument(s): " + ", ".join(kwargs))
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def _of_root(name):
    def call(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **kwargs)

    call.__name__ = name
    return call


debug, info, warning, error, critical = _of_root("debug"), _of_root("info"), _of_root("warning"), _of_root("error"), _of_root("critical")
exception, log, fatal = _of_root("exception"), _of_root("log"), critical


_warnings_shown = None


def _show_warning(message, category, filename, lineno, file=None, line=None):
    import warnings

    if file is not None:
        _warnings_shown(message, category, filename, lineno, file, line)
        return
    getLogger("py.warnings").warning("%s", warnings.formatwarning(message, category, filename, lineno, line))


def captureWarnings(capture):
    """Log warnings instead of showing them."""
    global _warnings_shown
    import warnings

    if capture and _warnings_shown is None:
        _warnings_shown, warnings.showwarning = warnings.showwarning, _show_warning
    elif not capture and _warnings_shown is not None:
        warnings.showwarning, _warnings_shown = _warnings_shown, None


def _all_handlers():
    return [handler for logger in (root, *_loggers.values()) for handler in logger.handlers]


def getHandlerByName(name):
    return next((handler for handler in _all_handlers() if handler.name == name), None)


def getHandlerNames():
    return frozenset([handler.name for handler in _all_handlers() if handler.name])


def shutdown():
    """Flush the handlers of all loggers."""
    for handler in _all_handlers():
        handler.flush()
