# tempfile: files and folders with new names, gone when they are closed. Names are drawn from the host's entropy, as all that is random.

import os

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
    "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]  # fmt: skip

TMP_MAX = 10000
template = "tmp"
tempdir = None
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


class _Names:
    def __iter__(self):
        return self

    def __next__(self):
        from os import urandom

        return "".join([_LETTERS[byte % 37] for byte in urandom(8)])


_names = _Names()


def gettempprefix():
    """What names begin with."""
    return template


def gettempprefixb():
    return os.fsencode(template)


def gettempdir():
    """The folder for them: what TMPDIR, TEMP or TMP name, else /tmp."""
    global tempdir
    if tempdir is None:
        said = [os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")]
        tempdir = next((path for path in [*said, "/tmp"] if path and os.path.isdir(path)), os.getcwd())
    return os.fsdecode(tempdir)


def gettempdirb():
    return os.fsencode(gettempdir())


def _parameters(suffix, prefix, dir):
    """The three, filled in, all str or all bytes."""
    given = [value for value in (suffix, prefix, None if dir is None else os.fspath(dir)) if value is not None]
    kinds = {isinstance(value, bytes) for value in given}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    code = os.fsencode if kinds == {True} else os.fsdecode
    return (
        code("") if suffix is None else suffix, code(template) if prefix is None else prefix,
        code(gettempdir()) if dir is None else os.fspath(dir), code,
    )  # fmt: skip


def _made(make, suffix, prefix, dir, what):
    """(what make gives for a path that is new, the path)"""
    suffix, prefix, dir, code = _parameters(suffix, prefix, dir)
    for _ in range(TMP_MAX):
        path = os.path.join(dir, prefix + code(next(_names)) + suffix)
        try:
            return make(path), os.path.abspath(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, f"No usable temporary {what} name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """(descriptor, path) of a new file."""
    return _made(lambda path: os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), suffix, prefix, dir, "file")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """The path of a new folder."""
    return _made(lambda path: os.mkdir(path, 0o700), suffix, prefix, dir, "directory")[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nothing has yet."""
    dir = gettempdir() if dir is None else dir
    for name in _names:
        path = os.path.join(dir, prefix + name + suffix)
        if not os.path.lexists(path):
            return path


class _TemporaryFileWrapper:
    """A stream that takes its file away when it is closed; all else is the stream's."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self.delete, self._on_close, self._gone = file, name, delete, delete_on_close, False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def _remove(self):
        if not self._gone:
            self._gone = True
            os.unlink(self.name)

    def close(self):
        """Close the temporary file, possibly deleting it."""
        try:
            self.file.close()
        finally:
            if self.delete and self._on_close:
                self._remove()

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        result = self.file.__exit__(*details)
        if self.delete:
            try:
                self._remove()
            except FileNotFoundError:
                if self._on_close:
                    raise
        return result

    def __iter__(self):
        for line in self.file:
            yield line

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object at {id(self):#x}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None,
                       delete_on_close=True):  # fmt: skip
    """A stream over a new file that has a name until it is closed."""
    number, path = mkstemp(suffix, prefix, dir)
    try:
        file = open(number, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(number)
        os.unlink(path)
        raise
    raw = getattr(file, "buffer", file)
    raw = getattr(raw, "raw", raw)
    raw.name = path
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A stream over a file without a name."""
    number, path = mkstemp(suffix, prefix, dir)
    try:
        file = open(number, mode, buffering, encoding, errors, newline)
    finally:
        os.unlink(path)
    return file


class SpooledTemporaryFile:
    """A stream in memory that becomes a file when it is longer than max_size, or its descriptor is asked for."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        import io

        self._max_size = max_size
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=io.text_encoding(encoding), errors=errors, newline=newline)
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir,
                               errors=errors)  # fmt: skip

    def rollover(self):
        """Becomes a file."""
        if self._rolled:
            return
        old, self._rolled = self._file, True
        place = old.tell()
        self._file = TemporaryFile(**self._arguments)
        raw, target = getattr(old, "buffer", old), getattr(self._file, "buffer", self._file)
        target.write(raw.getvalue())
        self._file.seek(place, 0)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def write(self, data):
        file = self._file
        n = file.write(data)
        self._check(file)
        return n

    def writelines(self, lines):
        file = self._file
        file.writelines(lines)
        self._check(file)

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if self._max_size and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._arguments["mode"]

    def seekable(self):
        return True

    def __getattr__(self, name):
        if name in ("read", "readline", "readlines", "seek", "tell", "close", "closed", "flush", "isatty", "encoding", "errors", "newlines",
                    "readable", "writable", "detach", "read1", "readinto", "readinto1"):  # fmt: skip
            return getattr(self.__dict__["_file"], name)
        raise AttributeError(f"'SpooledTemporaryFile' object has no attribute {name!r}", name=name, obj=self)

    def __iter__(self):
        return self._file.__iter__()

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, *details):
        self._file.close()


class TemporaryDirectory:
    """A new folder, which goes with all that is in it when the with statement ends."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors, self._delete = ignore_cleanup_errors, delete

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove it."""
        from shutil import rmtree

        if os.path.exists(self.name):
            rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
