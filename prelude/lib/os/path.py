# os.path: paths as text, as POSIX has them.

curdir, pardir, extsep, sep, pathsep, altsep, defpath, devnull = ".", "..", ".", "/", ":", None, "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = False


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    from os import fspath

    return fspath(path)


def _sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def join(a, /, *paths):
    """Parts as one path; an absolute one drops those before it."""
    path = _fspath(a)
    slash = _sep(path)
    for part in map(_fspath, paths):
        if isinstance(part, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash) or not path:
            path = part
        else:
            path += part if path.endswith(slash) else slash + part
    return path


def split(p, /):
    """(head, tail): tail is all behind the last slash."""
    p = _fspath(p)
    slash = _sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    return (head.rstrip(slash) if head.strip(slash) else head), tail


def basename(p, /):
    return split(p)[1]


def dirname(p, /):
    return split(p)[0]


def splitext(p, /):
    """(root, extension)."""
    p = _fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start, end = p.rfind(_sep(p)) + 1, p.rfind(dot)
    if end > start and p[start:end].strip(dot):
        return p[:end], p[end:]
    return p, p[:0]


def splitdrive(p, /):
    p = _fspath(p)
    return p[:0], p


def splitroot(p, /):
    """(drive, root, rest)."""
    p = _fspath(p)
    slash = _sep(p)
    if not p.startswith(slash):
        return p[:0], p[:0], p
    n = 2 if p.startswith(slash * 2) and not p.startswith(slash * 3) else 1
    return p[:0], p[:n], p[n:]


def isabs(s, /):
    s = _fspath(s)
    return s.startswith(_sep(s))


def normcase(s, /):
    return _fspath(s)


def normpath(path):
    """Without doubled slashes, . and .. that can be resolved."""
    path = _fspath(path)
    slash = _sep(path)
    dot = b"." if isinstance(path, bytes) else "."
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dot * 2 or not root and not parts or parts and parts[-1] == dot * 2:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = _fspath(path)
    if isabs(path):
        return normpath(path)
    from _filetree import getcwd

    here = getcwd()
    return normpath(join(here.encode("utf-8", "surrogateescape") if isinstance(path, bytes) else here, path))


class _AllowMissing:
    def __repr__(self):
        return "os.path.ALLOW_MISSING"


ALLOW_MISSING = _AllowMissing()


def realpath(filename, /, *, strict=False):
    """A path without links, of which there are none."""
    path = abspath(filename)
    if strict is True:
        from _filetree import stat

        names, slash = path.strip(_sep(path)).split(_sep(path)), _sep(path)
        for i in range(len(names)):
            stat(slash + slash.join(names[: i + 1]))
    return path


def relpath(path, start=None):
    """A path as seen from another."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _sep(path)
    a = [x for x in abspath((b"." if isinstance(path, bytes) else ".") if start is None else start).split(slash) if x]
    b = [x for x in abspath(path).split(slash) if x]
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    up = b".." if isinstance(path, bytes) else ".."
    return slash.join([up] * (len(a) - n) + b[n:]) or (b"." if isinstance(path, bytes) else ".")


def commonprefix(m, /):
    """The longest text that all begin with."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest path that all are below."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash = _sep(paths[0])
    if len({isabs(p) for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    dot = b"." if isinstance(paths[0], bytes) else "."
    parts = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    low, high = min(parts), max(parts)
    n = 0
    while n < len(low) and low[n] == high[n]:
        n += 1
    return (slash if isabs(paths[0]) else slash[:0]) + slash.join(low[:n])


def expanduser(path):
    """A leading ~ stands for the folder that HOME names, or that a program begins in."""
    from os import environ

    path = _fspath(path)
    home = environ.get("HOME", "/home")
    if isinstance(path, str) and (path == "~" or path.startswith("~/")):
        return (home.rstrip("/") + path[1:]) or "/"
    return path


def expandvars(path):
    """Replace $name and ${name} by variables of the environment."""
    from os import environ

    path, out, i = _fspath(path), [], 0
    while i < len(path):
        if path[i] == "$":
            if path[i + 1 : i + 2] == "{" and "}" in path[i:]:
                end = path.index("}", i)
                name, end = path[i + 2 : end], end + 1
            else:
                end = i + 1
                while end < len(path) and (path[end].isalnum() and path[end].isascii() or path[end] == "_"):
                    end += 1
                name = path[i + 1 : end]
            out.append(environ.get(name, path[i:end]))
            i = end
        else:
            out.append(path[i])
            i += 1
    return "".join(out)


def _mode(path, question, follow=True):
    """The mode of what is there, 0 for nothing; what the host says to the question, as True or False."""
    import _filetree

    if isinstance(path, int):
        return _filetree.numbers[path].file.stat()[0] if path in _filetree.numbers else 0o020620 if 0 <= path <= 2 else 0
    try:
        told = _filetree.ask(question, path)
        return _filetree.stat(path, follow)[0] if told is NotImplemented else bool(told)
    except (OSError, ValueError):
        return 0


def exists(path):
    """Whether there is such a file."""
    return bool(_mode(path, "Path.exists"))


def lexists(path):
    """The same; a link counts."""
    return bool(_mode(path, "Path.exists", False))


def isfile(path):
    """Whether it is a regular file."""
    mode = _mode(path, "Path.is_file")
    return mode if isinstance(mode, bool) else mode & 0o170000 == 0o100000


def isdir(s, /):
    """Whether it is a folder."""
    mode = _mode(s, "Path.is_dir")
    return mode if isinstance(mode, bool) else mode & 0o170000 == 0o040000


def islink(path):
    """Whether it is a link, which there are in mounted folders alone."""
    mode = _mode(path, "Path.is_symlink", False)
    return mode if isinstance(mode, bool) else mode & 0o170000 == 0o120000


def ismount(path):
    import _filetree

    text = abspath(_filetree.text_of(path))
    files, parts = _filetree.place(text)
    return text == "/" or files is not _filetree.memory and not parts


def isjunction(path):
    _fspath(path)
    return False


isdevdrive = isjunction


def getsize(filename, /):
    """The bytes of a file."""
    from os import stat

    return stat(filename).st_size


def getmtime(filename, /):
    """When it was changed."""
    from os import stat

    return stat(filename).st_mtime


getatime = getctime = getmtime


def samestat(s1, s2, /):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2, /):
    """Whether two paths are one file."""
    from os import stat

    return samestat(stat(f1), stat(f2))


def sameopenfile(fp1, fp2):
    from os import fstat

    return samestat(fstat(fp1), fstat(fp2))
