"""What answers when the guest asks the system: files, the environment, the date. An AbstractOS has one method for each question; OSAccess answers from files in
the host's memory. What they raise, the guest gets."""
import datetime
import errno
import os
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Literal, NamedTuple, NoReturn, Protocol

OsFunction = Literal[
    'Path.exists', 'Path.is_file', 'Path.is_dir', 'Path.is_symlink', 'Path.read_text', 'Path.read_bytes', 'Path.write_text', 'Path.write_bytes',
    'Path.mkdir', 'Path.unlink', 'Path.rmdir', 'Path.iterdir', 'Path.stat', 'Path.rename', 'Path.resolve', 'Path.absolute', 'os.getenv', 'os.environ',
    'date.today', 'datetime.now',
]
MODES = ('read-only', 'read-write', 'overlay')
FILE, FOLDER = 0o100_000, 0o040_000


class _NotHandled:
    """Given back for a question that nobody answers: what happens then is the sandbox's business."""

    __slots__ = ()

    def __repr__(self) -> str:
        return 'NOT_HANDLED'


NOT_HANDLED = _NotHandled()


class MountDir:
    """A folder of the host that the guest sees at a path of its own. 'overlay': what the guest changes stays in its memory."""

    __slots__ = ('virtual_path', 'host_path', 'mode', 'write_bytes_limit')

    def __init__(
        self,
        virtual_path: str,
        host_path: str | Path,
        *,
        mode: Literal['read-only', 'read-write', 'overlay'] = 'overlay',
        write_bytes_limit: int | None = None,
    ) -> None:
        if mode not in MODES:
            raise ValueError(f"Invalid mode {mode!r}, expected 'read-only', 'read-write', or 'overlay'")
        if not isinstance(virtual_path, str) or not virtual_path.startswith('/'):
            raise TypeError(f'virtual path must be absolute, got: {virtual_path!r}')
        try:
            self.host_path = os.path.realpath(host_path, strict=True)
        except OSError as e:
            raise TypeError(f"cannot canonicalize host path '{host_path}': {e.strerror} (os error {e.errno})") from None
        self.virtual_path = virtual_path
        self.mode = mode
        self.write_bytes_limit = write_bytes_limit

    def __repr__(self) -> str:
        return f'MountDir({self.virtual_path!r}, {self.host_path!r}, {self.mode!r})'


class StatResult(NamedTuple):
    """As os.stat_result."""

    st_mode: int
    st_ino: int
    st_dev: int
    st_nlink: int
    st_uid: int
    st_gid: int
    st_size: int
    st_atime: float
    st_mtime: float
    st_ctime: float

    @classmethod
    def _of(cls, kind: int, mode: int, links: int, size: int, mtime: float | None) -> 'StatResult':
        at = time.time() if mtime is None else mtime
        return cls(mode if mode >= 0o1000 else mode | kind, 0, 0, links, 0, 0, size, at, at, at)

    @classmethod
    def file_stat(cls, size: int, mode: int = 0o644, mtime: float | None = None) -> 'StatResult':
        """Of a file of so many bytes; mtime: seconds since 1970, None: now."""
        return cls._of(FILE, mode, 1, size, mtime)

    @classmethod
    def dir_stat(cls, mode: int = 0o755, mtime: float | None = None) -> 'StatResult':
        """Of a folder."""
        return cls._of(FOLDER, mode, 2, 4096, mtime)


class AbstractOS(ABC):
    """Answers what the guest asks the system. Paths are PurePosixPath, as the guest gave them."""

    def __call__(self, function_name: OsFunction, args: tuple[Any, ...], kwargs: dict[str, Any] | None = None) -> Any:
        """What dispatch() gives; NOT_HANDLED where it raises NotImplementedError."""
        try:
            return self.dispatch(function_name, args, kwargs)
        except NotImplementedError:
            return NOT_HANDLED

    def dispatch(self, function_name: OsFunction, args: tuple[Any, ...], kwargs: dict[str, Any] | None = None) -> Any:
        """Calls the method for the question."""
        owner, _, name = function_name.partition('.')
        if function_name == 'Path.mkdir':
            given = kwargs or {}
            return self.path_mkdir(args[0], parents=given.get('parents', False), exist_ok=given.get('exist_ok', False))
        if function_name == 'os.environ':
            return self.get_environ()
        if function_name == 'os.getenv':
            return self.getenv(*args)
        if function_name == 'date.today':
            return self.date_today()
        if function_name == 'datetime.now':
            return self.datetime_now(*args)
        method = getattr(self, f'path_{name}', None) if owner == 'Path' else None
        if method is None:
            raise NotImplementedError(f'Unknown OS function: {function_name}')
        return method(*args)

    @abstractmethod
    def path_exists(self, path: PurePosixPath) -> bool: ...

    @abstractmethod
    def path_is_file(self, path: PurePosixPath) -> bool: ...

    @abstractmethod
    def path_is_dir(self, path: PurePosixPath) -> bool: ...

    @abstractmethod
    def path_is_symlink(self, path: PurePosixPath) -> bool: ...

    @abstractmethod
    def path_read_text(self, path: PurePosixPath) -> str: ...

    @abstractmethod
    def path_read_bytes(self, path: PurePosixPath) -> bytes: ...

    @abstractmethod
    def path_write_text(self, path: PurePosixPath, data: str) -> int: ...

    @abstractmethod
    def path_write_bytes(self, path: PurePosixPath, data: bytes) -> int: ...

    @abstractmethod
    def path_mkdir(self, path: PurePosixPath, parents: bool, exist_ok: bool) -> None: ...

    @abstractmethod
    def path_unlink(self, path: PurePosixPath) -> None: ...

    @abstractmethod
    def path_rmdir(self, path: PurePosixPath) -> None: ...

    @abstractmethod
    def path_iterdir(self, path: PurePosixPath) -> list[PurePosixPath]: ...

    @abstractmethod
    def path_stat(self, path: PurePosixPath) -> StatResult: ...

    @abstractmethod
    def path_rename(self, path: PurePosixPath, target: PurePosixPath) -> None: ...

    @abstractmethod
    def path_resolve(self, path: PurePosixPath) -> str: ...

    @abstractmethod
    def path_absolute(self, path: PurePosixPath) -> str: ...

    @abstractmethod
    def getenv(self, key: str, default: str | None = None) -> str | None: ...

    @abstractmethod
    def get_environ(self) -> dict[str, str]: ...

    def date_today(self) -> datetime.date:
        """The host's date."""
        return datetime.date.today()

    def datetime_now(self, tz: datetime.tzinfo | None = None) -> datetime.datetime:
        """The host's time."""
        return datetime.datetime.now(tz=tz)


class AbstractFile(Protocol):
    """A file of an OSAccess. Its methods run in the host: trust what they do."""

    path: PurePosixPath
    name: str
    permissions: int
    deleted: bool

    def read_content(self) -> str | bytes: ...

    def write_content(self, content: str | bytes) -> None: ...

    def delete(self) -> None: ...


class _File:
    def __init__(self, path: str | PurePosixPath, permissions: int) -> None:
        self.path = PurePosixPath(path)
        self.name = self.path.name
        self.permissions = permissions
        self.deleted = False

    def delete(self) -> None:
        """Marks it as deleted."""
        self.deleted = True


class MemoryFile(_File):
    """A file whose content is in the host's memory."""

    def __init__(self, path: str | PurePosixPath, content: str | bytes, *, permissions: int = 0o644) -> None:
        super().__init__(path, permissions)
        self.content = content

    def read_content(self) -> str | bytes:
        """Its content."""
        return self.content

    def write_content(self, content: str | bytes) -> None:
        """Replaces its content."""
        self.content = content

    def __repr__(self) -> str:
        shown = "'...'" if isinstance(self.content, str) else "b'...'"
        return f'MemoryFile(path={self.path}, content={shown}, permissions={self.permissions})'


class CallbackFile(_File):
    """A file whose content functions of the host give and take. They can do whatever the host can: trust them."""

    def __init__(
        self,
        path: str | PurePosixPath,
        read: Callable[[PurePosixPath], str | bytes],
        write: Callable[[PurePosixPath, str | bytes], None],
        *,
        permissions: int = 0o644,
    ) -> None:
        super().__init__(path, permissions)
        self.read = read
        self.write = write

    def read_content(self) -> str | bytes:
        """What `read` gives for its path."""
        return self.read(self.path)

    def write_content(self, content: str | bytes) -> None:
        """Calls `write` with its path and the content."""
        self.write(self.path, content)

    def __repr__(self) -> str:
        return f'CallbackFile(path={self.path}, read={self.read}, write={self.write}, permissions={self.permissions})'


def _fail(number: int, *paths: PurePosixPath) -> NoReturn:
    shown = ' -> '.join(repr(str(path)) for path in paths)
    raise OSError(number, f'{os.strerror(number)}: {shown}')


class OSAccess(AbstractOS):
    """Files in the host's memory, and an environment. Nothing of the host's own files can be reached, but by a CallbackFile.

    files: relative paths are below root_dir. ValueError: one is below another that is a file.
    """

    def __init__(
        self, files: Sequence[AbstractFile] | None = None, environ: dict[str, str] | None = None, *, root_dir: str | PurePosixPath = '/'
    ) -> None:
        root = PurePosixPath(root_dir)
        assert root.is_absolute(), f'Root directory must be absolute, got {root}'
        self.files: list[AbstractFile] = list(files or ())
        self.environ = environ or {}
        self._nodes: dict[PurePosixPath, AbstractFile | None] = {PurePosixPath('/'): None}  # None: a folder
        for file in self.files:
            file.path = root / file.path
            for parent in reversed(file.path.parents):
                if self._nodes.setdefault(parent, None) is not None:
                    raise ValueError(f'Cannot put file {file} within sub-directory of file {self._nodes[parent]}')
            self._nodes[file.path] = file

    def __repr__(self) -> str:
        return f'OSAccess(files={self.files}, environ={self.environ})'

    # ---- the tree ----

    def _find(self, path: PurePosixPath) -> tuple[PurePosixPath, AbstractFile | None]:
        at = PurePosixPath(path)
        if at not in self._nodes:
            _fail(errno.ENOENT, at)
        return at, self._nodes[at]

    def _file(self, path: PurePosixPath) -> AbstractFile:
        at, file = self._find(path)
        if file is None:
            _fail(errno.EISDIR, at)
        return file

    def _children(self, folder: PurePosixPath) -> Iterator[PurePosixPath]:
        return (path for path in self._nodes if path.parent == folder and path != folder)

    def _check_parent(self, path: PurePosixPath, *shown: PurePosixPath) -> None:
        if self._nodes.get(path.parent, path) is not None:
            _fail(errno.ENOENT, *(shown or (path,)))

    def path_exists(self, path: PurePosixPath) -> bool:
        return PurePosixPath(path) in self._nodes

    def path_is_file(self, path: PurePosixPath) -> bool:
        return self._nodes.get(PurePosixPath(path)) is not None

    def path_is_dir(self, path: PurePosixPath) -> bool:
        return self.path_exists(path) and not self.path_is_file(path)

    def path_is_symlink(self, path: PurePosixPath) -> bool:
        return False

    # ---- contents ----

    def path_read_text(self, path: PurePosixPath) -> str:
        content = self._file(path).read_content()
        return content if isinstance(content, str) else content.decode()

    def path_read_bytes(self, path: PurePosixPath) -> bytes:
        content = self._file(path).read_content()
        return content if isinstance(content, bytes) else content.encode()

    def _write(self, path: PurePosixPath, data: str | bytes) -> int:
        at = PurePosixPath(path)
        if at in self._nodes:
            self._file(at).write_content(data)
        else:
            self._check_parent(at)
            self._nodes[at] = file = MemoryFile(at, data)
            self.files.append(file)
        return len(data)

    def path_write_text(self, path: PurePosixPath, data: str) -> int:
        return self._write(path, data)

    def path_write_bytes(self, path: PurePosixPath, data: bytes) -> int:
        return self._write(path, data)

    # ---- names ----

    def path_mkdir(self, path: PurePosixPath, parents: bool, exist_ok: bool) -> None:
        at = PurePosixPath(path)
        if at in self._nodes:
            if exist_ok and self._nodes[at] is None:
                return
            _fail(errno.EEXIST, at)
        missing = [parent for parent in at.parents if parent not in self._nodes]
        if any(self._nodes.get(parent) is not None for parent in at.parents):
            _fail(errno.ENOTDIR, at)
        if missing and not parents:
            _fail(errno.ENOENT, at)
        for folder in (*reversed(missing), at):
            self._nodes[folder] = None

    def path_unlink(self, path: PurePosixPath) -> None:
        self._file(path).delete()
        del self._nodes[PurePosixPath(path)]

    def _folder(self, path: PurePosixPath) -> PurePosixPath:
        at, file = self._find(path)
        if file is not None:
            _fail(errno.ENOTDIR, at)
        return at

    def path_rmdir(self, path: PurePosixPath) -> None:
        at = self._folder(path)
        if next(self._children(at), None):
            _fail(errno.ENOTEMPTY, at)
        del self._nodes[at]

    def path_iterdir(self, path: PurePosixPath) -> list[PurePosixPath]:
        return list(self._children(self._folder(path)))

    def path_stat(self, path: PurePosixPath) -> StatResult:
        _, file = self._find(path)
        return StatResult.file_stat(len(self.path_read_bytes(path)), file.permissions) if file is not None else StatResult.dir_stat()

    def path_rename(self, path: PurePosixPath, target: PurePosixPath) -> None:
        source, to = PurePosixPath(path), PurePosixPath(target)
        if source not in self._nodes:
            _fail(errno.ENOENT, source, to)
        self._check_parent(to, source, to)
        file, there = self._nodes[source], self._nodes.get(to)
        if to in self._nodes and to != source:
            if file is not None and there is None:
                _fail(errno.EISDIR, source, to)
            if file is None and there is not None:
                _fail(errno.ENOTDIR, source, to)
            if file is None and next(self._children(to), None):
                _fail(errno.ENOTEMPTY, source, to)
            if there is not None:
                there.delete()
        moved = [p for p in self._nodes if p == source or source in p.parents]
        if source in to.parents:
            _fail(errno.EINVAL, source, to)
        for old in moved:
            node = self._nodes.pop(old)
            new = to / old.relative_to(source)
            self._nodes[new] = node
            if node is not None:
                node.path, node.name = new, new.name

    def path_resolve(self, path: PurePosixPath) -> str:
        return self.path_absolute(path)

    def path_absolute(self, path: PurePosixPath) -> str:
        return str(PurePosixPath('/') / path)

    def getenv(self, key: str, default: str | None = None) -> str | None:
        return self.environ.get(key, default)

    def get_environ(self) -> dict[str, str]:
        return self.environ
