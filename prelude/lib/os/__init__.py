# os: paths, the environment, and the files of _osfiles, which is brought in when somebody asks for one of its functions.

import sys
from _boabox import ask_host, os_events
from . import path

name, sep, altsep, extsep, pathsep, linesep, curdir, pardir, devnull = "posix", "/", None, ".", ":", "\n", ".", "..", "/dev/null"
defpath = "/bin:/usr/bin"
sys.modules["posixpath"] = sys.modules["os.path"] = path
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
O_NONBLOCK, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC, O_NOCTTY, O_SYNC = 2048, 65536, 131072, 524288, 256, 1052672
EX_OK = 0
supports_dir_fd = supports_fd = supports_effective_ids = supports_follow_symlinks = frozenset()
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class _Environ(dict):
    """The environment: empty, and a program's own."""

    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError(f"str expected, not {type(text).__name__}")
        dict.__setitem__(self, key, value)

    def __getitem__(self, key):
        if not isinstance(key, str):
            raise TypeError(f"str expected, not {type(key).__name__}")
        return dict.__getitem__(self, key)

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f"environ({dict.__repr__(self)})"


def _environment():
    from _boabox import environment

    return _Environ(environment() or {})


if os_events() & 2:  # the host is asked, for each name or for all of them

    def getenv(key, default=None):
        """A variable of the environment."""
        value = ask_host("os.getenv", key, default)
        return _environment().get(key, default) if value is NotImplemented else value

else:
    environ = _environment()

    def getenv(key, default=None):
        """A variable of the environment."""
        return environ.get(key, default)


def getenvb(key, default=None):
    """A variable of the environment, as bytes."""
    value = getenv(fsdecode(key))
    return default if value is None else fsencode(value)


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


def getpid():
    return 1


def getppid():
    return 0


def cpu_count():
    return 1


process_cpu_count = cpu_count


def getlogin():
    raise OSError(6, "No such device or address")


def urandom(size, /):
    """Random bytes from the host; zeros from one that gives none, as in random."""
    try:
        from _boabox import entropy
    except ImportError:
        return bytes(size)
    return entropy(size)


def fspath(path):
    """The text of a path."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        text = kind.__fspath__(path)
    except AttributeError:
        if hasattr(kind, "__fspath__"):
            raise
        raise TypeError("expected str, bytes or os.PathLike object, not " + kind.__name__) from None
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(text).__name__}")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _PathLikeMeta(type):
    def __instancecheck__(cls, instance):
        return hasattr(type(instance), "__fspath__")

    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, "__fspath__")


class PathLike(metaclass=_PathLikeMeta):
    """What has a path's text in __fspath__."""


def __getattr__(name):
    if name == "environ":
        names = ask_host("os.environ")
        return _environment() if names is NotImplemented else _Environ(names)
    import _osfiles

    for own in _osfiles.__all__:
        globals().setdefault(own, getattr(_osfiles, own))
    if name in _osfiles.__all__:
        return getattr(_osfiles, name)
    import sys

    raise AttributeError(f"module 'os' has no attribute '{name}'", name=name, obj=sys.modules[__name__])


def system(command):
    raise PermissionError(1, "Operation not permitted")


popen = fork = kill = system


def strerror(code, /):
    """What an errno means."""
    from _filetree import TEXTS

    return TEXTS.get(code) or f"Unknown error {code}"


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    pass


class terminal_size(tuple):
    """A pair (columns, lines)."""

    n_fields = n_sequence_fields = 2
    n_unnamed_fields = 0
    __match_args__ = "columns", "lines"

    def __new__(cls, sequence, dict=None):
        self = super().__new__(cls, sequence)
        if len(self) != 2:
            raise TypeError(f"os.terminal_size() takes a 2-sequence ({len(self)}-sequence given)")
        return self

    @property
    def columns(self):
        return self[0]

    @property
    def lines(self):
        return self[1]

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]!r}, lines={self[1]!r})"


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def _exit(status):
    raise SystemExit(status)


def abort():
    raise SystemExit(134)
