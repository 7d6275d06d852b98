# os: what needs no system. There are no files: every function that would touch one raises FileNotFoundError, or PermissionError to make one.

import sys
from . import path

name, sep, altsep, extsep, pathsep, linesep, curdir, pardir, devnull = "posix", "/", None, ".", ":", "\n", ".", "..", "/dev/null"
defpath = "/bin:/usr/bin"
sys.modules["posixpath"] = sys.modules["os.path"] = path
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
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


environ = _Environ()


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


def getcwd():
    """The current directory."""
    return "/"


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


def _absent(path, *args, **kwargs):
    raise FileNotFoundError(2, "No such file or directory", fspath(path))


def _forbidden(path, *args, **kwargs):
    raise PermissionError(13, "Permission denied", fspath(path))


stat = lstat = remove = unlink = rmdir = chdir = chmod = readlink = rename = replace = utime = statvfs = removedirs = truncate = _absent
mkdir = makedirs = symlink = link = mkfifo = _forbidden


def listdir(path="."):
    return _absent(path)


def scandir(path="."):
    return _absent(path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Nothing, as of a directory that does not exist."""
    if onerror is not None:
        onerror(FileNotFoundError(2, "No such file or directory", fspath(top)))
    return iter(())


def access(path, mode, **kwargs):
    return False


def open(path, flags, mode=0o777, **kwargs):
    (_forbidden if flags & O_CREAT else _absent)(path)


def system(command):
    raise PermissionError(1, "Operation not permitted")


popen = fork = kill = system


def strerror(code, /):
    return {1: "Operation not permitted", 2: "No such file or directory", 13: "Permission denied", 17: "File exists", 22: "Invalid argument"}.get(
        code, f"Unknown error {code}"
    )


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
