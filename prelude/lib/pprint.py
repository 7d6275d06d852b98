# pprint: values in lines of a given width. A container that does not fit on the rest of its line gets a line for each item.

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):  # fmt: skip
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pprint(object)  # fmt: skip


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object, its dicts in their order"""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pformat(object)  # fmt: skip


def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter()._repr(object, [], 0)[0]


def isreadable(object):
    """Determine if saferepr(object) is readable by eval()."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Determine if object requires a recursive representation."""
    return PrettyPrinter().isrecursive(object)


class _Key:
    """For sorting what may not be comparable: then by type and identity."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    """Handle pretty printing operations onto a stream using a set of configured parameters."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):  # fmt: skip
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth, self._indent, self._width, self._compact = depth, indent, width, bool(compact)
        self._sort_dicts, self._underscore_numbers, self._stream = sort_dicts, underscore_numbers, stream

    def pprint(self, object):
        """Print an object."""
        if self._stream is None:
            print(self.pformat(object))
        else:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """The text of an object."""
        out = []
        self._format(object, out, 0, 0, [], 0)
        return "".join(out)

    def isrecursive(self, object):
        """True if the object contains itself."""
        return self._repr(object, [], 0)[2]

    def isreadable(self, object):
        """True if eval() could read the text."""
        _, readable, recursive = self._repr(object, [], 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text, is readable, is recursive) on one line; may be overridden."""
        return self._plain(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context, self._depth, level)

    def _plain(self, object, context, maxlevels, level):
        kind = type(object)
        show = kind.__repr__
        if kind is int and self._underscore_numbers:
            return f"{object:_d}", True, False
        is_dict = issubclass(kind, dict) and show is dict.__repr__
        if not (is_dict or issubclass(kind, list) and show is list.__repr__ or issubclass(kind, tuple) and show is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return repr(object), True, False
        if maxlevels and level >= maxlevels:
            return ("{...}" if is_dict else "[...]" if issubclass(kind, list) else "(...)"), False, True
        if any([seen is object for seen in context]):
            return _recursion(object), False, True
        context = [*context, object]
        readable, recursive, parts = True, False, []
        items = object
        if is_dict:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        for item in items:
            shown = []
            for part in item if is_dict else (item,):
                text, ok, loops = self.format(part, context, maxlevels, level + 1)
                shown.append(text)
                readable, recursive = readable and ok, recursive or loops
            parts.append(": ".join(shown))
        text = ", ".join(parts)
        if is_dict:
            return f"{{{text}}}", readable, recursive
        if issubclass(kind, list):
            return f"[{text}]", readable, recursive
        return f"({text},)" if len(parts) == 1 else f"({text})", readable, recursive

    # In what follows `indent` is the column where an object begins, `allowance` how many characters must fit behind it.

    def _format(self, object, out, indent, allowance, context, level):
        if any([seen is object for seen in context]):
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)[0]
        if len(text) > self._width - indent - allowance:
            printer = _printers(type(object))
            if printer is not None:
                printer(self, object, out, indent, allowance, [*context, object], level + 1)
                return
            fields = getattr(object, "__dataclass_fields__", None)
            if fields is not None and not isinstance(object, type) and object.__dataclass_params__.repr and _generated(type(object)):
                name = type(object).__name__
                values = [(f.name, getattr(object, f.name)) for f in fields.values() if f.repr and f._field_type.name == "_FIELD"]
                self._attributes(name, values, object, out, indent, allowance, [*context, object], level + 1)
                return
        out.append(text)

    def _attributes(self, name, pairs, object, out, indent, allowance, context, level):
        out.append(name + "(")
        indent += len(name) + 1
        for i, (key, value) in enumerate(pairs):
            last = i == len(pairs) - 1
            out.append(key + "=")
            if any([seen is value for seen in context]):
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)
        out.append(")")

    def _pairs(self, pairs, out, indent, allowance, context, level):
        indent += self._indent
        for i, (key, value) in enumerate(pairs):
            last = i == len(pairs) - 1
            text = self._repr(key, context, level)[0]
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _dict(self, object, out, indent, allowance, context, level):
        out.append("{" + " " * (self._indent - 1))
        if object:
            pairs = sorted(object.items(), key=_pair_key) if self._sort_dicts else list(object.items())
            self._pairs(pairs, out, indent, allowance + 1, context, level)
        out.append("}")

    def _items(self, items, out, indent, allowance, context, level):
        out.append(" " * (self._indent - 1))
        indent += self._indent
        room = self._width - indent + 1
        max_room, separator = room, ""
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                max_room -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)[0]
                size = len(text) + 2
                if room < size and separator:
                    room = max_room
                    separator = ",\n" + " " * indent
                if room >= size:
                    room -= size
                    out.append(separator + text)
                    separator = ", "
                    continue
            out.append(separator)
            separator = ",\n" + " " * indent
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _tuple(self, object, out, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        out.append("(")
        self._items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        start, end = "{", "}"
        if type(object) is not set:
            start, end = type(object).__name__ + "({", "})"
            indent += len(start) - 1
        out.append(start)
        self._items(sorted(object, key=_Key), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        chunks, lines = [], object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = room = self._width - indent
        for i, line in enumerate(lines):
            if i == len(lines) - 1:
                room -= allowance
            if len(repr(line)) <= room:
                chunks.append(repr(line))
                continue
            parts, at = [], 0
            while at < len(line):  # pieces of a word and the white space behind it
                end = at
                while end < len(line) and not line[end].isspace():
                    end += 1
                while end < len(line) and line[end].isspace():
                    end += 1
                parts.append(line[at:end])
                at = end
            current = ""
            for j, part in enumerate(parts):
                if j == len(parts) - 1 and i == len(lines) - 1:
                    width -= allowance
                if len(repr(current + part)) > width:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current += part
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        text = ("\n" + " " * indent).join(chunks)
        out.append(f"({text})" if level == 1 else text)

    def _bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        around = level == 1
        if around:
            indent += 1
            allowance += 1
            out.append("(")
        chunks, current, last = [], b"", len(object) // 4 * 4
        width = self._width - indent
        for i in range(0, len(object), 4):
            part = object[i : i + 4]
            if i == last:
                width -= allowance
            if len(repr(current + part)) > width:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current += part
        chunks.append(repr(current))
        out.append(("\n" + " " * indent).join(chunks) + ")" * around)

    def _bytearray(self, object, out, indent, allowance, context, level):
        out.append("bytearray(")
        self._bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
        out.append(")")

    def _named(self, object, out, indent, allowance, context, level):
        """Type(…) around another container."""
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        if name == "mappingproxy":
            self._format(object.copy(), out, indent, allowance + 1, context, level)
        elif name == "OrderedDict":
            self._list(list(object.items()), out, indent, allowance + 1, context, level)
        elif name == "Counter":
            out.append("{" + " " * (self._indent - 1))
            self._pairs(object.most_common(), out, indent, allowance + 2, context, level)
            out.append("}")
        else:
            self._list(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _default(self, object, out, indent, allowance, context, level):
        factory = self._repr(object.default_factory, context, level)[0]
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _deque(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(f"{name}([")
        indent += len(name) + 1
        if object.maxlen is None:
            self._items(object, out, indent, allowance + 2, context, level)
            out.append("])")
        else:
            self._items(object, out, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)[0]
            out.append(f"],\n{' ' * indent}maxlen={limit})")

    def _chain(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for i, mapping in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(mapping, out, indent, allowance + 1 if last else 1, context, level)
            out.append(")" if last else ",\n" + " " * indent)

    def _user(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)

    def _namespace(self, object, out, indent, allowance, context, level):
        name = "namespace" if type(object).__name__ == "SimpleNamespace" else type(object).__name__
        self._attributes(name, list(object.__dict__.items()), object, out, indent, allowance, context, level)


def _generated(cls):
    """True if a class's __repr__ was made by dataclass."""
    return "__create_fn__" in getattr(getattr(cls.__repr__, "__wrapped__", None), "__qualname__", "")


def _printers(kind):
    """The method for a type, found by whose __repr__ it has."""
    show = kind.__repr__
    for base, method in _by_repr:
        if show is base.__repr__:
            return method
    for base in kind.__mro__:
        if "__repr__" in base.__dict__:
            if base.__module__ in ("collections", "types"):
                return _by_name.get(base.__name__)
            break
    return _by_name.get(kind.__name__) if kind.__name__ == "mappingproxy" else None


_P = PrettyPrinter
_by_repr = (
    (dict, _P._dict), (list, _P._list), (tuple, _P._tuple), (set, _P._set), (frozenset, _P._set), (str, _P._str), (bytes, _P._bytes),
    (bytearray, _P._bytearray),
)  # fmt: skip
_by_name = {
    "OrderedDict": _P._named, "Counter": _P._named, "mappingproxy": _P._named, "defaultdict": _P._default, "deque": _P._deque,
    "ChainMap": _P._chain, "UserDict": _P._user, "UserList": _P._user, "UserString": _P._user, "SimpleNamespace": _P._namespace,
}  # fmt: skip
