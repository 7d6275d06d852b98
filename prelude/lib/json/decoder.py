# json.decoder: one loop over the text with a stack of the containers that are open. The text gets a "\0" at its end, so that looking at
# a character never fails.

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """What is wrong with a JSON text (msg), which text (doc), and where (pos, lineno, colno)."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_constants = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}
_escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_hex = frozenset("0123456789abcdefABCDEF")


def _code_unit(s, at):
    digits = s[at : at + 4]
    if len(digits) == 4 and _hex.issuperset(digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s[:-1], at - 1)


def _scan_string(s, begin, strict):
    """The string that starts at `begin`, behind its quote, and the place behind it."""
    end = s.find('"', begin)
    part = s[begin:end]
    if end >= 0 and "\\" not in part and (part.isprintable() or not strict):
        return part, end + 1
    parts, at = [], begin
    while True:
        end, slash = s.find('"', at), s.find("\\", at)
        stop = slash if 0 <= slash and (slash < end or end < 0) else end
        part = s[at:stop] if stop >= 0 else s[at:-1]
        if strict and not part.isprintable():
            for i, c in enumerate(part):
                if c < " ":
                    raise JSONDecodeError("Invalid control character at", s[:-1], at + i)
        if stop < 0:
            raise JSONDecodeError("Unterminated string starting at", s[:-1], begin - 1)
        parts.append(part)
        if stop == end:
            return "".join(parts), end + 1
        c = s[slash + 1]
        at = slash + 2
        if c != "u":
            if c not in _escapes:
                if at == len(s):
                    raise JSONDecodeError("Unterminated string starting at", s[:-1], begin - 1)
                raise JSONDecodeError("Invalid \\escape", s[:-1], slash)
            parts.append(_escapes[c])
            continue
        unit = _code_unit(s, at)
        at += 4
        if 0xD800 <= unit < 0xDC00 and s.startswith("\\u", at):
            low = _code_unit(s, at + 2)
            if 0xDC00 <= low < 0xE000:
                unit = 0x10000 + ((unit - 0xD800) << 10 | low - 0xDC00)
                at += 6
        parts.append(chr(unit))


def _number_end(s, at):
    """(end, True if there is a fraction or an exponent) of the number at `at`; the end is `at` if there is none."""
    end = at + 1 if s[at] == "-" else at
    if s[end] == "0":
        end += 1
    else:
        first = end
        while "0" <= s[end] <= "9":
            end += 1
        if end == first:
            return at, False
    is_float = False
    if s[end] == "." and "0" <= s[end + 1] <= "9":
        is_float = True
        end += 2
        while "0" <= s[end] <= "9":
            end += 1
    if s[end] == "e" or s[end] == "E":
        digit = end + 2 if s[end + 1] in "+-" else end + 1
        if "0" <= s[digit] <= "9":
            is_float = True
            end = digit + 1
            while "0" <= s[end] <= "9":
                end += 1
    return end, is_float


def _parse(s, at, strict, object_hook, pairs_hook, parse_float, parse_int, parse_constant):
    """The value at `at` and the place behind it. `here` is the innermost open container, `key` the name that waits for its value in an
    object; those outside of it are on the stack."""
    s += "\0"
    stack, here, key = [], None, None
    while True:
        c = s[at]
        if c == '"':
            value, at = _scan_string(s, at + 1, strict)
        elif c == "{" or c == "[":
            at += 1
            while s[at] in " \t\n\r":
                at += 1
            if c == "[":
                if s[at] != "]":
                    stack.append((here, key))
                    here, key = [], None
                    continue
                value = []
            elif s[at] == '"':
                stack.append((here, key))
                here = {} if pairs_hook is None else []
                key, at = _key(s, at, strict)
                continue
            elif s[at] == "}":
                value = {} if pairs_hook is None else pairs_hook([])
                if pairs_hook is None and object_hook is not None:
                    value = object_hook(value)
            else:
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s[:-1], at)
            at += 1
        elif c == "t" and s.startswith("true", at):
            value = True
            at += 4
        elif c == "f" and s.startswith("false", at):
            value = False
            at += 5
        elif c == "n" and s.startswith("null", at):
            value = None
            at += 4
        else:
            end, is_float = _number_end(s, at)
            if end > at:
                value = (parse_float if is_float else parse_int)(s[at:end])
            else:
                for name in _constants:
                    if s.startswith(name, at):
                        value, end = parse_constant(name), at + len(name)
                        break
                else:
                    raise JSONDecodeError("Expecting value", s[:-1], at)
            at = end
        while True:  # put the value where it belongs; a container that ends is a value in its turn
            if here is None:
                return value, at
            while s[at] in " \t\n\r":
                at += 1
            c = s[at]
            if key is None:
                here.append(value)
                if c == ",":
                    comma = at
                    at += 1
                    while s[at] in " \t\n\r":
                        at += 1
                    if s[at] == "]":
                        raise JSONDecodeError("Illegal trailing comma before end of array", s[:-1], comma)
                    break
                if c != "]":
                    raise JSONDecodeError("Expecting ',' delimiter", s[:-1], at)
                value = here
            else:
                if pairs_hook is None:
                    here[key] = value
                else:
                    here.append((key, value))
                if c == ",":
                    comma = at
                    at += 1
                    while s[at] in " \t\n\r":
                        at += 1
                    if s[at] != '"':
                        if s[at] == "}":
                            raise JSONDecodeError("Illegal trailing comma before end of object", s[:-1], comma)
                        raise JSONDecodeError("Expecting property name enclosed in double quotes", s[:-1], at)
                    key, at = _key(s, at, strict)
                    break
                if c != "}":
                    raise JSONDecodeError("Expecting ',' delimiter", s[:-1], at)
                value = here if pairs_hook is None else pairs_hook(here)
                if pairs_hook is None and object_hook is not None:
                    value = object_hook(value)
            here, key = stack.pop()
            at += 1


def _key(s, at, strict):
    """The name at `at` and the place of its value."""
    key, at = _scan_string(s, at + 1, strict)
    while s[at] in " \t\n\r":
        at += 1
    if s[at] != ":":
        raise JSONDecodeError("Expecting ':' delimiter", s[:-1], at)
    at += 1
    while s[at] in " \t\n\r":
        at += 1
    return key, at


class JSONDecoder:
    """Simple JSON decoder"""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None
    ):  # fmt: skip
        self.object_hook, self.object_pairs_hook, self.strict = object_hook, object_pairs_hook, strict
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__

    def decode(self, s):
        """The value that a text holds."""
        at = len(s) - len(s.lstrip(" \t\n\r"))
        value, end = self.raw_decode(s, at)
        if end != len(s):
            end = len(s) - len(s[end:].lstrip(" \t\n\r"))
            if end != len(s):
                raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value at a place of a text, and the place behind it."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        if idx > len(s):
            raise JSONDecodeError("Expecting value", s, idx)
        return _parse(
            s, idx, self.strict, self.object_hook, self.object_pairs_hook, self.parse_float, self.parse_int, self.parse_constant
        )  # fmt: skip


_default_loads = JSONDecoder().decode

try:  # the native reads a text without hooks at once, and gives up (NotImplemented) at anything that is wrong
    from _boabox import json_loads as _native
except ImportError:
    pass
else:

    def _default_loads(s, decode=_default_loads):
        value = _native(s)
        return decode(s) if value is NotImplemented else value
