"""Regular expressions. A pattern is parsed to a tree of tuples, the tree compiled to a program of 32-bit words (src/modules/re.h), and the
program run by natives. Each node of the tree begins with its kind and the least and the most characters it matches.
"""

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error", "Pattern",
    "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG",
    "RegexFlag", "PatternError",
]  # fmt: skip
__version__ = "2.2.1"


class PatternError(Exception):
    """What is wrong with a pattern, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = msg + " at position " + str(pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = msg + " (line " + str(self.lineno) + ", column " + str(self.colno) + ")"
        super().__init__(msg)


error = PatternError


class RegexFlag(int):
    """A combination of flags."""

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names = [name for name, flag in _flags if self & flag]
        return "|".join(names) if names else None if self else "NOFLAG"

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(int(self) ^ 0x1FF)

    def __contains__(self, flag):
        return int(self) & int(flag) == int(flag)

    def __iter__(self):
        return iter([RegexFlag(flag) for name, flag in _flags if int(self) & flag])

    def __len__(self):
        return int(self).bit_count()

    def __bool__(self):
        return int(self) != 0

    def __repr__(self):
        flags = int(self)
        return f"re.RegexFlag({flags})" if flags & ~0x1FF == flags != 0 else _shown(flags, _flags) or "re.NOFLAG"

    __str__ = __repr__

    def __reduce_ex__(self, protocol):
        return RegexFlag, (int(self),)


_flags = (("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32), ("MULTILINE", 8), ("DOTALL", 16), ("VERBOSE", 64),
          ("DEBUG", 128))  # fmt: skip
_flags_of_patterns = (("IGNORECASE", 2), ("LOCALE", 4), ("MULTILINE", 8), ("DOTALL", 16), ("UNICODE", 32), ("VERBOSE", 64),
                      ("DEBUG", 128), ("ASCII", 256))  # fmt: skip


def _shown(flags, order):
    parts = []
    for name, flag in order:
        if flags & flag:
            parts.append("re." + name)
            flags &= ~flag
    return "|".join(parts + [hex(flags)] if flags else parts)


NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)

_I, _L, _M, _S, _U, _X, _A = 2, 4, 8, 16, 32, 64, 256
_types = _A | _L | _U
_inline = {"i": _I, "L": _L, "m": _M, "s": _S, "x": _X, "a": _A, "u": _U}

# Instructions and their operands, as in src/modules/re.h.
(_FAIL, _SUCCESS, _ANY, _ALL, _IS, _IS_NOT, _SET, _STRING, _AT, _JUMP, _SPLIT, _MARK, _RUN, _REPEAT, _UNTIL, _ASSERT, _DONE, _BACK,
 _IF_GROUP) = range(19)
_GREEDY, _LAZY, _POSSESSIVE = range(3)
_LOOK, _LOOK_NOT, _ATOMIC = range(3)
(_TEXT_START, _LINE_START, _TEXT_END, _LINE_END, _VERY_END, _BOUNDARY, _NO_BOUNDARY, _ASCII_BOUNDARY, _NO_ASCII_BOUNDARY) = range(9)
_CLASS = 0x40000000
_NOT, _LOWER = 1, 2
_header = 6
_most = 0xFFFFFFFF
_endless = 1 << 64
_end = 4611686018427387903  # of any text

_digits, _octal, _hex = "0123456789", "01234567", "0123456789abcdefABCDEF"
_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_escapes = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_classes = {"d": 0, "s": 1, "w": 2, "D": 8, "S": 9, "W": 10}

# Lower case letters that have one upper case form.
_alike = {}
for _group in (
    "i\u0131", "s\u017f", "\u00b5\u03bc", "\u0345\u03b9\u1fbe", "\u0390\u1fd3", "\u03b0\u1fe3", "\u03b2\u03d0", "\u03b5\u03f5",
    "\u03b8\u03d1", "\u03ba\u03f0", "\u03c0\u03d6", "\u03c1\u03f1", "\u03c2\u03c3", "\u03c6\u03d5", "\u0432\u1c80", "\u0434\u1c81",
    "\u043e\u1c82", "\u0441\u1c83", "\u0442\u1c84\u1c85", "\u044a\u1c86", "\u0463\u1c87", "\u1c88\ua64b", "\u1e61\u1e9b",
    "\ufb05\ufb06",
):  # fmt: skip
    for _c in _group:
        _alike[ord(_c)] = [ord(_d) for _d in _group]


def _packed(words):
    return b"".join([word.to_bytes(4, "little") for word in words])


def _lower(c, ascii):
    if ascii:
        return c + 32 if 65 <= c <= 90 else c
    return ord(chr(c).lower()[0])


def _has_case(c, ascii):
    if ascii:
        return 65 <= c <= 90 or 97 <= c <= 122
    text = chr(c)
    return text.lower()[0] != text or text.upper()[0] != text or c in _alike


def _lower_ranges(ranges, ascii):
    """Ranges about the lower case of a character, that match whatever the given ones do."""
    out = []
    for first, last in ranges:
        out.append((first, last))
        if first == _CLASS:
            continue
        if first == last:
            extra = [_lower(first, ascii)]
        elif ascii:
            extra = [c + 32 for c in range(max(first, 65), min(last, 90) + 1)]
        else:
            extra = _lowered(first, last)
        if not ascii:
            for group in _alike:
                if first <= group <= last or group in extra:
                    extra = extra + _alike[group]
        out += [(c, c) for c in extra]
    return out


def _joined(ranges):
    """The same ranges in order, without overlap; classes last."""
    out, classes = [], []
    for first, last in sorted(ranges):
        if first == _CLASS and (first, last) in ranges:
            if (first, last) not in classes:
                classes.append((first, last))
        elif out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    return out + classes


def _set_of(ranges, negate, flags):
    """The words of a SET, or of something simpler."""
    folds = flags & _I and any(first != last or _has_case(first, flags & _A) for first, last in ranges if first != _CLASS)
    if folds:
        ranges = _lower_ranges(ranges, flags & _A)
    ranges = _joined(ranges)
    if len(ranges) == 1 and ranges[0][0] == ranges[0][1] != _CLASS and not folds:
        return [_IS_NOT if negate else _IS, ranges[0][0]]
    folded = folds and not flags & _A
    if folds and not folded:
        ranges = _joined(ranges + [(c - 32, c - 32) for c in range(97, 123) if any(a <= c <= b for a, b in ranges if a != _CLASS)])
    words = [_SET, 11 + 2 * len(ranges), (_NOT if negate else 0) | (_LOWER if folded else 0), 0, 0, 0, 0, 0, 0, 0, 0]
    for pair in ranges:
        words += pair
    bits = _bitmap(_packed(words))
    words[3:11] = [int.from_bytes(bits[i : i + 4], "little") for i in range(0, 32, 4)]
    return words


_single = {}  # (character, ASCII only) -> words of its SET when case is ignored


def _character(c, flags):
    """The node of a literal character."""
    if flags & _I and _has_case(c, flags & _A):
        key = c, flags & _A
        words = _single.get(key)
        if words is None:
            if len(_single) > 1000:
                _single.clear()
            words = _single[key] = _set_of([(c, c)], False, flags)
        return "one", 1, 1, words
    return "one", 1, 1, [_IS, c]


_class_sets = {}


def _class_set(ranges, negate, flags):
    key = ranges[0], negate, flags & _A
    words = _class_sets.get(key)
    if words is None:
        words = _class_sets[key] = _set_of(ranges, negate, flags & _A)
    return words


def _sequence(nodes):
    if len(nodes) == 1 and nodes[0][0] != "repeat":
        return nodes[0]
    return "sequence", min(sum([n[1] for n in nodes]), _endless), min(sum([n[2] for n in nodes]), _endless), nodes


class _Reader:
    """The tokens of a pattern or template: characters, and backslashes with what follows them."""

    def __init__(self, source):
        self.source = source
        plain = _part(source, 0, _end)
        self.text = plain if isinstance(source, str) else str(plain, "latin-1")
        self.is_text = isinstance(source, str)
        self.n = len(self.text)
        self.at = 0
        self.look()

    def look(self):
        at = self.at
        if at >= self.n:
            self.next = None
        elif self.text[at] == "\\":
            if at + 1 == self.n:
                raise PatternError("bad escape (end of pattern)", self.source, at)
            self.next = self.text[at : at + 2]
        else:
            self.next = self.text[at]

    def get(self):
        this = self.next
        if this is not None:
            self.at += len(this)
            self.look()
        return this

    def match(self, token):
        if self.next == token:
            self.get()
            return True
        return False

    def some(self, n, chars):
        out = ""
        while len(out) < n and self.next is not None and self.next in chars:
            out += self.get()
        return out

    def until(self, end, what):
        out = ""
        while True:
            c = self.get()
            if c is None:
                if not out:
                    raise self.error("missing " + what)
                raise self.error("missing " + end + ", unterminated name", len(out))
            if c == end:
                if not out:
                    raise self.error("missing " + what, 1)
                return out
            out += c

    def seek(self, at):
        self.at = at
        self.look()

    def error(self, msg, back=0):
        if not self.is_text:
            msg = msg.encode("ascii", "backslashreplace").decode("ascii")
        return PatternError(msg, self.source, self.at - back)

    def check_name(self, name, back):
        if not (self.is_text or name.isascii()):
            raise self.error("bad character in group name " + ascii(name), len(name) + back)
        if not name.isidentifier():
            raise self.error("bad character in group name " + repr(name), len(name) + back)

    def octal(self, escape):
        c = int(escape[1:], 8)
        if c > 0o377:
            raise self.error("octal escape value " + escape + " outside of range 0-0o377", len(escape))
        return c


class _Parser(_Reader):
    def __init__(self, source, flags):
        super().__init__(source)
        self.given = flags
        self.flags = flags if self.is_text else flags | _A  # what bytes are does not depend on the flags
        self.groups = 1
        self.names = {}
        self.widths = [None]  # of closed groups
        self.behind = None  # the number of groups when the outermost look-behind began
        self.promised = {}  # groups that a condition named -> where

    def parse(self):
        tree = self.alternatives(None, 0)
        if self.next is not None:
            raise self.error("unbalanced parenthesis")
        for group in self.promised:
            if group >= self.groups:
                raise PatternError("invalid group reference " + str(group), self.source, self.promised[group])
        return tree

    def alternatives(self, flags, depth):
        found = []
        while True:
            found.append(self.items(flags, depth, not depth and not found))
            if not self.match("|"):
                break
        if len(found) == 1:
            return found[0]
        if all(n[0] == "one" and n[3][0] == _IS for n in found):
            return "one", 1, 1, _set_of([(n[3][1], n[3][1]) for n in found], False, 0)
        return "branch", min([n[1] for n in found]), max([n[2] for n in found]), found

    def items(self, flags, depth, first):
        nodes = []
        top = flags is None
        while True:
            if top:
                flags = self.flags
            this = self.next
            if this is None or this == "|" or this == ")":
                break
            self.get()
            if flags & _X:
                if this in " \t\n\r\v\f":
                    continue
                if this == "#":
                    while True:
                        this = self.get()
                        if this is None or this == "\n":
                            break
                    continue
            if this[0] == "\\":
                nodes.append(self.escape(this, flags))
            elif this == "[":
                nodes.append(self.set(flags))
            elif this in "*+?{":
                self.repeat(this, nodes, flags)
            elif this == ".":
                nodes.append(("one", 1, 1, [_ALL if flags & _S else _ANY]))
            elif this == "(":
                node = self.group(flags, depth, first and not nodes)
                if node is not None:
                    nodes.append(node)
            elif this == "^":
                nodes.append(("at", 0, 0, _LINE_START if flags & _M else _TEXT_START))
            elif this == "$":
                nodes.append(("at", 0, 0, _LINE_END if flags & _M else _TEXT_END))
            else:
                nodes.append(_character(ord(this), flags))
        return _sequence(nodes)

    def repeat(self, this, nodes, flags):
        here = self.at
        if this == "?":
            least, most = 0, 1
        elif this == "*":
            least, most = 0, _most
        elif this == "+":
            least, most = 1, _most
        else:
            if self.next == "}":
                nodes.append(_character(ord(this), flags))
                return
            least, most = 0, _most
            low = high = self.some(1 << 30, _digits)
            if self.match(","):
                high = self.some(1 << 30, _digits)
            if not self.match("}"):
                nodes.append(_character(ord(this), flags))
                self.seek(here)
                return
            if low:
                least = int(low)
                if least >= _most:
                    raise OverflowError("the repetition number is too large")
            if high:
                most = int(high)
                if most >= _most:
                    raise OverflowError("the repetition number is too large")
                if most < least:
                    raise self.error("min repeat greater than max repeat", self.at - here)
        if not nodes or nodes[-1][0] == "at":
            raise self.error("nothing to repeat", self.at - here + 1)
        if nodes[-1][0] == "repeat":
            raise self.error("multiple repeat", self.at - here + 1)
        node = nodes.pop()
        mode = _LAZY if self.match("?") else _POSSESSIVE if self.match("+") else _GREEDY
        longest = _endless if most == _most and node[2] else node[2] * most
        nodes.append(("repeat", min(node[1] * least, _endless), min(longest, _endless), least, most, mode, node))

    def number_escape(self, escape, kind, digits):
        escape += self.some(digits, _hex)
        if len(escape) != digits + 2:
            raise self.error("incomplete escape " + escape, len(escape))
        c = int(escape[2:], 16)
        if c > 0x10FFFF:
            raise self.error("bad escape " + escape, len(escape))
        return c

    def common_escape(self, escape):
        """The character of an escape that means the same in a set; None for others."""
        c = escape[1]
        if c == "x":
            return self.number_escape(escape, c, 2)
        if c == "u" and self.is_text:
            return self.number_escape(escape, c, 4)
        if c == "U" and self.is_text:
            return self.number_escape(escape, c, 8)
        if c == "N" and self.is_text:
            if not self.match("{"):
                raise self.error("missing {")
            name = self.until("}", "character name")
            raise self.error("undefined character name " + repr(name), len(name) + 4)
        if c in _letters:
            raise self.error("bad escape " + escape, len(escape))
        return ord(c)

    def class_of(self, c, flags):
        return _classes[c] | (4 if flags & _A else 0)

    def escape(self, escape, flags):
        c = escape[1]
        if c in _classes:
            return "one", 1, 1, _class_set([(_CLASS, self.class_of(c, flags))], False, flags)
        if c in "AZzbB":
            ascii = 2 if flags & _A else 0
            place = _TEXT_START if c == "A" else _BOUNDARY + ascii if c == "b" else _NO_BOUNDARY + ascii if c == "B" else _VERY_END
            return "at", 0, 0, place
        if c in _escapes:
            return _character(_escapes[c], flags)
        if c == "0":
            return _character(int(escape[1:] + self.some(2, _octal), 8), flags)
        if c in _digits:
            if self.next is not None and self.next in _digits:
                escape += self.get()
                if escape[1] in _octal and escape[2] in _octal and self.next is not None and self.next in _octal:
                    escape += self.get()
                    return _character(self.octal(escape), flags)
            group = int(escape[1:])
            if group >= self.groups:
                raise self.error("invalid group reference " + str(group), len(escape) - 1)
            if self.widths[group] is None:
                raise self.error("cannot refer to an open group", len(escape))
            return self.back(group, flags)
        return _character(self.common_escape(escape), flags)

    def back(self, group, flags):
        self.check_behind(group)
        least, most = self.widths[group]
        return "back", least, most, group, (1 if flags & _A else 2) if flags & _I else 0

    def check_behind(self, group):
        if self.behind is not None:
            if group >= self.groups or self.widths[group] is None:
                raise self.error("cannot refer to an open group")
            if group >= self.behind:
                raise self.error("cannot refer to group defined in the same lookbehind subpattern")

    def set_item(self, this, flags):
        """A range of a set: (first, last)."""
        if this[0] != "\\":
            return ord(this), ord(this)
        c = this[1]
        if c in _classes:
            return _CLASS, self.class_of(c, flags)
        if c in _escapes:
            return _escapes[c], _escapes[c]
        if c in _octal:
            c = self.octal(this + self.some(2, _octal))
        elif c in _digits:
            raise self.error("bad escape " + this, len(this))
        else:
            c = self.common_escape(this)
        return c, c

    def set(self, flags):
        here = self.at - 1
        ranges = []
        negate = self.match("^")
        while True:
            this = self.get()
            if this is None:
                raise self.error("unterminated character set", self.at - here)
            if this == "]" and ranges:
                break
            item = self.set_item(this, flags)
            if not self.match("-"):
                ranges.append(item)
                continue
            that = self.get()
            if that is None:
                raise self.error("unterminated character set", self.at - here)
            if that == "]":
                ranges += [item, (45, 45)]
                break
            second = self.set_item(that, flags)
            if item[0] == _CLASS or second[0] == _CLASS or second[0] < item[0]:
                raise self.error("bad character range " + this + "-" + that, len(this) + 1 + len(that))
            ranges.append((item[0], second[0]))
        if len(ranges) == 1 and (ranges[0][0] == _CLASS or not flags & _I):
            return "one", 1, 1, _class_set(ranges, negate, flags)
        return "one", 1, 1, _set_of(ranges, negate, flags)

    def close(self, start):
        if not self.match(")"):
            raise self.error("missing ), unterminated subpattern", self.at - start)

    def group(self, flags, depth, first):
        start = self.at - 1
        name = None
        capture, atomic = True, False
        if self.match("?"):
            c = self.get()
            if c is None:
                raise self.error("unexpected end of pattern")
            if c == "P":
                if self.match("<"):
                    name = self.until(">", "group name")
                    self.check_name(name, 1)
                elif self.match("="):
                    return self.named_back(flags)
                else:
                    c = self.get()
                    if c is None:
                        raise self.error("unexpected end of pattern")
                    raise self.error("unknown extension ?P" + c, len(c) + 2)
            elif c == ":":
                capture = False
            elif c == "#":
                return self.comment(start)
            elif c in "=!<":
                return self.look_around(c, flags, depth, start)
            elif c == "(":
                return self.condition(flags, depth, start)
            elif c == ">":
                capture, atomic = False, True
            elif c in _inline or c == "-":
                scoped = self.inline_flags(c)
                if scoped is None:
                    if not first:
                        raise self.error("global flags not at the start of the expression", self.at - start)
                    return None
                add, remove = scoped
                if add & _types:
                    flags &= ~_types
                flags = (flags | add | (0 if self.is_text else _A)) & ~remove
                capture = False
            else:
                raise self.error("unknown extension ?" + c, len(c) + 1)
        number = self.open(name) if capture else None
        body = self.alternatives(flags, depth + 1)
        self.close(start)
        if capture:
            self.widths[number] = body[1], body[2]
            return "group", body[1], body[2], number, body
        if atomic:
            return "assert", body[1], body[2], _ATOMIC, 0, body
        return ("sequence", body[1], body[2], [body]) if body[0] == "at" else body

    def open(self, name):
        number = self.groups
        self.groups += 1
        self.widths.append(None)
        if name is not None:
            before = self.names.get(name)
            if before is not None:
                raise self.error("redefinition of group name " + repr(name) + " as group " + str(number) + "; was group " + str(before),
                                 len(name) + 1)
            self.names[name] = number
        return number

    def named_back(self, flags):
        name = self.until(")", "group name")
        self.check_name(name, 1)
        group = self.names.get(name)
        if group is None:
            raise self.error("unknown group name " + repr(name), len(name) + 1)
        if self.widths[group] is None:
            raise self.error("cannot refer to an open group", len(name) + 1)
        return self.back(group, flags)

    def comment(self, start):
        while True:
            if self.next is None:
                raise self.error("missing ), unterminated comment", self.at - start)
            if self.get() == ")":
                return None

    def look_around(self, c, flags, depth, start):
        behind = c == "<"
        outermost = False
        if behind:
            c = self.get()
            if c is None:
                raise self.error("unexpected end of pattern")
            if c not in "=!":
                raise self.error("unknown extension ?<" + c, len(c) + 2)
            if self.behind is None:
                outermost = True
                self.behind = self.groups
        body = self.alternatives(flags, depth + 1)
        if outermost:
            self.behind = None
        self.close(start)
        return "assert", 0, 0, _LOOK if c == "=" else _LOOK_NOT, body[1:3] if behind else 0, body

    def condition(self, flags, depth, start):
        name = self.until(")", "group name")
        if name.isdecimal() and name.isascii():
            group = int(name)
            if not group:
                raise self.error("bad group number", len(name) + 1)
            if group >= 1 << 30:
                raise self.error("invalid group reference " + str(group), len(name) + 1)
            if group not in self.promised:
                self.promised[group] = self.at - len(name) - 1
        else:
            self.check_name(name, 1)
            group = self.names.get(name)
            if group is None:
                raise self.error("unknown group name " + repr(name), len(name) + 1)
        self.check_behind(group)
        yes = self.items(flags, depth + 1, False)
        no = None
        if self.match("|"):
            no = self.items(flags, depth + 1, False)
            if self.next == "|":
                raise self.error("conditional backref with more than two branches")
        self.close(start)
        other = no or (None, 0, 0)
        return "if", min(yes[1], other[1]), max(yes[2], other[2]), group, yes, no

    def inline_flags(self, c):
        add = remove = 0
        if c != "-":
            while True:
                flag = _inline[c]
                if self.is_text and c == "L":
                    raise self.error("bad inline flags: cannot use 'L' flag with a str pattern")
                if not self.is_text and c == "u":
                    raise self.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
                add |= flag
                if flag & _types and add & _types != flag:
                    raise self.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                c = self.get()
                if c is None:
                    raise self.error("missing -, : or )")
                if c in ")-:":
                    break
                if c not in _inline:
                    raise self.error("unknown flag" if c.isalpha() else "missing -, : or )", len(c))
        if c == ")":
            self.flags |= add
            self.given |= add
            return None
        if c == "-":
            c = self.get()
            if c is None:
                raise self.error("missing flag")
            if c not in _inline:
                raise self.error("unknown flag" if c.isalpha() else "missing flag", len(c))
            while True:
                flag = _inline[c]
                if flag & _types:
                    raise self.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                remove |= flag
                c = self.get()
                if c is None:
                    raise self.error("missing :")
                if c == ":":
                    break
                if c not in _inline:
                    raise self.error("unknown flag" if c.isalpha() else "missing :", len(c))
        if add & remove:
            raise self.error("bad inline flags: flag turned on and off", 1)
        return add, remove


class _Compiler:
    def __init__(self):
        self.code = [0] * _header
        self.counters = 0

    def compile(self, tree, groups, bytes):
        code = self.code
        self.emit(tree)
        code.append(_SUCCESS)
        code[0], code[1], code[2], code[3] = groups, self.counters, min(tree[1], _most), bytes
        self.start(tree)
        return _packed(code)

    def start(self, tree):
        """Notes how a match must begin."""
        code = self.code
        nodes = tree[3] if tree[0] == "sequence" else [tree]
        if nodes and nodes[0][0] == "at" and nodes[0][3] == _TEXT_START:
            code[4] = 3
            return
        prefix = []
        for node in _flat(nodes):
            if node[0] == "one" and node[3][0] == _IS:
                prefix.append(node[3][1])
            elif node[0] != "mark":
                break
        if prefix:
            code[4], code[5] = 1, len(code)
            code += [_STRING, len(prefix)] + prefix
            return
        firsts = []
        if _firsts(tree, firsts):
            words = _union(firsts)
            if words is not None:
                code[4], code[5] = 2, len(code)
                code += words

    def emit(self, node):
        getattr(self, node[0])(node)

    def one(self, node):
        self.code += node[3]

    def at(self, node):
        self.code += [_AT, node[3]]

    def back(self, node):
        self.code += [_BACK, node[3], node[4]]

    def sequence(self, node):
        text = []
        for part in node[3]:
            if part[0] == "one" and part[3][0] == _IS:
                text.append(part[3][1])
                continue
            self.string(text)
            text = []
            self.emit(part)
        self.string(text)

    def string(self, text):
        if len(text) > 1:
            self.code += [_STRING, len(text)] + text
        elif text:
            self.code += [_IS, text[0]]

    def group(self, node):
        self.code += [_MARK, 2 * node[3] - 2]
        self.emit(node[4])
        self.code += [_MARK, 2 * node[3] - 1]

    def branch(self, node):
        code, ends = self.code, []
        for part in node[3][:-1]:
            split = len(code)
            code += [_SPLIT, split + 3, 0]
            self.emit(part)
            code += [_JUMP, 0]
            ends.append(len(code) - 1)
            code[split + 2] = len(code)
        self.emit(node[3][-1])
        for end in ends:
            code[end] = len(code)

    def repeat(self, node):
        code = self.code
        kind, _, _, least, most, mode, body = node
        while body[0] == "sequence" and len(body[3]) == 1:
            body = body[3][0]
        if body[0] == "one":
            place = len(code) + 1
            code += [_RUN, 0, least, most, mode] + body[3]
            code[place] = len(code)
        elif most == 0:  # only what is wrong with it counts
            place = len(code)
            self.emit(body)
            del code[place:]
        elif mode == _POSSESSIVE:
            body = "assert", body[1], body[2], _ATOMIC, 0, body
            if least == most == 1:
                self.emit(body)
            else:
                self.atomic(lambda: self.loop(least, most, _GREEDY, body))
        elif least == most == 1:
            self.emit(body)
        else:
            self.loop(least, most, mode, body)

    def loop(self, least, most, mode, body):
        code, place = self.code, len(self.code)
        if (least, most) == (0, 1):
            code += [_SPLIT, place + 3, 0]
            self.emit(body)
            code[place + 2] = len(code)
            if mode == _LAZY:
                code[place + 1], code[place + 2] = code[place + 2], code[place + 1]
            return
        counter = self.counters
        self.counters += 1
        code += [_REPEAT, counter, 0]
        self.emit(body)
        code[place + 2] = len(code)
        code += [_UNTIL, counter, place + 3, least, most, mode]

    def atomic(self, emit, kind=_ATOMIC, back=0):
        code, place = self.code, len(self.code)
        code += [_ASSERT, kind, back, 0]
        emit()
        code.append(_DONE)
        code[place + 3] = len(code)

    def _assert(self, node):
        back = node[4]
        if back:
            if back[0] != back[1]:
                raise PatternError("look-behind requires fixed-width pattern")
            back = back[0]
            if back > _most:
                raise PatternError("looks too much behind")
        if node[3] == _LOOK_NOT and node[5][0] == "sequence" and not node[5][3]:
            self.code.append(_FAIL)
        else:
            self.atomic(lambda: self.emit(node[5]), node[3], back or 0)

    def _if(self, node):
        code, place = self.code, len(self.code)
        code += [_IF_GROUP, node[3], 0]
        self.emit(node[4])
        if node[5] is None:
            code[place + 2] = len(code)
            return
        code += [_JUMP, 0]
        jump = len(code) - 1
        code[place + 2] = len(code)
        self.emit(node[5])
        code[jump] = len(code)


setattr(_Compiler, "assert", _Compiler._assert)
setattr(_Compiler, "if", _Compiler._if)


def _flat(nodes):
    """The leading nodes, those of groups among them."""
    out = []
    for node in nodes:
        if node[0] == "group":
            inner = node[4]
            inside = _flat(inner[3]) if inner[0] == "sequence" else [inner]
            out.append(("mark",))
            out += inside
            out.append(("mark",))
        elif node[0] == "sequence":
            out += _flat(node[3])
        else:
            out.append(node)
    return out


def _firsts(node, out):
    """Adds the instructions for the first characters of a node to `out`; whether all are known and one is always there."""
    kind = node[0]
    if kind == "one":
        out.append(node[3])
        return True
    if kind == "sequence":
        for part in node[3]:
            if part[0] == "at" or part[0] == "assert" and part[3] != _ATOMIC:
                continue
            known = _firsts(part, out)
            if known is None or known:
                return known
        return False
    if kind == "group":
        return _firsts(node[4], out)
    if kind == "assert":
        return _firsts(node[5], out) if node[3] == _ATOMIC else False
    if kind == "repeat":
        if not node[4]:
            return False
        known = _firsts(node[6], out)
        return known if known is None or node[3] else False
    if kind == "branch":
        always = True
        for part in node[3]:
            known = _firsts(part, out)
            if known is None:
                return None
            always = always and known
        return always
    if kind == "at":
        return False
    return None


def _union(firsts):
    if len(firsts) == 1:
        return firsts[0] if firsts[0][0] != _ALL else None
    ranges = []
    lower = None
    for words in firsts:
        if words[0] == _IS:
            ranges.append((words[1], words[1]))
        elif words[0] == _SET and not words[2]:
            ranges += [(words[i], words[i + 1]) for i in range(11, len(words), 2)]
        else:
            return None
    return _set_of(ranges, False, 0)


class Pattern:
    """A compiled regular expression."""

    __module__ = "re"
    __slots__ = ("pattern", "flags", "groups", "_index", "_program", "_templates", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        return _proxy(self._index)

    def match(self, string, pos=0, endpos=_end):
        found = _search(self._program, string, pos, endpos, 1)
        return None if found is None else _Found(self, string, found)

    def fullmatch(self, string, pos=0, endpos=_end):
        found = _search(self._program, string, pos, endpos, 3)
        return None if found is None else _Found(self, string, found)

    def search(self, string, pos=0, endpos=_end):
        found = _search(self._program, string, pos, endpos, 0)
        return None if found is None else _Found(self, string, found)

    def findall(self, string, pos=0, endpos=_end):
        return _findall(self._program, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=_end):
        return _each(self, string, pos, endpos, _search(self._program, string, pos, endpos, 0))

    def scanner(self, string, pos=0, endpos=_end):
        return _Scanner(self, string, pos, endpos)

    def split(self, string, maxsplit=0):
        return _split(self._program, string, maxsplit)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        if callable(repl):
            pieces = _replaced(self, repl, string, count)
        else:
            pieces = _pieces(self._program, string, _template(self, repl), count)
        n = pieces.pop()
        if not n:
            return _part(string, 0, _end), 0
        empty = "" if type(self.pattern) is str else b""
        return empty.join(pieces), n

    def __repr__(self):
        flags = self.flags & ~_U if isinstance(self.pattern, str) else self.flags
        text = repr(self.pattern)[:200]
        return "re.compile(" + text + ", " + _shown(flags, _flags_of_patterns) + ")" if flags else "re.compile(" + text + ")"

    def __eq__(self, other):
        if type(other) is not Pattern:
            return NotImplemented
        return self.flags == other.flags and type(self.pattern) is type(other.pattern) and self.pattern == other.pattern

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item):
        return _alias(cls, item)


class Match:
    """What a pattern has matched, and where."""

    __module__ = "re"
    __slots__ = ("re", "string", "_at")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def _number(self, group):
        if type(group) is not int:
            found = self.re._index.get(group) if isinstance(group, (str, bytes)) else None
            if found is not None:
                return found
            if not hasattr(group, "__index__"):
                raise IndexError("no such group")
            group = group.__index__()
        if 0 <= group <= self.re.groups:
            return group
        raise IndexError("no such group")

    def group(self, *groups):
        if not groups:
            at = self._at
            return _part(self.string, at[0], at[1])
        if len(groups) == 1:
            return self[groups[0]]
        return tuple([self[group] for group in groups])

    def __getitem__(self, group):
        i = 2 * self._number(group)
        at = self._at
        return _part(self.string, at[i], at[i + 1])

    def groups(self, default=None):
        return _groups(self.string, self._at, default)

    def groupdict(self, default=None):
        groups = _groups(self.string, self._at, default)
        index = self.re._index
        return {name: groups[index[name] - 1] for name in index}

    def start(self, group=0, /):
        return self._at[2 * self._number(group)]

    def end(self, group=0, /):
        return self._at[2 * self._number(group) + 1]

    def span(self, group=0, /):
        i = 2 * self._number(group)
        return self._at[i], self._at[i + 1]

    def expand(self, template):
        empty = "" if isinstance(self.re.pattern, str) else b""
        return empty.join([(self[item] or empty) if type(item) is int else item for item in _template(self.re, template)])

    @property
    def pos(self):
        return self._at[-2]

    @property
    def endpos(self):
        return self._at[-1]

    @property
    def lastindex(self):
        return self._at[-3] or None

    @property
    def lastgroup(self):
        last = self._at[-3]
        for name, number in self.re._index.items():
            if number == last:
                return name
        return None

    @property
    def regs(self):
        at = self._at
        return tuple([(at[i], at[i + 1]) for i in range(0, len(at) - 3, 2)])

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={repr(self.group())[:50]}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        return _alias(cls, item)


def _Found(pattern, string, at):
    m = _make(Match)
    m.re = pattern
    m.string = string
    m._at = at
    return m


_make = object.__new__
_proxy = type(object.__dict__)
_alias = type(list[int])


def _each(pattern, string, pos, endpos, found):
    while found is not None:
        yield _Found(pattern, string, found)
        found = _search(pattern._program, string, found[1], endpos, 4 if found[0] == found[1] else 0)


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern, self._string, self._pos, self._end, self._mode = pattern, string, pos, endpos, 0

    def _next(self, mode):
        if self._pos is None:
            return None
        found = _search(self.pattern._program, self._string, self._pos, self._end, mode | self._mode)
        if found is None:
            self._pos = None
            return None
        self._pos, self._mode = found[1], 4 if found[0] == found[1] else 0
        return _Found(self.pattern, self._string, found)

    def match(self):
        return self._next(1)

    def search(self):
        return self._next(0)


def _replaced(pattern, repl, string, count):
    pieces, n, at = [], 0, 0
    if count < 0:
        return [0]
    program = pattern._program
    found = _search(program, string, 0, _end, 0)
    while found is not None:
        start, end = found[0], found[1]
        if start > at:
            pieces.append(_part(string, at, start))
        piece = repl(_Found(pattern, string, found))
        if piece is not None:
            pieces.append(piece)
        at = end
        n += 1
        if n == count:
            break
        found = _search(program, string, end, _end, 4 if start == end else 0)
    pieces.append(_part(string, at, _end))
    pieces.append(n)
    return pieces


def _template(pattern, repl):
    """What a template stands for: texts and numbers of groups."""
    if isinstance(repl, str):
        repl = _part(repl, 0, _end)
        if "\\" not in repl:
            return (repl,) if repl else ()
    elif not isinstance(repl, (bytes, bytearray)):
        raise TypeError("decoding to str: need a bytes-like object, " + type(repl).__name__ + " found")
    elif b"\\" not in repl:
        return (repl,) if repl else ()
    templates = pattern._templates
    key = type(repl), repl if type(repl) is not bytearray else bytes(repl)
    found = templates.get(key)
    if found is None:
        if len(templates) >= 64:
            templates.clear()
        found = templates[key] = _read_template(pattern, repl)
    return found


def _read_template(pattern, repl):
    reader = _Reader(repl)
    items, text = [], []

    def flush():
        if text:
            joined = "".join(text)
            items.append(joined if reader.is_text else joined.encode("latin-1"))
            text.clear()

    def add(group, back):
        if group > pattern.groups:
            raise reader.error("invalid group reference " + str(group), back)
        flush()
        items.append(group)

    while True:
        this = reader.get()
        if this is None:
            break
        if this[0] != "\\":
            text.append(this)
            continue
        c = this[1]
        if c == "g":
            if not reader.match("<"):
                raise reader.error("missing <")
            name = reader.until(">", "group name")
            if name.isdecimal() and name.isascii():
                group = int(name)
                if group >= 1 << 30:
                    raise reader.error("invalid group reference " + str(group), len(name) + 1)
            else:
                reader.check_name(name, 1)
                group = pattern._index.get(name)
                if group is None:
                    raise IndexError("unknown group name " + repr(name))
            add(group, len(name) + 1)
        elif c == "0":
            text.append(chr(int(this[1:] + reader.some(2, _octal), 8) & 0xFF))
        elif c in _digits:
            if reader.next is not None and reader.next in _digits:
                this += reader.get()
                if c in _octal and this[2] in _octal and reader.next is not None and reader.next in _octal:
                    this += reader.get()
                    text.append(chr(reader.octal(this)))
                    continue
            add(int(this[1:]), len(this) - 1)
        elif c in _escapes:
            text.append(chr(_escapes[c]))
        elif c in _letters:
            raise reader.error("bad escape " + this, len(this))
        else:
            text.append(this)
    flush()
    return tuple(items)


def _checked_flags(is_text, flags):
    if is_text:
        if flags & _L:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & _A and flags & _U:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        return flags if flags & _A else flags | _U
    if flags & _U:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if flags & _L and flags & _A:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def _new_pattern(source, flags):
    is_text = isinstance(source, str)
    parser = _Parser(source, flags)
    tree = parser.parse()
    flags = _checked_flags(is_text, parser.given)
    pattern = _make(Pattern)
    pattern._program = _Compiler().compile(tree, parser.groups - 1, 0 if is_text else 1)
    pattern.pattern = source
    pattern.flags = flags
    pattern.groups = parser.groups - 1
    pattern._index = parser.names
    pattern._templates = {}
    return pattern


_cache = {}


def _compiled(pattern, flags):
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    flags = int(flags)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    made = _new_pattern(pattern, flags)
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def compile(pattern, flags=0):
    return _compiled(pattern, flags)


def match(pattern, string, flags=0):
    return _compiled(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compiled(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compiled(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compiled(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compiled(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return _compiled(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return _compiled(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compiled(pattern, flags).subn(repl, string, count)


def purge():
    _cache.clear()


_special = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin-1").translate(_special).encode("latin-1")


# what messages call them
Pattern.__name__ = "re.Pattern"
Match.__name__ = "re.Match"
