# open, and the binary streams over descriptors: FileIO and the buffered ones. What is written to a file of the tree or of a mount goes there at once, so
# that nothing is lost when a program leaves its files open; only a stream over somebody else's raw stream holds back what it is given.

import _filetree
from io import DEFAULT_BUFFER_SIZE, BufferedIOBase, RawIOBase, UnsupportedOperation, _bytes_of, _size

_CLOSED = "I/O operation on closed file"
_O_ACCESS, _O_CREAT, _O_EXCL, _O_TRUNC, _O_APPEND = 3, 64, 128, 512, 1024


def _flags_of(mode):
    """The letters of _filetree.open for a raw mode; ValueError for what is none."""
    if any([letter not in "rwaxb+" for letter in mode]):
        raise ValueError(f"invalid mode: {mode}")
    kinds = [letter for letter in mode if letter in "rwax"]
    if len(kinds) != 1 or mode.count("+") > 1:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    letters = {"r": "r", "w": "wct", "a": "wc", "x": "wcx"}[kinds[0]]
    return letters + ("w" if kinds[0] == "r" else "r") if "+" in mode else letters


def open_number(path, flags, mode=0o777):
    """os.open: the number of a file that is opened by a system's flags."""
    letters = ("r", "w", "rw", "rw")[flags & _O_ACCESS]
    letters += ("c" if flags & _O_CREAT else "") + ("x" if flags & _O_EXCL and flags & _O_CREAT else "") + ("t" if flags & _O_TRUNC else "")
    return _filetree.open(path, letters, bool(flags & _O_APPEND), mode)


class FileIO(RawIOBase):
    """Open a file: unbuffered bytes."""

    _number = -1

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if isinstance(file, float):
            raise TypeError("integer argument expected, got float")
        letters = _flags_of(mode)
        self._kind, self._closefd = mode, closefd
        self._seekable = True
        number = file.__index__() if isinstance(file, int) else -1
        if isinstance(file, int):
            if number < 0:
                raise ValueError("negative file descriptor")
            self._descriptor = _filetree.descriptor_of(number)
            if type(self._descriptor.file) is _filetree.FolderFile:
                _filetree.fail(_filetree.EISDIR, file)
        elif not closefd:
            raise ValueError("Cannot use closefd=False with file name")
        elif opener is not None:
            number = opener(file, (2 if "+" in mode else 0 if "r" in mode else 1)
                            | (_O_CREAT if "c" in letters else 0) | (_O_EXCL if "x" in letters else 0)
                            | (_O_TRUNC if "t" in letters else 0) | (_O_APPEND if "a" in mode else 0) | 0o2000000)  # fmt: skip
            if not isinstance(number, int):
                raise TypeError("expected integer from opener")
            if number < 0:
                raise ValueError(f"opener returned {number}")
            self._descriptor = _filetree.descriptor_of(number)
        else:
            number = _filetree.open(file, letters, "a" in mode)
            self._descriptor = _filetree.numbers[number]
            if type(self._descriptor.file) is _filetree.FolderFile:
                _filetree.close(number)
                _filetree.fail(_filetree.EISDIR, file)
        self._number, self.name = number, file
        self._reads, self._writes = "r" in letters, "w" in letters
        if "a" in mode:
            self._descriptor.at = self._descriptor.file.size()

    def _check(self):
        if self._number < 0:
            raise ValueError(_CLOSED)

    @property
    def closed(self):
        return self._number < 0

    @property
    def closefd(self):
        return self._closefd

    @property
    def mode(self):
        kind = next(letter for letter in self._kind if letter in "rwax")
        if kind == "w":
            return "rb+" if "+" in self._kind else "wb"
        return kind + "b" + ("+" if "+" in self._kind else "")

    def _check_reads(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation("File not open for reading")

    def _check_writes(self):
        self._check()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")

    def read(self, size=-1, /):
        self._check_reads()
        size = _size(size)
        return self.readall() if size < 0 else self._descriptor.read(size)

    def readall(self):
        self._check()
        descriptor = self._descriptor
        return descriptor.read(max(descriptor.file.size() - descriptor.at, 0))

    def readinto(self, buffer, /):
        self._check_reads()
        data = self._descriptor.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def write(self, data, /):
        if type(data) is not bytes:
            data = _bytes_of(data)
        self._check_writes()
        return self._descriptor.write(data)

    def seek(self, pos, whence=0, /):
        self._check()
        return self._descriptor.seek(pos, whence)

    def tell(self):
        self._check()
        return self._descriptor.at

    def truncate(self, size=None, /):
        self._check_writes()
        size = self._descriptor.at if size is None else size
        if size < 0:
            _filetree.fail(_filetree.EINVAL, None)
        self._descriptor.file.truncate(size)
        return size

    def fileno(self):
        self._check()
        return self._number

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return True

    def close(self):
        if self._number >= 0:
            number, self._number = self._number, -1
            if self._closefd:
                _filetree.close(number)

    def __repr__(self):
        kind = f"{type(self).__module__}.{type(self).__qualname__}"
        if self._number < 0:
            return f"<{kind} [closed]>"
        return f"<{kind} name={self.name!r} mode={self.mode!r} closefd={self._closefd}>"


class _Buffered(BufferedIOBase):
    """What buffered streams share. Bytes that were read ahead: `_ahead` from `_from` on; written and held back: `_held`."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._need(raw)
        self._raw, self._room = raw, buffer_size
        self._ahead, self._from, self._held, self._held_size = b"", 0, [], 0
        self._through = type(raw) is FileIO

    @property
    def raw(self):
        return self._raw

    @property
    def closed(self):
        return self._have().closed

    @property
    def name(self):
        return self._have().name

    @property
    def mode(self):
        return self._have().mode

    def _have(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    def _check_for(self, what):
        if self._have().closed:
            raise ValueError(f"{what} of closed file")

    def _put_held(self):
        """Writes what is held back."""
        if self._held:
            data, self._held, self._held_size = b"".join(self._held), [], 0
            while data:
                n = self._raw.write(data)
                if n is None:
                    raise BlockingIOError(11, "write could not complete without blocking", 0)
                data = data[n:]

    def _back(self):
        """Gives up what was read ahead: the raw stream stands where this one does."""
        if self._ahead:
            rest = len(self._ahead) - self._from
            self._ahead, self._from = b"", 0
            if rest:
                self._raw.seek(-rest, 1)

    def flush(self):
        raw = self._have()
        if raw.closed:
            raise ValueError("flush of closed file")
        self._put_held()
        raw.flush()

    def close(self):
        raw = self._have()
        if not raw.closed:
            try:
                self.flush()
            finally:
                raw.close()

    def detach(self):
        self._have()
        self.flush()
        raw, self._raw = self._raw, None
        return raw

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._check_for("seek")
        if not self._raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._put_held()
        self._back()
        return self._raw.seek(target, whence)

    def tell(self):
        return self._have().tell() - (len(self._ahead) - self._from) + self._held_size

    def truncate(self, pos=None, /):
        self._check_for("truncate")
        if not self._raw.writable():
            raise UnsupportedOperation("truncate")
        self.flush()
        self._back()
        return self._raw.truncate(pos)

    def fileno(self):
        return self._have().fileno()

    def isatty(self):
        return self._have().isatty()

    def readable(self):
        return self._have().readable()

    def writable(self):
        return self._have().writable()

    def seekable(self):
        return self._have().seekable()

    def __repr__(self):
        kind = f"{type(self).__module__}.{type(self).__qualname__}"
        name = getattr(self._raw, "name", None)
        return f"<{kind}>" if name is None else f"<{kind} name={name!r}>"


class _Reads:
    """Reading, of a buffered stream."""

    def _fill(self):
        """One piece from the raw stream behind what is left; False: the end, or nothing yet."""
        piece = self._raw.read(self._room)
        if not piece:
            return False
        self._ahead, self._from = self._ahead[self._from :] + piece, 0
        return True

    def read(self, size=-1, /):
        size = _size(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check_for("read")
        self._put_held()
        ahead, at = self._ahead, self._from
        if size >= 0:
            if len(ahead) - at >= size:
                self._from = at + size
                return ahead[at : at + size]
            parts, left = [ahead[at:]], size - (len(ahead) - at)
            self._ahead, self._from = b"", 0
            while left > 0:
                piece = self._raw.read(max(left, self._room))
                if not piece:
                    break
                if len(piece) > left:
                    self._ahead, self._from = piece, left
                    piece = piece[:left]
                parts.append(piece)
                left -= len(piece)
            if piece is None and not any(parts):
                return None
            return b"".join(parts)
        self._ahead, self._from = b"", 0
        reader = getattr(self._raw, "readall", None)
        if reader is not None:
            rest = reader()
            return ahead[at:] + rest if rest is not None else ahead[at:] or None
        parts = [ahead[at:]]
        while piece := self._raw.read():
            parts.append(piece)
        return b"".join(parts)

    def read1(self, size=-1, /):
        size = _size(size)
        self._check_for("read")
        self._put_held()
        if size == 0:
            return b""
        if self._from >= len(self._ahead):
            self._ahead, self._from = b"", 0
            if not self._fill():
                return b""
        at = self._from
        end = len(self._ahead) if size < 0 else min(at + size, len(self._ahead))
        self._from = end
        return self._ahead[at:end]

    def peek(self, size=0, /):
        self._check_for("peek")
        self._put_held()
        if self._from >= len(self._ahead):
            self._fill()
        return self._ahead[self._from :]

    def readinto(self, buffer, /):
        self._check_for("readinto")
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        self._check_for("readinto")
        data = self.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        size = _size(size)
        self._check_for("readline")
        self._put_held()
        searched = self._from
        while not (end := self._ahead.find(b"\n", searched) + 1):
            known = len(self._ahead) - self._from
            if 0 <= size <= known or not self._fill():
                end = len(self._ahead)
                break
            searched = self._from + known
        at = self._from
        if size >= 0:
            end = min(end, at + size)
        self._from = end
        return self._ahead[at:end]

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class _Writes:
    """Writing, of a buffered stream."""

    def write(self, data, /):
        if type(data) is not bytes:
            if isinstance(data, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            data = bytes(_bytes_of(data))
        if self._have().closed:
            raise ValueError("write to closed file")
        if self._ahead:
            self._back()
        if self._through:
            return self._raw.write(data)
        self._held.append(data)
        self._held_size += len(data)
        if self._held_size >= self._room:
            self._put_held()
        return len(data)


class BufferedReader(_Reads, _Buffered):
    """Create a new buffered reader using the given readable raw IO object."""

    def _need(self, raw):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")

    def flush(self):
        if self._have().closed:
            raise ValueError("I/O operation on closed file.")

    def writable(self):
        return False

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def close(self):
        self._have().close()


class BufferedWriter(_Writes, _Buffered):
    """A buffer for a writeable sequential RawIO object."""

    def _need(self, raw):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")

    def readable(self):
        return False

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")


class BufferedRandom(_Reads, _Writes, _Buffered):
    """A buffered interface to random access streams."""

    def _need(self, raw):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")


class BufferedRWPair(BufferedIOBase):
    """A buffered reader and a buffered writer, as one stream."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readline(self, size=-1, /):
        return self.reader.readline(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readable(self):
        return self.reader.readable()

    def write(self, data, /):
        return self.writer.write(data)

    def flush(self):
        return self.writer.flush()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    @property
    def closed(self):
        return self.writer.closed

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()


def _no_copy(self, protocol=2, /):
    raise TypeError(f"cannot pickle {type(self).__name__!r} instances")


for _class in (FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    _class.__module__, _class.__reduce_ex__ = "_io", _no_copy


def _need_text(name, value):
    if value is not None and not isinstance(value, str):
        raise TypeError(f"open() argument {name!r} must be str or None, not {type(value).__name__}")


def _check_mode(mode):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {'None' if mode is None else type(mode).__name__}")
    if any([letter not in "axrwb+t" for letter in mode]) or len(set(mode)) != len(mode):
        raise ValueError(f"invalid mode: {mode!r}")
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = [letter for letter in mode if letter in "rwax"]
    if len(kinds) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not kinds:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    return kinds[0] + ("+" if "+" in mode else "")


def _asked(file, mode, raw_mode):
    """A stream of what the host says to an open(); None: the file is one of the program's own. What is written goes back when it is closed."""
    contents = _filetree.ask("open", file if isinstance(file, (str, bytes)) else _filetree.text_of(file), mode)
    if contents is NotImplemented:
        return None
    data = contents.encode() if isinstance(contents, str) else bytes(contents or b"")
    node = [data, _filetree.S_IFREG | 0o644, 0]
    return _HostFile(node, file, raw_mode)


class _HostFile(FileIO):
    """What the host said an open file holds."""

    def __init__(self, node, file, mode):
        letters = _flags_of(mode)
        self._kind, self._closefd, self.name = mode, True, file
        self._reads, self._writes = "r" in letters, "w" in letters
        if "t" in letters:
            node[0] = b""
        self._node = node
        self._descriptor = _filetree.Descriptor(_filetree.MemoryFile(node), letters, "a" in mode)
        self._descriptor.at = len(node[0]) if "a" in mode else 0
        self._number = _filetree.number_of(self._descriptor)

    def close(self):
        if self._number >= 0:
            FileIO.close(self)
            if self._writes:
                from _boabox import ask_host

                data = bytes(self._node[0])
                if ask_host("Path.write_bytes", _filetree.text_of(self.name), data) is NotImplemented:
                    number = _filetree.open(self.name, "wct")
                    _filetree.numbers[number].write(data)
                    _filetree.close(number)


_HostFile.__module__, _HostFile.__qualname__ = "_io", "FileIO"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Open file and return a stream. Raise OSError upon failure."""
    if not isinstance(file, (str, bytes, int)):
        from os import fspath

        file = fspath(file)
    raw_mode = _check_mode(mode)
    _need_text("encoding", encoding)
    _need_text("errors", errors)
    _need_text("newline", newline)
    binary = "b" in mode
    if binary:
        for what, value in (("an encoding", encoding), ("an errors", errors), ("a newline", newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {what} argument")
    elif newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")
    raw = None
    if _filetree.events and not isinstance(file, int) and opener is None:
        raw = _asked(file, mode, raw_mode)
    if raw is None:
        raw = FileIO(file, raw_mode, closefd, opener)
    try:
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        lines = buffering == 1 and not binary
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        kind = BufferedRandom if "+" in raw_mode else BufferedReader if raw_mode == "r" else BufferedWriter
        buffer = kind(raw, size)
        if type(raw) is _HostFile:
            buffer._through = True
        if binary:
            return buffer
        from _textio import TextIOWrapper

        text = TextIOWrapper(buffer, encoding, errors, newline, lines)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise
