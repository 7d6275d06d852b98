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
        if isinstance(x, str):
            return _plain(x)
        if isinstance(x, BaseException):
            return exception_text(x)
        if type(x) is MappingProxy:
            return str(_field(x, 0))
        method = _overridden(x, "__repr__")
        if method is None:
            return repr(x)
    result = method()
    if not isinstance(result, str):
        raise TypeError("__str__ returned non-string (type " + type(result).__name__ + ")")
    return result


def exception_text(self):
    args = self.args
    if isinstance(self, OSError) and self.errno is not None and self.strerror is not None:
        text = "[Errno " + str(self.errno) + "] " + str(self.strerror)
        if self.filename is not None:
            text += ": " + repr(self.filename)
            if self.filename2 is not None:
                text += " -> " + repr(self.filename2)
        return text
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
    name = getattr(_field(self, 0), "__qualname__", None)
    if name is None:
        name = getattr(_field(self, 0), "__name__", "?")
    return "<bound method " + name + " of " + repr(_field(self, 1)) + ">"


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
    if type(x) is _type_UNION:
        return " | ".join(["None" if a is type(None) else alias_part(a) for a in x.__args__])
    if type(x) is Super:
        return super_repr(x)
    if type(x) is Method:
        return method_repr(x)
    if type(x) is Slice:
        return "slice(" + repr(x.start) + ", " + repr(x.stop) + ", " + repr(x.step) + ")"
    if type(x) in VIEWS:
        return view_repr(x)
    return repr(x)


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
    if not isinstance(spec, str):
        raise TypeError("format() argument 2 must be str, not " + type(spec).__name__)
    method = _overridden(v, "__format__")
    if method is None:
        if not spec:
            return str(v)
        plain = _plain(v)
        if plain is not v or not _is_python(v):
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


def new_str(cls, object="", *args, **keywords):
    if args or keywords:
        return str.__new__(cls, object, *args, **keywords)
    if cls is str:
        return str_of(object)
    return str.__new__(cls, str_of(object))


def print_all(*args, sep=" ", end="\n", file=None, flush=False):
    for value, name in ((sep, "sep"), (end, "end")):
        if value is not None and not isinstance(value, str):
            raise TypeError(name + " must be None or a string, not " + type(value).__name__)
    write = _write
    if file is None:
        sys = _modules().get("sys")
        if sys is not None:
            if sys.stdout is None:
                return
            write = sys.stdout.write
    else:
        write = file.write
    for i, x in enumerate(args):
        if i:
            write(" " if sep is None else sep)
        write(str(x))
    write("\n" if end is None else end)
    if flush and write is not _write:
        (sys.stdout if file is None else file).flush()


def new_bytes(cls, source=b"", /, *rest):
    method = _special(source, "__bytes__") if not rest else None
    if method is not None:
        result = method()
        if not isinstance(result, bytes):
            raise TypeError("__bytes__ returned non-bytes (type " + type(result).__name__ + ")")
        return bytes.__new__(cls, _plain(result))
    return made_of_bytes(bytes.__new__, cls, source, rest, "bytes")


def new_bytearray(cls, source=b"", /, *rest):
    return made_of_bytes(bytearray.__new__, cls, source, rest, "bytearray")


def made_of_bytes(new, cls, source, rest, name):
    if rest:
        return coerce(new, cls, source, *rest)
    if isinstance(source, (list, tuple)):
        return new(cls, [as_index(x) for x in source])
    if _special(source, "__index__") is None and _special(source, "__iter__") is None and _special(source, "__getitem__") is None:
        raise TypeError("cannot convert '" + _type_name(source) + "' object to " + name)
    return coerce(new, cls, source)


def bytearray_extend(self, items):
    bytearray.extend(self, bytearray(items))


def slice_indices(self, n):
    return plain_index("", self).indices(as_index(n))


def join(self, iterable):
    if _special(iterable, "__iter__") is None and _special(iterable, "__getitem__") is None:
        raise TypeError("can only join an iterable")
    return _plain(self).join([x for x in iterable])


Super = _type_SUPER
VIEWS = (_type_DICT_KEYS, _type_DICT_VALUES, _type_DICT_ITEMS)
Method = _type_METHOD
Slice = slice
print_all.__name__ = print_all.__qualname__ = "print"
_define_operation("show", show)
_define_operation("format", format_value)
_define(repr, show)
_define_rest(str.join, join)
_define(ascii, ascii_of)
_define_rest(bytes.__new__, new_bytes)
_define_rest(bytearray.__new__, new_bytearray)
_define_rest(bytearray.extend, bytearray_extend)
_define_rest(slice.indices, slice_indices)
_define(str.__new__, new_str)
_define(format, format_of)
_define(print, print_all)
_define(list.__repr__, list_repr)
_define(tuple.__repr__, tuple_repr)
_define(dict.__repr__, dict_repr)
_define(set.__repr__, set_repr)
_define(frozenset.__repr__, set_repr)
_define(object.__str__, str_of_object)
_define_rest(object.__repr__, show)
_define(object.__format__, format_object)
_define(BaseException.__repr__, exception_repr)
_define(BaseException.__str__, exception_text)
_method(GenericAlias, "__repr__", alias_repr)
