# Paths with files. Each operation of Path asks the host first where it wants to be asked (_filetree.ask).

import _filetree
import os
from _filetree import ask
from _osfiles import _of_host as _told_stat
from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath

_FMT, _DIR, _REG, _LNK = 0o170000, 0o040000, 0o100000, 0o120000


class UnsupportedOperation(NotImplementedError):
    """An exception that is raised when an unsupported operation is attempted."""


class _Info:
    """What is known of a path, asked for once."""

    __slots__ = ("_path", "_mode")

    def __init__(self, path):
        self._path, self._mode = path, None

    def _known(self):
        if self._mode is None:
            self._mode = self._path._mode("Path.stat", False)
        return self._mode

    def exists(self, *, follow_symlinks=True):
        return self._known() != 0

    def is_dir(self, *, follow_symlinks=True):
        return self._known() & _FMT == _DIR

    def is_file(self, *, follow_symlinks=True):
        return self._known() & _FMT == _REG

    def is_symlink(self):
        return self._known() & _FMT == _LNK

    def __repr__(self):
        return "<PosixPath.info>"


class Path(PurePath):
    """PurePath subclass that can make system calls."""


    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(_filetree.getcwd())

    @classmethod
    def home(cls):
        """What ~ stands for."""
        return cls(os.path.expanduser("~"))

    @classmethod
    def from_uri(cls, uri):
        """The path of a file: URI."""
        from urllib.parse import unquote_to_bytes

        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        path = cls(os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    # ---- what is there ----

    def _mode(self, question, follow=True):
        """The mode of what is there, 0 for nothing; or the host's answer, a bool."""
        told = ask(question, str(self))
        if told is not NotImplemented:
            return bool(told) if question != "Path.stat" else _told_stat(told).st_mode
        try:
            return _filetree.stat(self, follow)[0]
        except (OSError, ValueError):
            return 0

    def stat(self, *, follow_symlinks=True):
        """As os.stat."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """The same; of a link itself."""
        return os.lstat(self)

    @property
    def info(self):
        """What is there, looked up once."""
        try:
            return self._info
        except AttributeError:
            self._info = _Info(self)
            return self._info

    def exists(self, *, follow_symlinks=True):
        """Whether there is something."""
        return bool(self._mode("Path.exists", follow_symlinks))

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        mode = self._mode("Path.is_dir", follow_symlinks)
        return mode if isinstance(mode, bool) else mode & _FMT == _DIR

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a regular file."""
        mode = self._mode("Path.is_file", follow_symlinks)
        return mode if isinstance(mode, bool) else mode & _FMT == _REG

    def is_symlink(self):
        """Whether it is a link, which there are in mounted folders alone."""
        mode = self._mode("Path.is_symlink", False)
        return mode if isinstance(mode, bool) else mode & _FMT == _LNK

    def is_mount(self):
        return os.path.ismount(self)

    def is_junction(self):
        return False

    def _is_kind(self, kind):
        try:
            return os.stat(self).st_mode & _FMT == kind
        except (OSError, ValueError):
            return False

    def is_block_device(self):
        return self._is_kind(0o060000)

    def is_char_device(self):
        return self._is_kind(0o020000)

    def is_fifo(self):
        return self._is_kind(0o010000)

    def is_socket(self):
        return self._is_kind(0o140000)

    def samefile(self, other_path):
        """Whether another path is the same file."""
        return os.path.samefile(self, other_path)

    def owner(self, *, follow_symlinks=True):
        self.stat()
        raise KeyError("getpwuid(): uid not found: 0")

    def group(self, *, follow_symlinks=True):
        self.stat()
        raise KeyError("getgrgid(): gid not found: 0")

    # ---- contents ----

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """As the built-in open."""
        return open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All of a file."""
        told = ask("Path.read_bytes", str(self))
        if told is not NotImplemented:
            return bytes(told)
        with _own(self, "rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """All of a file as text."""
        told = ask("Path.read_text", str(self))
        if told is not NotImplemented:
            return told if isinstance(told, str) else bytes(told).decode(encoding or "utf-8", errors or "strict")
        with _own(self, "r", encoding, errors, newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Puts bytes in place of what there was."""
        view = memoryview(data)
        told = ask("Path.write_bytes", str(self), bytes(data))
        if told is not NotImplemented:
            return len(view) if told is None else told
        with _own(self, "wb") as f:
            return f.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Puts a text in place of what there was."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        told = ask("Path.write_text", str(self), data)
        if told is not NotImplemented:
            return len(data) if told is None else told
        with _own(self, "w", encoding, errors, newline) as f:
            return f.write(data)

    # ---- folders ----

    def _entries(self):
        """[(name, mode, what the host called it or None)] of a folder."""
        told = ask("Path.iterdir", str(self))
        if told is not NotImplemented:
            return [(os.fspath(entry).rstrip("/").rpartition("/")[2], None, os.fspath(entry)) for entry in told]
        return [(name, mode, None) for name, mode in _filetree.listed(self)]

    def _child(self, name):
        names = self._tail
        return self._of_parts(self._drive, self._root, [*names, name])

    def iterdir(self):
        """The paths in a folder."""
        entries = self._entries()
        return (self._child(name) if told is None or "/" not in told else self.with_segments(told) for name, mode, told in entries)

    def _is_folder(self, mode):
        return self.is_dir(follow_symlinks=False) if mode is None else mode & _FMT == _DIR

    def _children(self):
        """(path, whether it is a folder) of what can be listed."""
        try:
            entries = self._entries()
        except OSError:
            return
        for name, mode, _ in entries:
            path = self._child(name)
            yield path, path._is_folder(mode)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below this one that match a pattern, in which ** stands for any folders."""
        parts = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        if parts.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        names = list(parts._tail)
        if not names:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        folders = isinstance(pattern, str) and pattern[-1:] == "/"
        return _selected(self, names, folders, case_sensitive is not False)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The same with **/ before the pattern."""
        parts = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        if parts.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        folders = isinstance(pattern, str) and pattern[-1:] == "/"
        return _selected(self, ["**", *parts._tail], folders, case_sensitive is not False)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """(path, names of folders in it, names of all else) for each folder from this one down."""
        pending = [self]
        while pending:
            here = pending.pop()
            if isinstance(here, tuple):
                yield here
                continue
            folders, others = [], []
            try:
                for name, mode, _ in here._entries():
                    (folders if here._child(name)._is_folder(mode) else others).append(name)
            except OSError as e:
                if on_error is not None:
                    on_error(e)
                continue
            if top_down:
                yield here, folders, others
            else:
                pending.append((here, folders, others))
            pending += [here._child(name) for name in reversed(folders)]

    # ---- places ----

    def absolute(self):
        """The path from the root, .. left in."""
        if self.is_absolute():
            return self
        told = ask("Path.absolute", str(self))
        if told is not NotImplemented:
            return self.with_segments(told)
        return self.with_segments(_filetree.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root without .. and links."""
        told = ask("Path.resolve", str(self))
        if told is not NotImplemented:
            return self.with_segments(told)
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with a leading ~ replaced."""
        if not self.anchor and self._tail and self._names[0][:1] == "~":
            home = os.path.expanduser(self._names[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._names[1:])
        return self

    def readlink(self):
        return self.with_segments(os.readlink(self))

    # ---- changes ----

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file, or sets the time of the one there is."""
        if exist_ok:
            try:
                files, parts = _filetree.place(self)
                files.utime(parts, self, None)
                return
            except OSError:
                pass
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes a folder, with `parents` those above it."""
        if ask("Path.mkdir", str(self), parents=parents, exist_ok=exist_ok) is not NotImplemented:
            return
        try:
            _filetree.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    lchmod = chmod

    def unlink(self, missing_ok=False):
        """Takes a file away."""
        if ask("Path.unlink", str(self)) is NotImplemented:
            try:
                _filetree.unlink(self)
            except FileNotFoundError:
                if not missing_ok:
                    raise

    def rmdir(self):
        """Takes an empty folder away."""
        if ask("Path.rmdir", str(self)) is NotImplemented:
            _filetree.rmdir(self)

    def rename(self, target):
        """Gives it another path, which is returned."""
        if not hasattr(target, "with_segments"):
            target = self.with_segments(target)
        if ask("Path.rename", str(self), str(target)) is NotImplemented:
            _filetree.rename(self, target)
        return target

    replace = rename

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)

    def _copied(self, target, preserve):
        if self.is_dir():
            if target.is_relative_to(self) and target != self:
                raise OSError(22, "Source path is a parent of target path", str(self), None, str(target))
            target.mkdir()
            for path in self.iterdir():
                path._copied(target / path.name, preserve)
        else:
            target.write_bytes(self.read_bytes())
        if preserve:
            from shutil import copystat

            copystat(self, target)

    def copy(self, target, *, follow_symlinks=True, preserve_metadata=False):
        """Copies a file or a folder with all that is in it; gives the new path."""
        target = target if hasattr(target, "with_segments") else self.with_segments(target)
        if target == self or target.exists() and self.samefile(target):
            raise OSError(22, "Source and target are the same path" if target == self else "Source and target are the same file",
                          str(self), None, str(target))  # fmt: skip
        self._copied(target, preserve_metadata)
        return target

    def _into(self, target_dir):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return target_dir / self.name if hasattr(target_dir, "with_segments") else self.with_segments(target_dir, self.name)

    def copy_into(self, target_dir, *, follow_symlinks=True, preserve_metadata=False):
        """The same into a folder."""
        return self.copy(self._into(target_dir), follow_symlinks=follow_symlinks, preserve_metadata=preserve_metadata)

    def move(self, target):
        """Gives it another path, in another mount too; gives the new path."""
        target = target if hasattr(target, "with_segments") else self.with_segments(target)
        if target.exists() and self.samefile(target):
            raise OSError(22, "Source and target are the same path" if target == self else "Source and target are the same file",
                          str(self), None, str(target))  # fmt: skip
        try:
            self.replace(target)
        except OSError as e:
            if e.errno != 18:
                raise
            self.copy(target, preserve_metadata=True)
            if self.is_dir():
                from shutil import rmtree

                rmtree(self)
            else:
                self.unlink()
        return target

    def move_into(self, target_dir):
        """The same into a folder."""
        return self.move(self._into(target_dir))


def _own(path, mode, encoding=None, errors=None, newline=None):
    """open() of a file that the host has nothing to say to."""
    if not _filetree.events:
        return open(path, mode, -1, encoding, errors, newline)
    import _fileio

    before, _filetree.events = _filetree.events, 0
    try:
        return _fileio.open(path, mode, -1, encoding, errors, newline)
    finally:
        _filetree.events = before


def _selected(path, names, folders, exact):
    """The paths below one that match a pattern's names; `folders`: folders alone."""
    if not names:
        yield path
        return
    from fnmatch import fnmatchcase

    name, rest = names[0], names[1:]
    if name == "**":
        while rest and rest[0] == "**":
            rest = rest[1:]
        if not rest:
            yield path
            for child, is_folder in path._children():
                if is_folder:
                    yield from _selected(child, ["**"], folders, exact)
                elif not folders:
                    yield child
            return
        seen = set()
        for here in _folders(path):
            for found in _selected(here, rest, folders, exact):
                if found not in seen:
                    seen.add(found)
                    yield found
    elif name == "..":
        yield from _selected(path._child(name), rest, folders, exact)
    elif exact and not any([mark in name for mark in "*?["]):
        child = path._child(name)
        if rest and rest != ["**"]:
            yield from _selected(child, rest, folders, exact)
        elif child.is_dir() if folders or rest else child.exists(follow_symlinks=False):
            yield from _selected(child, rest, folders, exact)
    else:
        for child, is_folder in path._children():
            if (rest or folders) and not is_folder:
                continue
            if fnmatchcase(child.name, name) if exact else fnmatchcase(child.name.lower(), name.lower()):
                yield from _selected(child, rest, folders, exact)


def _folders(path):
    yield path
    for child, is_folder in path._children():
        if is_folder:
            yield from _folders(child)


class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems."""



class WindowsPath(Path, PureWindowsPath):
    """Path subclass for Windows systems."""


    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


for _class in (Path, PosixPath, WindowsPath, UnsupportedOperation):
    _class.__module__ = "pathlib"
