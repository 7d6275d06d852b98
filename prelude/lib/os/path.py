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
    return normpath(path if isabs(path) else join(b"/" if isinstance(path, bytes) else "/", path))


def realpath(filename, /, *, strict=False):
    if strict:
        raise FileNotFoundError(2, "No such file or directory", filename)
    return abspath(filename)


def relpath(path, start=None):
    """A path as seen from another."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _sep(path)
    a = [x for x in abspath(slash if start is None else start).split(slash) if x]
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
    """A leading ~ stands for the directory of a user that there is not."""
    from os import environ

    path = _fspath(path)
    home = environ.get("HOME")
    if isinstance(path, str) and home and (path == "~" or path.startswith("~/")):
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


def exists(path):
    """Whether there is such a file: no."""
    return False


lexists = isfile = islink = ismount = isjunction = isdevdrive = exists


def isdir(s):
    return _fspath(s) in ("/", b"/")


def getsize(filename, /):
    raise FileNotFoundError(2, "No such file or directory", _fspath(filename))


getmtime = getatime = getctime = getsize


def samefile(f1, f2):
    getsize(f1)
