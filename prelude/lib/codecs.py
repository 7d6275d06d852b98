# codecs: the encodings that str.encode and bytes.decode know, and three that turn bytes into bytes or text into text, by name: whole values at
# once, or piece by piece. An incremental decoder keeps the bytes of an unfinished character for the next piece. Streams and the registration
# of encodings and of error handlers are left out: str.encode asks no program for either.

__all__ = [
    "BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo",
    "IncrementalEncoder", "IncrementalDecoder", "lookup", "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder",
    "encode", "decode", "iterencode", "iterdecode", "lookup_error", "strict_errors", "ignore_errors", "replace_errors",
    "xmlcharrefreplace_errors", "backslashreplace_errors",
]  # fmt: skip

BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = BOM_LE + b"\0\0"
BOM_UTF32_BE = b"\0\0" + BOM_BE

# An encoding that begins with a mark: the mark, and what follows it; the first is the one that is written.
_MARKED = {
    "utf-8-sig": {BOM_UTF8: "utf-8"},
    "utf-16": {BOM_LE: "utf-16-le", BOM_BE: "utf-16-be"},
    "utf-32": {BOM_UTF32_LE: "utf-32-le", BOM_UTF32_BE: "utf-32-be"},
}
_NAMES = {
    "utf-8": "utf8 u8 utf cp65001", "utf-8-sig": "", "ascii": "us-ascii 646", "iso8859-1": "latin-1 latin1 latin l1 iso-8859-1 8859 cp819",
    "utf-16": "utf16 u16", "utf-16-le": "utf-16le", "utf-16-be": "utf-16be", "utf-32": "utf32 u32", "utf-32-le": "utf-32le",
    "utf-32-be": "utf-32be", "hex": "hex-codec", "base64": "base64-codec base-64", "rot13": "rot-13",
}  # fmt: skip
_by_name = {alias: name for name, aliases in _NAMES.items() for alias in (name, *aliases.split())}


class CodecInfo(tuple):
    """The functions and classes of an encoding: (encode, decode, None, None), and the same as attributes."""

    streamreader = streamwriter = None

    def __new__(cls, encode, decode, name=None, incrementalencoder=None, incrementaldecoder=None):
        self = super().__new__(cls, (encode, decode, None, None))
        self.encode, self.decode, self.name = encode, decode, name
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


def _whole(data, name):
    """How many bytes of the data are whole characters."""
    size = len(data)
    if name.startswith("utf-32"):
        return size & ~3
    if name.startswith("utf-16"):
        size &= ~1
        last = data[size - 1 if name.endswith("le") else size - 2] if size else 0
        return size - 2 if 0xD8 <= last <= 0xDB else size
    if name.startswith("utf-8"):
        for back in range(1, min(3, size) + 1):
            first = data[-back]
            if 0xC2 <= first <= 0xF4:
                return size - back if back < 2 + (first >= 0xE0) + (first >= 0xF0) else size
            if not 0x80 <= first < 0xC0:
                break
    return size


class IncrementalEncoder:
    """Encodes a text that comes in pieces. Only the first piece gets the mark of the encoding, if that has one."""

    _encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors
        self.reset()

    def reset(self):
        self._form = self._encoding

    def encode(self, input, final=False):
        if not input:
            return b""
        form = self._form
        for rest in _MARKED.get(form, {}).values():
            self._form = rest
            break
        return input.encode(form, self.errors)


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    _encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors
        self.reset()

    def reset(self):
        self._form, self._kept = self._encoding, b""

    def decode(self, input, final=False):
        data = self._kept + bytes(input)
        marks = _MARKED.get(self._form, {})
        if marks and not final and any([data != mark and mark.startswith(data) for mark in marks]):
            self._kept = data
            return ""
        form = self._form
        for mark in marks:
            self._form = marks[mark]
            if data.startswith(mark):
                break
        else:
            self._form = next(iter(marks.values()), form)
        end = len(data) if final else _whole(data, self._form)
        self._kept = data[end:]
        return data[:end].decode(form, self.errors)


def _text_codec(name):
    own = {"_encoding": name}
    return CodecInfo(
        lambda input, errors="strict": (input.encode(name, errors), len(input)),
        lambda input, errors="strict": (bytes(input).decode(name, errors), len(input)),
        name,
        type("IncrementalEncoder", (IncrementalEncoder,), own),
        type("IncrementalDecoder", (IncrementalDecoder,), own),
    )


def _lines_of_base64(data):
    from binascii import b2a_base64

    return b"".join([b2a_base64(data[at : at + 57]) for at in range(0, len(data), 57)])


def _rotated(text):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    turned = letters[13:] + letters[:13]
    return text.translate(str.maketrans(letters + letters.lower(), turned + turned.lower()))


def _other_codec(name):
    import binascii

    there, back = {
        "hex": (binascii.b2a_hex, binascii.a2b_hex),
        "base64": (_lines_of_base64, binascii.a2b_base64),
        "rot13": (_rotated, _rotated),
    }[name]
    return CodecInfo(lambda input, errors="strict": (there(input), len(input)), lambda input, errors="strict": (back(input), len(input)), name)


_known = {}


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    name = _by_name.get(encoding.lower().replace("_", "-").replace(" ", "-"))
    if name is None:
        raise LookupError(f"unknown encoding: {encoding}")
    if name not in _known:
        _known[name] = _other_codec(name) if name in ("hex", "base64", "rot13") else _text_codec(name)
    return _known[name]


def encode(obj, encoding="utf-8", errors="strict"):
    """What an encoding makes of an object."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """What an encoding made an object of."""
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def _found(kind, encoding):
    if kind is None:
        raise LookupError(encoding)
    return kind


def getincrementalencoder(encoding):
    return _found(lookup(encoding).incrementalencoder, encoding)


def getincrementaldecoder(encoding):
    return _found(lookup(encoding).incrementaldecoder, encoding)


def _pieces(function, inputs, end):
    for input in inputs:
        if piece := function(input):
            yield piece
    if piece := function(end, True):
        yield piece


def iterencode(iterator, encoding, errors="strict"):
    """The bytes of each piece of text."""
    return _pieces(getincrementalencoder(encoding)(errors).encode, iterator, "")


def iterdecode(iterator, encoding, errors="strict"):
    """The text of each piece of bytes."""
    return _pieces(getincrementaldecoder(encoding)(errors).decode, iterator, b"")


# What the error handlers that str.encode and bytes.decode know by name do: (what to put in, where to go on).


def strict_errors(e, /):
    raise e if isinstance(e, Exception) else TypeError("codec must pass exception instance")


def _checked(e, *kinds):
    if isinstance(e, kinds):
        return e.object[e.start : e.end]
    raise TypeError(f"don't know how to handle {type(e).__name__} in error callback")


def ignore_errors(e, /):
    _checked(e, UnicodeError)
    return "", e.end


def replace_errors(e, /):
    wrong = _checked(e, UnicodeError)
    if isinstance(e, UnicodeEncodeError):
        return "?" * len(wrong), e.end
    return "\ufffd" * (1 if isinstance(wrong, bytes) else len(wrong)), e.end


def xmlcharrefreplace_errors(e, /):
    return "".join([f"&#{ord(c)};" for c in _checked(e, UnicodeEncodeError)]), e.end


def backslashreplace_errors(e, /):
    codes = [c if isinstance(c, int) else ord(c) for c in _checked(e, UnicodeError)]
    return "".join([f"\\x{n:02x}" if n < 0x100 else f"\\u{n:04x}" if n < 0x10000 else f"\\U{n:08x}" for n in codes]), e.end


def lookup_error(name, /):
    """The error handler of a name."""
    handler = globals().get(f"{name}_errors")
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler
