# Text over a binary stream. Of what was read, `_text` holds one piece as it was decoded, line ends not translated; `_at` is what was given out of it, and
# `_start` where its bytes begin: so tell() counts the bytes of the part that was given out.

from io import TextIOBase, UnsupportedOperation, _check_newline, _line_end, _size, _translated

_PIECE = 8192
_SIMPLE = {
    "utf-8": "utf-8", "utf8": "utf-8", "ascii": "ascii", "us-ascii": "ascii", "latin-1": "latin-1", "latin1": "latin-1", "iso-8859-1": "latin-1",
    "iso8859-1": "latin-1", "locale": "utf-8",
}  # fmt: skip
_ENDINGS = "\n", "\r", "\r\n"


class TextIOWrapper(TextIOBase):
    """Character and line based layer over a BufferedIOBase object, buffer."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        _check_newline(newline)
        self._buffer = buffer
        self._line_buffering, self._write_through = bool(line_buffering), bool(write_through)
        self._set_encoding("UTF-8" if encoding is None or encoding == "locale" else encoding)
        self._errors = errors or "strict"
        self._newline = newline
        self._text, self._at, self._start, self._decoder, self._iterating = "", 0, None, None, False
        self._held, self._held_size, self._seen = [], 0, 0
        self._begun = False  # the encoding's mark is written, or was there
        through = getattr(buffer, "_through", False)
        self._through = through or self._write_through
        self._straight()
        if self._marked and through and buffer.writable() and buffer.seekable():
            self._begun = buffer.tell() > 0

    def _set_encoding(self, encoding):
        self._encoding = encoding
        plain = _SIMPLE.get(encoding.lower().replace("_", "-"))
        if plain is None:
            from codecs import lookup

            found = lookup(encoding)
            if found.incrementaldecoder is None:
                raise LookupError(
                    f"'{encoding}' is not a text encoding; use codecs.open() to handle arbitrary codecs")
            plain = found.name
        self._codec, self._marked = plain, plain in ("utf-16", "utf-32", "utf-8-sig")

    def _straight(self):
        """Where what is written may go to a file without the streams in between."""
        raw = getattr(self._buffer, "_raw", None)
        plain = not self._marked and self._newline not in ("\r", "\r\n")
        self._file = raw if plain and getattr(self._buffer, "_through", False) and getattr(raw, "_writes", False) else None

    # ---- what it is ----

    @property
    def buffer(self):
        return self._buffer

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def newlines(self):
        kinds = tuple([kind for i, kind in enumerate(("\r", "\n", "\r\n")) if self._seen >> i & 1])
        return None if not kinds else kinds[0] if len(kinds) == 1 else kinds

    def _have(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    @property
    def closed(self):
        return self._have().closed

    @property
    def name(self):
        return self._have().name

    def _check(self):
        if self._have().closed:
            raise ValueError("I/O operation on closed file.")

    def __repr__(self):
        shown = "<_io.TextIOWrapper"
        name = getattr(self._buffer, "name", None)
        if name is not None:
            shown += f" name={name!r}"
        if (mode := getattr(self, "mode", None)) is not None:
            shown += f" mode={mode!r}"
        return f"{shown} encoding={self._encoding!r}>"

    def __reduce_ex__(self, protocol=2, /):
        raise TypeError("cannot pickle 'TextIOWrapper' instances")

    def readable(self):
        return self._have().readable()

    def writable(self):
        return self._have().writable()

    def seekable(self):
        return self._have().seekable()

    def fileno(self):
        return self._have().fileno()

    def isatty(self):
        return self._have().isatty()

    # ---- reading ----

    def _begin_reading(self):
        self._check()
        if not self._buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._held:
            self._put_held()

    def _decode(self, data, final):
        """The text of bytes that come in pieces."""
        if self._decoder is None:
            if final or self._codec in ("latin-1", "ascii") or self._codec == "utf-8" and (not data or data[-1] < 128):
                return data.decode(self._codec, self._errors)
            from codecs import getincrementaldecoder

            self._decoder = getincrementaldecoder(self._codec)(self._errors)
        return self._decoder.decode(data, final)

    def _more(self):
        """One piece more behind what is left; False: the end."""
        buffer, rest = self._buffer, self._text[self._at :]
        if rest:
            self._start = self._place()
        elif buffer.seekable():
            self._start = buffer.tell() - (len(self._decoder._kept) if self._decoder else 0)
        else:
            self._start = 0
        read = getattr(buffer, "read1", None) or buffer.read
        text = data = None
        while not text and data != b"":
            data = read(_PIECE)
            text = self._decode(data, not data)
        if text and self._newline in (None, ""):
            self._note(text)
        self._text, self._at = rest + text, 0
        return bool(data)

    def _note(self, text):
        """Which line ends there were."""
        if "\r" in text:
            both = text.count("\r\n")
            self._seen |= (text.count("\r") > both) | (text.count("\n") > both) << 1 | (both > 0) << 2
        elif "\n" in text:
            self._seen |= 2

    def _given(self, text):
        return _translated(text, None) if self._newline is None and "\r" in text else text

    def read(self, size=-1, /):
        size = _size(size)
        self._begin_reading()
        if size < 0:
            rest = self._text[self._at :]
            more = self._decode(self._buffer.read(), True)
            if self._newline in (None, ""):
                self._note(rest + more)
            self._text, self._at, self._start = "", 0, None
            return self._given(rest + more)
        while True:
            end = self._at + size
            if self._newline is None:
                end = self._end_of(size)
            if end <= len(self._text) and not (self._newline is None and self._text[end - 1 : end] == "\r" and end == len(self._text)):
                break
            if not self._more():
                end = min(self._at + size if self._newline is not None else self._end_of(size), len(self._text))
                break
        at, self._at = self._at, end
        return self._given(self._text[at:end])

    def _end_of(self, size):
        """Where that many characters end, \\r\\n being one."""
        text, at = self._text, self._at
        end = at + size
        while True:
            extra = text.count("\r\n", at, end + 1)
            if at + size + extra == end:
                return end
            end = at + size + extra

    def readline(self, size=-1, /):
        size = _size(size)
        self._begin_reading()
        return self._line(size)

    def _line(self, size):
        newline = self._newline
        mark = "\n" if newline in (None, "\n") else newline
        searched = self._at
        while True:
            text = self._text
            if newline is None and "\r" in text or newline == "":
                end = _line_end(text, searched, "")
                found = end > searched and (text[end - 1 : end] == "\n" or text[end - 1 : end] == "\r" and end < len(text))
            else:
                end = text.find(mark, searched) + len(mark)
                found = end >= len(mark)
            if found or 0 <= size <= len(text) - self._at:
                end = end if found else len(text)
                break
            known = len(text) - self._at
            if not self._more():
                end = len(self._text)
                break
            searched = self._at + max(known - 1, 0)
        if size >= 0:
            end = min(end, self._at + size)
        at, self._at = self._at, end
        return self._given(self._text[at:end])

    def __next__(self):
        text, at = self._text, self._at
        if self._newline is None and not self._held and at < len(text) and not self._buffer.closed:
            end = text.find("\n", at) + 1
            if end and text.find("\r", at, end) < 0:
                self._at, self._iterating = end, True
                return text[at:end]
        self._begin_reading()
        self._iterating = True
        line = self._line(-1)
        if not line:
            self._iterating = False
            raise StopIteration
        return line

    # ---- writing ----

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {'None' if text is None else type(text).__name__}")
        file = self._file
        if file is not None and file._number >= 0 and self._start is None and not file._reads:
            file._descriptor.write(text.encode(self._codec, self._errors))
            return len(text)
        buffer = self._have()
        if buffer.closed:
            raise ValueError("I/O operation on closed file.")
        if not buffer.writable():
            raise UnsupportedOperation("not writable")
        kept = text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text
        codec = self._codec
        if self._marked and self._begun:
            codec = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}[codec]
        if self._text or self._start is not None:
            self._forget()
        data = kept.encode(codec, self._errors)
        self._begun = self._begun or bool(kept)
        if self._through:
            buffer.write(data)
            return len(text)
        self._held.append(data)
        self._held_size += len(data)
        if self._held_size > _PIECE or self._line_buffering and ("\n" in text or "\r" in text):
            self.flush() if self._line_buffering else self._put_held()
        return len(text)

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)

    def _put_held(self):
        if self._held:
            data, self._held, self._held_size = b"".join(self._held), [], 0
            self._buffer.write(data)

    def _forget(self):
        """Gives up what was read ahead, where the buffer stands."""
        self._text, self._at, self._start, self._decoder, self._iterating = "", 0, None, None, False

    def flush(self):
        self._check()
        self._put_held()
        self._buffer.flush()

    def close(self):
        buffer = self._have()
        if not buffer.closed:
            try:
                self.flush()
            finally:
                buffer.close()

    def detach(self):
        self.flush()
        buffer, self._buffer, self._file = self._buffer, None, None
        return buffer

    # ---- places ----

    def _place(self):
        """The byte where what is given out next begins."""
        codec, given = self._codec, self._text[: self._at]
        if not given:
            return self._start
        mark = 0
        if self._marked:
            mark = {"utf-16": 2, "utf-32": 4, "utf-8-sig": 3}[codec] if self._start == 0 else 0
            codec = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}[codec]
        return self._start + mark + len(given.encode(codec, "surrogateescape" if self._errors == "surrogateescape" else "replace"))

    def tell(self):
        self._check()
        if not self._buffer.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if self._iterating:
            raise OSError("telling position disabled by next() call")
        self._put_held()
        if self._start is None:
            return self._buffer.tell()
        return self._place()

    def seek(self, cookie, whence=0, /):
        self._check()
        if not self._buffer.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            self._forget()
            place = self._buffer.seek(0, 2)
            self._begun = place > 0
            return place
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        self._forget()
        self._begun = cookie > 0
        place = self._buffer.seek(cookie)
        if place and self._marked:
            self._resume()
        return place

    def _resume(self):
        """Reading goes on behind the encoding's mark: its form is the first one's."""
        from codecs import getincrementaldecoder

        plain = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}[self._codec]
        self._decoder = getincrementaldecoder(plain)(self._errors)

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        self._check()
        if self._text and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        self.flush()
        if newline is not Ellipsis:
            _check_newline(newline)
            self._newline = newline
        if encoding is not None:
            self._set_encoding(encoding)
        if errors is not None or encoding is not None:
            self._errors = errors or "strict"
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)
            self._through = self._write_through or getattr(self._buffer, "_through", False)
        self._straight()


class IncrementalNewlineDecoder:
    """Turns line ends into newlines, piece by piece."""

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder, self._translate, self._held, self._seen = decoder, translate, "", 0

    newlines = TextIOWrapper.newlines
    _note = TextIOWrapper._note

    def decode(self, input, final=False):
        text = self._held + (self._decoder.decode(input, final) if self._decoder else input)
        self._held = ""
        if text.endswith("\r") and not final:
            text, self._held = text[:-1], "\r"
        self._note(text)
        return _translated(text, None) if self._translate else text

    def reset(self):
        self._held, self._seen = "", 0
        if self._decoder:
            self._decoder.reset()

    def getstate(self):
        data, flag = self._decoder.getstate() if self._decoder else (b"", 0)
        return data, flag << 1 | bool(self._held)

    def setstate(self, state):
        data, flag = state
        self._held = "\r" if flag & 1 else ""
        if self._decoder:
            self._decoder.setstate((data, flag >> 1))


for _class in (TextIOWrapper, IncrementalNewlineDecoder):
    _class.__module__ = "_io"
