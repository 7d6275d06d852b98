# _string: how format strings and the names in them come apart.


def _field_end(text, at):
    """Where the "}" stands that closes the field that begins at `at`."""
    depth, size = 1, len(text)
    while at < size:
        c = text[at]
        if c == "[":
            at = text.find("]", at)
            if at < 0:
                break
        elif c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if not depth:
                return at
        at += 1
    raise ValueError("expected '}' before end of string")


def _field_parts(field):
    """(name, format spec, conversion) of what stands in braces."""
    at, size = 0, len(field)
    while at < size and field[at] not in "!:":
        if field[at] == "[":
            at = max(field.find("]", at), at)
        at += 1
    name, rest = field[:at], field[at:]
    if not rest.startswith("!"):
        return name, rest[1:], None
    if len(rest) == 1:
        raise ValueError("unmatched '{' in format spec")
    if len(rest) > 2 and rest[2] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[3:], rest[1]


def formatter_parser(format_string, /):
    """(literal, field name, format spec, conversion) for each field; the last three are None where there is none."""
    at, size = 0, len(format_string)
    while at < size:
        stop = at
        while stop < size and format_string[stop] not in "{}":
            stop += 1
        literal = format_string[at:stop]
        if stop == size:
            yield literal, None, None, None
            return
        brace = format_string[stop]
        if format_string.startswith(brace, stop + 1):
            yield literal + brace, None, None, None
            at = stop + 2
            continue
        if brace == "}" or stop + 1 == size:
            raise ValueError(f"Single '{brace}' encountered in format string")
        end = _field_end(format_string, stop + 1)
        yield literal, *_field_parts(format_string[stop + 1 : end])
        at = end + 1


def _rest_of(field_name, at):
    size = len(field_name)
    while at < size:
        if field_name[at] == ".":
            end = at + 1
            while end < size and field_name[end] not in ".[":
                end += 1
            part, is_attribute = field_name[at + 1 : end], True
        elif field_name[at] == "[":
            end = field_name.find("]", at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part, is_attribute = field_name[at + 1 : end], False
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not part:
            raise ValueError("Empty attribute in format string")
        yield is_attribute, part if is_attribute or not part.isdigit() else int(part)
        at = end


def formatter_field_name_split(field_name, /):
    """The first part of a name like "0.name" or "label[title]", and an iterator over (is it an attribute?, name) of the others."""
    at, size = 0, len(field_name)
    while at < size and field_name[at] not in ".[":
        at += 1
    first = field_name[:at]
    return int(first) if first.isdigit() else first, _rest_of(field_name, at)
