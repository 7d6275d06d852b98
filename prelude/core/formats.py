# "…" % args and "…".format(…), where an argument's class has guest code for how it is shown.


def str_mod(self, args):
    # the arguments are made plain, one by one; the built-in does the rest
    mapping = args if not isinstance(args, (tuple, str, bytes)) and _special(args, "__getitem__") is not None else None
    values = args if isinstance(args, tuple) else (args,)
    pieces, plain = [], []
    i, n, used = 0, len(self), 0
    while True:
        j = self.find("%", i)
        if j < 0:
            pieces.append(self[i:])
            break
        pieces.append(self[i:j + 1])
        i = j + 1
        key = None
        if i < n and self[i] == "(":
            depth, start = 1, i + 1
            while depth and i + 1 < n:
                i += 1
                depth += (self[i] == "(") - (self[i] == ")")
            if depth:
                raise ValueError("incomplete format key")
            if mapping is None:
                raise TypeError("format requires a mapping")
            key = self[start:i]
            i += 1
        while i < n and self[i] in "#0- +":
            pieces.append(self[i])
            i += 1
        for part in range(2):
            if part and (i >= n or self[i] != "."):
                break
            if part:
                pieces.append(".")
                i += 1
            if i < n and self[i] == "*":
                if used >= len(values):
                    raise TypeError("not enough arguments for format string")
                pieces.append("*")
                plain.append(convert(values[used]))
                used += 1
                i += 1
            while i < n and self[i].isdigit():
                pieces.append(self[i])
                i += 1
        while i < n and self[i] in "hlL":
            i += 1
        if i >= n:
            raise ValueError("incomplete format")
        c = self[i]
        i += 1
        if c == "%":
            pieces.append("%")
            continue
        if key is not None:
            value = mapping[key]
        elif used < len(values):
            value = values[used]
            used += 1
        else:
            raise TypeError("not enough arguments for format string")
        if c == "s":
            value = str(value)
        elif c == "r":
            value, c = repr(value), "s"
        elif c == "a":
            value, c = ascii(value), "s"
        else:
            value = convert(value)
        pieces.append(c)
        plain.append(value)
    if mapping is None and used < len(values):
        raise TypeError("not all arguments converted during string formatting")
    return "".join(pieces) % tuple(plain)


def str_format(self, /, *args, **keywords):
    return format_fields(self, args, keywords, [0], 2)


def str_format_map(self, mapping, /):
    return format_fields(self, (), mapping, [0], 2)


def format_fields(text, args, keywords, counter, levels):
    if levels < 0:
        raise ValueError("Max string recursion exceeded")
    pieces = []
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c != "{" and c != "}":
            j = i + 1
            while j < n and text[j] != "{" and text[j] != "}":
                j += 1
            pieces.append(text[i:j])
            i = j
            continue
        if i + 1 < n and text[i + 1] == c:
            pieces.append(c)
            i += 2
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if i + 1 >= n:
            raise ValueError("Single '{' encountered in format string")
        depth, j, bracket = 1, i + 1, False
        while j < n:
            if text[j] == "[":
                bracket = True
            elif text[j] == "]":
                bracket = False
            elif not bracket and text[j] == "{":
                depth += 1
            elif not bracket and text[j] == "}":
                depth -= 1
                if not depth:
                    break
            j += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        pieces.append(format_field(text[i + 1:j], args, keywords, counter, levels))
        i = j + 1
    return "".join(pieces)


def format_field(field, args, keywords, counter, levels):
    end, bracket = 0, False
    while end < len(field) and (bracket or field[end] not in "!:"):
        bracket = field[end] == "[" or (bracket and field[end] != "]")
        end += 1
    name, rest = field[:end], field[end:]
    conversion = ""
    if rest[:1] == "!":
        conversion, rest = rest[1:2], rest[2:]
        if rest and rest[0] != ":":
            raise ValueError("expected ':' after conversion specifier")
    spec = rest[1:]
    value = field_value(name, args, keywords, counter)
    if "{" in spec:
        spec = format_fields(spec, args, keywords, counter, levels - 1)
    if conversion == "r":
        value = repr(value)
    elif conversion == "s":
        value = str(value)
    elif conversion == "a":
        value = ascii(value)
    elif conversion:
        raise ValueError("Unknown conversion specifier '" + conversion + "'")
    return format(value, spec)


def field_value(name, args, keywords, counter):
    end = 0
    while end < len(name) and name[end] not in ".[":
        end += 1
    first, rest = name[:end], name[end:]
    if not first:
        if counter[0] is None:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        first = counter[0]
        counter[0] += 1
    elif first.isdigit():
        if counter[0]:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        counter[0] = None
        first = int(first)
    if isinstance(first, int):
        if first >= len(args):
            raise IndexError("Replacement index " + str(first) + " out of range for positional args tuple")
        value = args[first]
    else:
        value = keywords[first]
    while rest:
        if rest[0] == ".":
            end = 1
            while end < len(rest) and rest[end] not in ".[":
                end += 1
            value, rest = getattr(value, rest[1:end]), rest[end:]
        elif rest[0] == "[":
            end = rest.find("]")
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end]
            value, rest = value[int(key) if key.isdigit() else key], rest[end + 1:]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return value


_define(str.__mod__, str_mod)
_define(str.format, str_format)
_define(str.format_map, str_format_map)
