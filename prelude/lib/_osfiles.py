# The functions of os that touch files. The host is asked first where it wants to be (_filetree.ask); then it is _filetree's tree or mounts.

import _filetree
from _filetree import S_IFDIR, S_IFLNK, S_IFMT, S_IFREG, ask, fail

__all__ = [
    "stat_result", "DirEntry", "stat", "lstat", "fstat", "listdir", "scandir", "walk", "mkdir", "makedirs", "remove", "unlink", "rmdir", "removedirs",
    "rename", "renames", "replace", "getcwd", "getcwdb", "chdir", "access", "chmod", "chown", "utime", "truncate", "ftruncate", "link", "symlink",
    "readlink", "open", "close", "read", "write", "lseek", "fsync", "fdatasync", "sync", "dup", "fdopen", "isatty", "umask", "mkfifo", "mknod",
    "getuid", "geteuid", "getgid", "getegid", "get_inheritable", "set_inheritable", "closerange", "pread", "pwrite", "fwalk", "statvfs",
]  # fmt: skip

_FIELDS = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")


class stat_result(tuple):
    """stat_result: Result from stat, fstat, or lstat."""

    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3
    __match_args__ = _FIELDS[:7]

    def __new__(cls, sequence, dict=None):
        items = tuple(sequence)
        if len(items) < 10:
            raise TypeError(f"os.stat_result() takes an at least 10-sequence ({len(items)}-sequence given)")
        whole = [int(item) for item in items[:10]]
        self = super().__new__(cls, whole)
        self.__dict__.update(zip(_FIELDS, [*whole[:7], *[float(item) for item in items[7:10]]]))
        for name, item in zip(("st_atime_ns", "st_mtime_ns", "st_ctime_ns"), items[7:10]):
            self.__dict__[name] = int(item * 1_000_000_000)
        self.__dict__.update(dict or {})
        self.__dict__.update(st_blksize=4096, st_blocks=(whole[6] + 511) // 512, st_rdev=0)
        return self

    def __repr__(self):
        return "os.stat_result(" + ", ".join([f"{name}={item!r}" for name, item in zip(_FIELDS, self)]) + ")"

    def __reduce__(self):
        return stat_result, (tuple(self),)


stat_result.__module__ = "os"


def _result(found):
    mode, size, time, number, device = found
    seconds = time / 1_000_000_000
    return stat_result(
        (mode, number, device, 1, 0, 0, size, seconds, seconds, seconds), {"st_atime_ns": time, "st_mtime_ns": time, "st_ctime_ns": time})


def _of_host(told):
    """What a host says to Path.stat: ten numbers, or a size alone."""
    if isinstance(told, int):
        told = (S_IFREG | 0o644, 0, 0, 1, 0, 0, told, 0, 0, 0)
    return stat_result(told)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    if isinstance(path, int):
        return fstat(path)
    told = ask("Path.stat", path)
    return _result(_filetree.stat(path, follow_symlinks)) if told is NotImplemented else _of_host(told)


def lstat(path, *, dir_fd=None):
    """The same; of a link itself."""
    return stat(path, follow_symlinks=False)


def fstat(fd):
    """Of an open descriptor."""
    if 0 <= fd <= 2 and fd not in _filetree.numbers:
        return stat_result((0o020620, fd, 0, 1, 0, 0, 0, 0, 0, 0))
    return _result((*_filetree.descriptor_of(fd).file.stat(), 1))


def _names(path):
    told = ask("Path.iterdir", path)
    return None if told is NotImplemented else [_name_of(entry) for entry in told]


def _name_of(path):
    from os import fspath

    return fspath(path).rstrip("/").rpartition("/")[2]


def listdir(path="."):
    """The names in a folder."""
    path = "." if path is None else path
    names = _names(path)
    if names is None:
        names = [name for name, _ in _filetree.listed(path)]
    if isinstance(path, bytes):
        from os import fsencode

        return [fsencode(name) for name in names]
    return names


class DirEntry:
    """An entry of a folder, by scandir."""

    __slots__ = ("name", "path", "_mode", "_stat")

    def __init__(self):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def is_dir(self, *, follow_symlinks=True):
        return self._mode & S_IFMT == S_IFDIR

    def is_file(self, *, follow_symlinks=True):
        return self._mode & S_IFMT == S_IFREG

    def is_symlink(self):
        return self._mode & S_IFMT == S_IFLNK

    def is_junction(self):
        return False

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def stat(self, *, follow_symlinks=True):
        if self._stat is None:
            self._stat = stat(self.path, follow_symlinks=follow_symlinks)
        return self._stat

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self._entries = iter(())


_Scan.__name__ = _Scan.__qualname__ = "ScandirIterator"


def scandir(path=None):
    """An iterator over DirEntry objects."""
    from os import fsencode, fspath
    from os.path import join

    around = "." if path is None else fspath(path)
    names = _names(around)
    if names is None:
        found = _filetree.listed(around)
    else:
        found = [(name, stat(join(around, name)).st_mode) for name in names]
    entries = []
    for name, mode in found:
        entry = DirEntry.__new__(DirEntry)
        entry.name = fsencode(name) if isinstance(around, bytes) else name
        entry.path, entry._mode, entry._stat = join(around, entry.name), mode, None
        entries.append(entry)
    return _Scan(entries)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, names of folders in it, names of all else) for each folder below one."""
    from os import fspath
    from os.path import join

    pending = [fspath(top)]
    while pending:
        here = pending.pop()
        if isinstance(here, tuple):
            yield here
            continue
        folders, others = [], []
        try:
            for entry in scandir(here):
                (folders if entry.is_dir() else others).append(entry.name)
        except OSError as e:
            if onerror is not None:
                onerror(e)
            continue
        if topdown:
            yield here, folders, others
        else:
            pending.append((here, folders, others))
        pending += [join(here, name) for name in reversed(folders)]


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """The same with a descriptor of the folder."""
    for here, folders, others in walk(top, topdown, onerror):
        number = open(here, 0)
        try:
            yield here, folders, others, number
        finally:
            close(number)


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Create a directory."""
    if ask("Path.mkdir", path, parents=False, exist_ok=False) is NotImplemented:
        _filetree.mkdir(path, mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """A folder with those above it."""
    from os.path import isdir, split

    head, tail = split(name)
    if not tail:
        head, tail = split(head)
    if head and tail and not isdir(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail in (".", b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not isdir(name):
            raise


def unlink(path, *, dir_fd=None):
    """Remove a file."""
    if ask("Path.unlink", path) is NotImplemented:
        _filetree.unlink(path)


remove = unlink


def rmdir(path, *, dir_fd=None):
    """Remove an empty directory."""
    if ask("Path.rmdir", path) is NotImplemented:
        _filetree.rmdir(path)


def removedirs(name):
    """An empty folder, and those above it that are empty then."""
    from os.path import split

    rmdir(name)
    head, tail = split(name)
    if not tail:
        head, tail = split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = split(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or directory."""
    if ask("Path.rename", src, dst) is NotImplemented:
        _filetree.rename(src, dst)


replace = rename


def renames(old, new):
    """rename, with the folders above the new name made and those above the old one removed when they are empty."""
    from os.path import exists, split

    head, tail = split(new)
    if head and tail and not exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def getcwd():
    """The current folder."""
    return _filetree.getcwd()


def getcwdb():
    return _filetree.getcwd().encode("utf-8", "surrogateescape")


def chdir(path):
    """Change the current folder."""
    _filetree.chdir(path)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether a path may be used that way."""
    try:
        bits = stat(path).st_mode >> 6
    except OSError:
        return False
    return not mode & 7 & ~bits


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Change the access permissions of a file."""
    files, parts = _filetree.place(path)
    files.chmod(parts, path, mode)


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    stat(path)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the time of a file: there is one for all that a system keeps."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    files, parts = _filetree.place(path)
    time = ns[1] if ns is not None else None if times is None else int(times[1] * 1_000_000_000)
    files.utime(parts, path, time)


def truncate(path, length):
    """Make a file that long."""
    if isinstance(path, int):
        return ftruncate(path, length)
    number = _filetree.open(path, "w")
    try:
        ftruncate(number, length)
    finally:
        _filetree.close(number)


def ftruncate(fd, length, /):
    descriptor = _filetree.descriptor_of(fd)
    if length < 0 or not descriptor.writable:
        fail(22, None)
    descriptor.file.truncate(length)


def link(src, dst, **options):
    """There are no links."""
    fail(1, src, dst)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """There are no links."""
    fail(1, src, dst)


def readlink(path, *, dir_fd=None):
    """No path is a link that can be read."""
    mode = _filetree.stat(path, False)[0]
    fail(13 if mode & S_IFMT == S_IFLNK else 22, path)


def mkfifo(path, mode=0o666, *, dir_fd=None):
    fail(1, path)


def mknod(path, mode=0o600, device=0, *, dir_fd=None):
    fail(1, path)


def statvfs(path):
    fail(38, path)


# ---- descriptors ----


def open(path, flags, mode=0o777, *, dir_fd=None):
    """The descriptor of a newly opened file."""
    from _fileio import open_number

    return open_number(path, flags, mode)


def close(fd):
    _filetree.close(fd)


def closerange(fd_low, fd_high, /):
    for number in [number for number in _filetree.numbers if fd_low <= number < fd_high]:
        _filetree.close(number)


def read(fd, length, /):
    """At most that many bytes."""
    if length < 0:
        fail(22, None)
    if fd == 0 and fd not in _filetree.numbers:
        import sys

        return sys.__stdin__.read(length).encode()
    return _filetree.descriptor_of(fd).read(length)


def write(fd, data, /):
    """How many bytes were written."""
    if fd in (1, 2) and fd not in _filetree.numbers:
        import sys

        (sys.__stdout__ if fd == 1 else sys.__stderr__).write(bytes(data).decode("utf-8", "replace"))
        return len(data)
    return _filetree.descriptor_of(fd).write(bytes(data))


def pread(fd, length, offset, /):
    return _filetree.descriptor_of(fd).file.read(offset, length)


def pwrite(fd, data, offset, /):
    return _filetree.descriptor_of(fd).file.write(offset, bytes(data))


def lseek(fd, position, whence, /):
    return _filetree.descriptor_of(fd).seek(position, whence)


def fsync(fd):
    _filetree.descriptor_of(fd)


fdatasync = fsync


def sync():
    pass


def dup(fd, /):
    """Another number of the same open file."""
    return _filetree.number_of(_filetree.descriptor_of(fd))


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A stream over a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    from io import open as open_stream

    return open_stream(fd, mode, buffering, encoding, *args, **kwargs)


def isatty(fd, /):
    return False


def umask(mask, /):
    """Set the bits that new files do not get; the ones before."""
    before, _filetree.umask = _filetree.umask, mask & 0o777
    return before


def getuid():
    return 0


geteuid = getgid = getegid = getuid


def get_inheritable(fd, /):
    return False


def set_inheritable(fd, inheritable, /):
    pass
