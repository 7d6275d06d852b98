# json.encoder: each container becomes a str from the strs of its items. `parents` is a chain (container, outer chain) for finding cycles.

__all__ = ["JSONEncoder"]

_escapes = {i: f"\\u{i:04x}" for i in range(32)}
_escapes |= {ord(c): "\\" + name for c, name in ('""', "\\\\", "\nn", "\rr", "\tt", "\ff", "\bb")}


def encode_basestring(s):
    """The JSON of a str, as it is."""
    if s.isprintable() and '"' not in s and "\\" not in s:
        return f'"{s}"'
    return f'"{s.translate(_escapes)}"'


def encode_basestring_ascii(s):
    """The JSON of a str in ASCII."""
    if s.isascii():
        if s.isprintable() and '"' not in s and "\\" not in s:
            return f'"{s}"'
        return f'"{s.translate(_escapes)}"'.replace("\x7f", "\\u007f")
    parts = []
    for c in s.translate(_escapes):
        n = ord(c)
        if n < 127:
            parts.append(c)
        elif n < 0x10000:
            parts.append(f"\\u{n:04x}")
        else:
            n -= 0x10000
            parts.append(f"\\u{0xD800 | n >> 10:04x}\\u{0xDC00 | n & 0x3FF:04x}")
    return f'"{"".join(parts)}"'


def _make(encoder, quote):
    default, allow_nan, check = encoder.default, encoder.allow_nan, encoder.check_circular
    item_separator, key_separator, indent = encoder.item_separator, encoder.key_separator, encoder.indent
    sort_keys, skipkeys = encoder.sort_keys, encoder.skipkeys
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def number(value):
        if value != value or value - value != 0:
            if not allow_nan:
                raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
            return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
        return float.__repr__(value)

    def key_text(key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return number(key)
        if key is True or key is False or key is None:
            return "true" if key else "null" if key is None else "false"
        if isinstance(key, int):
            return int.__repr__(key)
        if skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def container(value, newline, parents):
        is_dict = isinstance(value, dict)
        if not value:
            return "{}" if is_dict else "[]"
        if check:
            outer = parents
            while outer:
                if outer[0] is value:
                    raise ValueError("Circular reference detected")
                outer = outer[1]
            parents = value, parents
        before = None if indent is None else newline + indent
        parts = []
        if is_dict:
            for key, item in sorted(value.items()) if sort_keys else value.items():
                name = key if type(key) is str else key_text(key)
                if name is None:
                    continue
                try:
                    kind = type(item)
                    text = quote(item) if kind is str else repr(item) if kind is int else encode(item, before, parents)
                except Exception as error:
                    error.add_note(f"when serializing {type(value).__name__} item {key!r}")
                    raise
                parts.append(quote(name) + key_separator + text)
            if not parts:
                return "{}"
        else:
            i = 0
            try:
                for item in value:
                    kind = type(item)
                    parts.append(quote(item) if kind is str else repr(item) if kind is int else encode(item, before, parents))
                    i += 1
            except Exception as error:
                error.add_note(f"when serializing {type(value).__name__} item {i}")
                raise
        start, end = "{}" if is_dict else "[]"
        if before is None:
            return start + item_separator.join(parts) + end
        return start + before + (item_separator + before).join(parts) + newline + end

    def encode(value, newline, parents):
        if isinstance(value, str):
            return quote(value)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return number(value)
        if isinstance(value, (list, tuple, dict)):
            return container(value, newline, parents)
        if check:
            outer = parents
            while outer:
                if outer[0] is value:
                    raise ValueError("Circular reference detected")
                outer = outer[1]
            parents = value, parents
        instead = default(value)
        try:
            return encode(instead, newline, parents)
        except Exception as error:
            error.add_note(f"when serializing {type(value).__name__} object")
            raise

    return encode


class JSONEncoder:
    """Extensible JSON encoder for Python data structures."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None,
        default=None
    ):  # fmt: skip
        self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan = skipkeys, ensure_ascii, check_circular, allow_nan
        self.sort_keys, self.indent = sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to encode instead of an object that JSON has no form for."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The JSON of a value."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The JSON of a value, in pieces."""
        yield _make(self, encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o, "\n", None)


_default_encoder = JSONEncoder()

try:  # the native encodes exact built-in values, and gives up (None) at any other
    from _boabox import json_dumps as _native
except ImportError:
    pass
else:

    def _encode(self, o, encode=JSONEncoder.encode):
        if type(self) is JSONEncoder and self.allow_nan and not self.skipkeys:
            text = _native(o, self.ensure_ascii, self.sort_keys, self.indent, self.item_separator, self.key_separator)
            if text is not None:
                return text
        return encode(self, o)

    JSONEncoder.encode = _encode
