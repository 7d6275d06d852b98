# "…" % values and "…".format(…), where a value's class has guest code for how it is shown.


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
        raise TypeError("%" + kind + " format: a real number is required, not " + _type_name(v))
    if kind in "oxX":
        if _overridden(v, "__index__") is not None:
            return as_index(v)
        raise TypeError("%" + kind + " format: an integer is required, not " + _type_name(v))
    if kind in "eEfFgG":
        if _overridden(v, "__float__") is not None or _overridden(v, "__index__") is not None:
            return float(v)
        raise TypeError("must be real number, not " + _type_name(v))
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
            raise ValueError("unmatched '{' in format spec")
        i += 1
    if text[-1] == "!" and not bracket:
        raise ValueError("end of string while looking for conversion specifier")
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
        if len(first) > 19 or not automatic and int(first) > 9223372036854775807:
            raise ValueError("Too many decimal digits in format string")
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
_define_rest(str.__mul__, repeat)
_define_rest(list.__mul__, repeat)
_define_rest(tuple.__mul__, repeat)
_define_rest(bytes.__mul__, repeat)
_define_rest(str.__rmul__, repeat)
_define_rest(list.__rmul__, repeat)
_define_rest(tuple.__rmul__, repeat)
_define_rest(bytes.__rmul__, repeat)
