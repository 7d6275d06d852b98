# shutil: whole files and trees of them.

import os
from collections import namedtuple

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
    "ReadError", "RegistryError", "ignore_patterns", "which", "get_terminal_size", "SameFileError", "disk_usage", "chown",
]  # fmt: skip

COPY_BUFSIZE = 65536


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation (e.g. copying) which is not supported on a special file (e.g. a named pipe)"""


class ReadError(OSError):
    """Raised when an archive cannot be read"""


class RegistryError(Exception):
    pass


def copyfileobj(fsrc, fdst, length=0):
    """What one stream still holds to another."""
    length = length or COPY_BUFSIZE
    while piece := fsrc.read(length):
        fdst.write(piece)


def _same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """A file's contents; gives dst."""
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as source:
        try:
            target = open(dst, "wb")
        except IsADirectoryError:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from None
            raise
        with target:
            copyfileobj(source, target)
    return dst


def _may_fail(function, *args, **keywords):
    """Where a mounted folder lets nobody set a mode or a time."""
    try:
        function(*args, **keywords)
    except PermissionError:
        pass


def copymode(src, dst, *, follow_symlinks=True):
    """A file's permissions."""
    _may_fail(os.chmod, dst, os.stat(src).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    """A file's permissions and time."""
    found = os.stat(src)
    _may_fail(os.utime, dst, ns=(found.st_atime_ns, found.st_mtime_ns))
    _may_fail(os.chmod, dst, found.st_mode & 0o7777)


def _inside(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """A file with its permissions, into dst if that is a folder; gives the new path."""
    dst = _inside(src, dst)
    copyfile(src, dst)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """The same, with its time."""
    dst = _inside(src, dst)
    copyfile(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    """For copytree: leaves out the names that match one of the patterns."""
    from fnmatch import filter

    return lambda path, names: {name for pattern in patterns for name in filter(names, pattern)}


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """A folder with all that is in it; gives dst."""
    with os.scandir(src) as found:
        entries = list(found)
    left_out = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    problems = []
    for entry in entries:
        if entry.name in left_out:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_dir():
                copytree(entry if copy_function in (copy, copy2) else source, target, symlinks, ignore, copy_function, dirs_exist_ok=dirs_exist_ok)
            else:
                copy_function(entry if copy_function in (copy, copy2) else source, target)
        except Error as e:
            problems += e.args[0]
        except OSError as e:
            problems.append((source, target, str(e)))
    try:
        copystat(src, dst)
    except OSError as e:
        problems.append((src, dst, str(e)))
    if problems:
        raise Error(problems)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Removes a folder with all that is in it."""
    if ignore_errors:

        def told(function, where, e):
            pass

    elif onexc is not None:
        told = onexc
    elif onerror is not None:

        def told(function, where, e):
            onerror(function, where, (type(e), e, e.__traceback__))

    else:

        def told(function, where, e):
            raise e

    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        os.lstat(path)
    except OSError as e:
        return told(os.lstat if e.errno else os.path.islink, path, e)
    _remove(os.fspath(path), told)


rmtree.avoids_symlink_attacks = True


def _remove(path, told):
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except OSError as e:
        told(os.scandir, path, e)
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _remove(entry.path, told)
        else:
            try:
                os.unlink(entry.path)
            except OSError as e:
                told(os.unlink, entry.path, e)
    try:
        os.rmdir(path)
    except OSError as e:
        told(os.rmdir, path, e)


def move(src, dst, copy_function=copy2):
    """A file or folder to another place, into dst if that is a folder; gives the new path."""
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        if os.path.isdir(src):
            inside = os.path.abspath(target) + "/"
            if inside.startswith(os.path.abspath(src) + "/"):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.") from None
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Nothing changes: there are no users."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    os.stat(path)


usage = namedtuple("usage", "total used free")
_ntuple_diskusage = usage


def disk_usage(path):
    """No system's numbers are known."""
    os.stat(path)
    return usage(0, 0, 0)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """There are no commands."""
    return None


def get_terminal_size(fallback=(80, 24)):
    """What the environment says in COLUMNS and LINES, else the fallback."""
    from os import environ, terminal_size

    said = [environ.get(name, "") for name in ("COLUMNS", "LINES")]
    return terminal_size([int(text) if text.isdecimal() and int(text) else other for text, other in zip(said, fallback)])
