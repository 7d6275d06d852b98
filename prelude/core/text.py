# repr, str and format, where an object's class, or that of something in it, has guest code for them.


def repr_of(x):
    method = _special(x, "__repr__")
    result = method()
    if not isinstance(result, str):
        raise TypeError("__repr__ returned non-string (type " + type(result).__name__ + ")")
    return result


def str_of(x):
    method = _overridden(x, "__str__")
    if method is None:
        if isinstance(x, BaseException):
            return exception_text(x)
        return repr(x)
    result = method()
    if not isinstance(result, str):
        raise TypeError("__str__ returned non-string (type " + type(result).__name__ + ")")
    return result


def exception_text(self):
    args = self.args
    if not args:
        return ""
    if len(args) == 1:
        if isinstance(self, KeyError):
            return repr(args[0])
        return str(args[0])
    return repr(args)


def exception_repr(self):
    args = self.args
    if len(args) == 1:
        return type(self).__name__ + "(" + repr(args[0]) + ")"
    return type(self).__name__ + repr(args)


def list_repr(self):
    if _showing(self):
        return "[...]"
    return "[" + ", ".join([repr(x) for x in list_items(self)]) + "]"


def list_items(self):
    i = 0
    while i < list.__len__(self):
        yield list.__getitem__(self, i)
        i += 1


def tuple_repr(self):
    if _showing(self):
        return "(...)"
    if len(self) == 1:
        return "(" + repr(tuple.__getitem__(self, 0)) + ",)"
    return "(" + ", ".join([repr(x) for x in tuple.__iter__(self)]) + ")"


def dict_repr(self):
    if _showing(self):
        return "{...}"
    return "{" + ", ".join([repr(k) + ": " + repr(v) for k, v in dict.items(self)]) + "}"


def set_repr(self):
    name = type(self).__name__
    if _showing(self):
        return name + "(...)"
    items = ", ".join([repr(x) for x in list(self)])
    if name == "set":
        return "{" + items + "}" if items else "set()"
    return name + "({" + items + "})" if items else name + "()"


def view_repr(self):
    return type(self).__name__ + "([" + ", ".join([repr(x) for x in self]) + "])"


def proxy_repr(self):
    return "mappingproxy(" + repr(_field(self, 0)) + ")"


def alias_part(x):
    if x is Ellipsis:
        return "..."
    if isinstance(x, type):
        if x.__module__ == "builtins":
            return x.__qualname__
        return x.__module__ + "." + x.__qualname__
    return repr(x)


def alias_repr(self):
    args = _field(self, 1)
    if not args:
        return alias_part(_field(self, 0)) + "[()]"
    return alias_part(_field(self, 0)) + "[" + ", ".join([alias_part(x) for x in args]) + "]"


def super_repr(self):
    return "<super: <class '" + _field(self, 0).__name__ + "'>, <" + type(_field(self, 1)).__name__ + " object>>"


def method_repr(self):
    return "<bound method " + _field(self, 0).__qualname__ + " of " + repr(_field(self, 1)) + ">"


def show(x):
    method = _overridden(x, "__repr__")
    if method is not None:
        return repr_of(x)
    if isinstance(x, BaseException):
        return exception_repr(x)
    if isinstance(x, list):
        return list_repr(x)
    if isinstance(x, tuple):
        return tuple_repr(x)
    if isinstance(x, dict):
        return dict_repr(x)
    if isinstance(x, (set, frozenset)):
        return set_repr(x)
    if type(x) is MappingProxy:
        return proxy_repr(x)
    if type(x) is GenericAlias:
        return alias_repr(x)
    if type(x) is Super:
        return super_repr(x)
    if type(x) is Method:
        return method_repr(x)
    if type(x) is Slice:
        return "slice(" + repr(x.start) + ", " + repr(x.stop) + ", " + repr(x.step) + ")"
    return view_repr(x)


def ascii_of(x):
    return escape(repr(x))


def escape(text):
    out = []
    for c in text:
        n = ord(c)
        if n < 128:
            out.append(c)
        elif n < 256:
            out.append("\\x" + format(n, "02x"))
        elif n < 65536:
            out.append("\\u" + format(n, "04x"))
        else:
            out.append("\\U" + format(n, "08x"))
    return "".join(out)


def format_of(v, spec=""):
    method = _overridden(v, "__format__")
    if method is None:
        if not spec:
            return str(v)
        plain = _plain(v)
        if plain is not v:
            return format(plain, spec)
        raise TypeError("unsupported format string passed to " + type(v).__name__ + ".__format__")
    result = method(spec)
    if not isinstance(result, str):
        raise TypeError("__format__ must return a str, not " + type(result).__name__)
    return result


def str_of_object(self):
    return repr(self)


def format_object(self, spec):
    if not spec:
        return str(self)
    raise TypeError("unsupported format string passed to " + type(self).__name__ + ".__format__")


def format_value(v, spec, conversion):
    if conversion == 114:
        v = repr(v)
    elif conversion == 115:
        v = str(v)
    elif conversion == 97:
        v = ascii(v)
    return format(v, spec)


def new_str(cls, object="", /, *args):
    if cls is str:
        return str_of(object)
    return str.__new__(cls, str_of(object))


def print_all(*args, sep=" ", end="\n", file=None, flush=False):
    if sep is None:
        sep = " "
    if end is None:
        end = "\n"
    text = sep.join([str(x) for x in args]) + end
    if file is None:
        _write(text)
    else:
        file.write(text)
        if flush:
            file.flush()


def join(self, iterable):
    if isinstance(iterable, list):
        raise TypeError("sequence item: expected str instance")
    return self.join([x for x in iterable])


Super = _type_SUPER
Method = _type_METHOD
Slice = slice
_define_operation("show", show)
_define_operation("format", format_value)
_define(repr, show)
_define(ascii, ascii_of)
_define(str.__new__, new_str)
_define(format, format_of)
_define(print, print_all)
_define(list.__repr__, list_repr)
_define(tuple.__repr__, tuple_repr)
_define(dict.__repr__, dict_repr)
_define(set.__repr__, set_repr)
_define(frozenset.__repr__, set_repr)
_define(object.__str__, str_of_object)
_define(object.__repr__, show)
_define(object.__format__, format_object)
_define(BaseException.__repr__, exception_repr)
_define(BaseException.__str__, exception_text)


# ---- str % values and str.format ----


def percent_key(format, i):
    # the end of "(name)", whose opening parenthesis is taken
    depth = 1
    while i < len(format):
        if format[i] == "(":
            depth += 1
        elif format[i] == ")":
            depth -= 1
            if not depth:
                return i
        i += 1
    raise ValueError("incomplete format key")


def percent_value(kind, v):
    if kind in "sra":
        return str(v) if kind == "s" else repr(v) if kind == "r" else ascii(v)
    plain = _plain(v)
    if isinstance(plain, (int, float, str)):
        return plain
    if kind in "diu":
        method = _overridden(v, "__int__")
        if method is not None or _overridden(v, "__index__") is not None:
            return int(v)
        raise TypeError("%" + kind + " format: a real number is required, not " + type(v).__name__)
    if kind in "oxX":
        if _overridden(v, "__index__") is not None:
            return as_index(v)
        raise TypeError("%" + kind + " format: an integer is required, not " + type(v).__name__)
    if kind in "eEfFgG":
        if _overridden(v, "__float__") is not None or _overridden(v, "__index__") is not None:
            return float(v)
        raise TypeError("must be real number, not " + type(v).__name__)
    if kind == "c" and _overridden(v, "__index__") is not None:
        return as_index(v)
    return plain


def percent(format, args):
    # the conversions with their values made plain, for the native
    text = str(_plain(format))
    values = args if isinstance(args, tuple) else (args,)
    mapping = not isinstance(args, (tuple, str)) and hasattr(type(args), "__getitem__")
    used, keyed, out, plain, i, n = 0, False, [], [], 0, len(text)
    while i < n:
        at = text.find("%", i)
        if at < 0:
            out.append(text[i:])
            break
        out.append(text[i:at + 1])
        i = at + 1
        if text[i:i + 1] == "%":
            out.append("%")
            i += 1
            continue
        given = None
        if text[i:i + 1] == "(":
            if not mapping:
                raise TypeError("format requires a mapping")
            end = percent_key(text, i + 1)
            given = (args[text[i + 1:end]],)
            keyed = True
            i = end + 1
        while i < n and text[i] in "-+ #0123456789.*hlL":
            if text[i] == "*":
                if used >= len(values):
                    raise TypeError("not enough arguments for format string")
                plain.append(_plain(values[used]))
                used += 1
            out.append(text[i])
            i += 1
        if i >= n:
            raise ValueError("incomplete format")
        kind = text[i]
        i += 1
        if kind not in "sradiuoxXeEfFgGc":
            raise ValueError("unsupported format character '" + kind + "' (0x" + format_of(ord(kind), "x") + ") at index " + str(i - 1))
        if given is None:
            if used >= len(values):
                raise TypeError("not enough arguments for format string")
            given = (values[used],)
            used += 1
        plain.append(percent_value(kind, given[0]))
        out.append("s" if kind in "ra" else kind)
    if used < len(values) and not keyed and not mapping:
        raise TypeError("not all arguments converted during string formatting")
    return "".join(out) % tuple(plain)


def field_end(text, i):
    # where the field that begins at i ends: its closing brace
    depth, n, bracket = 1, len(text), False
    while i < n:
        c = text[i]
        if bracket:
            bracket = c != "]"
        elif c == "[":
            bracket = True
        elif c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if not depth:
                return i
        elif c == ":":
            bracket = False
            while i < n:
                if text[i] == "{":
                    depth += 1
                elif text[i] == "}":
                    depth -= 1
                    if not depth:
                        return i
                i += 1
            break
        i += 1
    raise ValueError("expected '}' before end of string")


def field_parts(field):
    # (name, conversion or "", spec)
    i, bracket = 0, False
    while i < len(field):
        c = field[i]
        if bracket:
            bracket = c != "]"
        elif c == "[":
            bracket = True
        elif c == ":":
            return field[:i], "", field[i + 1:]
        elif c == "!":
            if i + 1 >= len(field):
                raise ValueError("unmatched '{' in format spec")
            if field[i + 2:i + 3] not in ("", ":"):
                raise ValueError("expected ':' after conversion specifier")
            return field[:i], field[i + 1], field[i + 3:]
        i += 1
    return field, "", ""


def field_value(name, args, keywords, state):
    i = 0
    while i < len(name) and name[i] not in ".[":
        i += 1
    first = name[:i]
    if not first or first.isdecimal():
        if args is None:
            raise ValueError("Format string contains positional fields")
        automatic = not first
        if state[1] is None:
            state[1] = automatic
        elif state[1] is not automatic:
            if automatic:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        index = state[0] if automatic else int(first)
        if automatic:
            state[0] += 1
        if index >= len(args):
            raise IndexError("Replacement index " + str(index) + " out of range for positional args tuple")
        v = args[index]
    else:
        v = keywords[first]
    while i < len(name):
        if name[i] == ".":
            end = i + 1
            while end < len(name) and name[end] not in ".[":
                end += 1
            if end == i + 1:
                raise ValueError("Empty attribute in format string")
            v = getattr(v, name[i + 1:end])
            i = end
        elif name[i] == "[":
            end = name.find("]", i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[i + 1:end]
            if not key:
                raise ValueError("Empty attribute in format string")
            v = v[int(key) if key.isdecimal() else key]
            i = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return v


def fill_format(text, args, keywords, state, levels):
    if levels == 0:
        raise ValueError("Max string recursion exceeded")
    out, i, n = [], 0, len(text)
    while i < n:
        from_ = i
        while i < n and text[i] != "{" and text[i] != "}":
            i += 1
        out.append(text[from_:i])
        if i >= n:
            break
        c = text[i]
        i += 1
        if text[i:i + 1] == c:
            out.append(c)
            i += 1
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if i >= n:
            raise ValueError("Single '{' encountered in format string")
        end = field_end(text, i)
        name, conversion, spec = field_parts(text[i:end])
        i = end + 1
        v = field_value(name, args, keywords, state)
        if conversion == "r":
            v = repr(v)
        elif conversion == "s":
            v = str(v)
        elif conversion == "a":
            v = ascii(v)
        elif conversion:
            raise ValueError("Unknown conversion specifier " + conversion)
        if "{" in spec:
            spec = fill_format(spec, args, keywords, state, levels - 1)
        out.append(format(v, spec))
    return "".join(out)


def str_format(self, /, *args, **keywords):
    return fill_format(str(_plain(self)), args, keywords, [0, None], 2)


def str_format_map(self, mapping, /):
    return fill_format(str(_plain(self)), None, mapping, [0, None], 2)


def repeat(self, n):
    return self * as_index(n)


_define(str.__mod__, percent)
_define(str.format, str_format)
_define(str.format_map, str_format_map)
_define(str.__mul__, repeat)
_define(list.__mul__, repeat)
_define(tuple.__mul__, repeat)
_define(bytes.__mul__, repeat)
_define(str.__rmul__, repeat)
_define(list.__rmul__, repeat)
_define(tuple.__rmul__, repeat)
_define(bytes.__rmul__, repeat)
