# io: the base classes, and streams in memory. Those over files are in _fileio and _textio, which most programs do without.

from abc import ABCMeta

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase", "BufferedReader",
    "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR",
    "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder", "text_encoding",
]  # fmt: skip

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 131072
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """The stream cannot do this."""


open = open


def open_code(path):
    """Open a file of code."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or "locale"."""
    return "locale" if encoding is None else encoding


def _size(value):
    """A size argument: None means all, which is -1."""
    if value is None:
        return -1
    if not hasattr(value, "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type(value).__name__}'")
    return value.__index__()


class _Base:
    """What all streams have. `_closed` is set by close()."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check()

    def seek(self, offset, whence=0, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return False

    writable = seekable = readable

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size = _size(size)
        line = b""
        while (size < 0 or len(line) < size) and not line.endswith(b"\n"):
            got = self.read(1)
            if not got:
                break
            line += got
        return line

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if 0 < hint < total:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


class IOBase(_Base, metaclass=ABCMeta):
    """The abstract base class of all streams."""


class RawIOBase(IOBase):
    """Base class of raw binary streams: readinto and write are what a subclass defines."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        n = self.readinto(buffer)
        return None if n is None else bytes(buffer[:n])

    def readall(self):
        parts = []
        while part := self.read(8192):
            parts.append(part)
        return b"".join(parts) if parts else part


class BufferedIOBase(IOBase):
    """Base class of buffered binary streams."""

    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def write(self, data, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        data = self.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class TextIOBase(IOBase):
    """Base class of text streams."""

    encoding = newlines = errors = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, text, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


def _bytes_of(data):
    """The bytes of anything that holds bytes."""
    try:
        return bytearray(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


class BytesIO(BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    def __init__(self, initial_bytes=b""):
        self._buffer, self._at = _bytes_of(b"" if initial_bytes is None else initial_bytes), 0

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        """The whole contents."""
        self._check()
        return bytes(self._buffer)

    def getbuffer(self):
        """A view of the contents."""
        self._check()
        return memoryview(self._buffer)

    def close(self):
        self._closed, self._buffer = True, bytearray()

    def flush(self):
        self._check()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def tell(self):
        self._check()
        return self._at

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
        elif whence == 1:
            pos += self._at
        elif whence == 2:
            pos += len(self._buffer)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = max(pos, 0)
        return self._at

    def read(self, size=-1, /):
        self._check()
        size, at = _size(size), self._at
        data = bytes(self._buffer[at:] if size < 0 else self._buffer[at : at + size])
        self._at += len(data)
        return data

    read1 = read

    def peek(self, size=0, /):
        self._check()
        return bytes(self._buffer[self._at :])

    def readline(self, size=-1, /):
        self._check()
        size, at = _size(size), self._at
        end = self._buffer.find(b"\n", at) + 1 or len(self._buffer)
        if size >= 0:
            end = min(end, at + size)
        line = bytes(self._buffer[at:end])
        self._at += len(line)
        return line

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if 0 < hint <= total:
                break
        return lines

    def readinto(self, buffer, /):
        self._check()
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def write(self, data, /):
        self._check()
        data = data if isinstance(data, (bytes, bytearray)) else _bytes_of(data)
        buffer, at = self._buffer, self._at
        if data:
            if at > len(buffer):
                buffer += bytes(at - len(buffer))
            buffer[at : at + len(data)] = data
            self._at += len(data)
        return len(data)

    def truncate(self, size=None, /):
        self._check()
        size = self._at if size is None else size
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._buffer[size:]
        return size

    def __getstate__(self):
        self._check()
        return bytes(self._buffer), self._at, None


def _translated(text, newline):
    """Text as it is kept: how `newline` wants line ends on reading."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if newline is None else text


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline!r}")


def _line_end(text, at, newline):
    """Where the line that begins at `at` ends."""
    if newline == "":
        n, r = text.find("\n", at), text.find("\r", at)
        if r >= 0 and (n < 0 or r < n):
            return r + 2 if n == r + 1 else r + 1
        return n + 1 or len(text)
    mark = newline or "\n"
    found = text.find(mark, at)
    return len(text) if found < 0 else found + len(mark)


class StringIO(TextIOBase):
    """Text I/O implementation using an in-memory buffer.

    Appending is the common case: what is written at the end is kept in parts until somebody looks.
    """

    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        _check_newline(newline)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._newline, self._text, self._parts, self._at, self._size = newline, "", [], 0, 0
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _whole(self):
        if self._parts:
            self._text += "".join(self._parts)
            self._parts = []
        return self._text

    def getvalue(self):
        """The whole contents."""
        self._check()
        return self._whole()

    def close(self):
        self._closed, self._text, self._parts = True, "", []

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def tell(self):
        self._check()
        return self._at

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if pos < 0 and whence == 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._size
        return self._at

    def read(self, size=-1, /):
        self._check()
        size, at = _size(size), self._at
        text = self._whole()
        text = text[at:] if size < 0 else text[at : at + size]
        self._at += len(text)
        return text

    def readline(self, size=-1, /):
        self._check()
        size, at, text = _size(size), self._at, self._whole()
        if at >= len(text):
            return ""
        end = _line_end(text, at, self._newline)
        if size >= 0:
            end = min(end, at + size)
        self._at = end
        return text[at:end]

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        self._check()
        count = len(text)
        if self._newline != "\n" and self._newline != "":
            text = _translated(text, None) if self._newline is None else text.replace("\n", self._newline)
        if not text:
            return count
        at, size = self._at, len(text)
        if at == self._size:
            self._parts.append(text)
        else:
            whole = self._whole()
            self._text = whole[:at] + "\0" * (at - len(whole)) + text + whole[at + size :]
        self._at = at + size
        self._size = max(self._size, self._at)
        return count

    def truncate(self, pos=None, /):
        self._check()
        pos = self._at if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = self._whole()[:pos]
        self._size = len(self._text)
        return pos

    def __getstate__(self):
        return self.getvalue(), self._newline, self._at, None


def __getattr__(name):
    """The streams over files are brought in when somebody asks for them."""
    if name in ("FileIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair"):
        import _fileio as module
    elif name in ("TextIOWrapper", "IncrementalNewlineDecoder"):
        import _textio as module
    else:
        import sys

        raise AttributeError(f"module 'io' has no attribute '{name}'", name=name, obj=sys.modules[__name__])
    value = globals()[name] = getattr(module, name)
    return value


for _class in (BytesIO, StringIO):
    _class.__module__ = "_io"
del _class


# what messages call them
BytesIO.__name__ = "_io.BytesIO"
StringIO.__name__ = "_io.StringIO"
