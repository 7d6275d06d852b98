# string: constants, capwords, templates with $names, and the Formatter behind "{}".format as a class.

from _string import formatter_field_name_split as _split_name
from _string import formatter_parser as _formatter_parser

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable", "punctuation",
    "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split the argument into words, capitalize each, and join them."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_name_start = frozenset(ascii_letters + "_")
_name_part = _name_start | frozenset(digits)


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None

    def __init__(self, template):
        self.template = template

    def _found(self):
        """(start, kind, name, end) for each delimiter; kind is escaped, named (also in braces) or invalid."""
        cls = type(self)
        if cls.idpattern is not Template.idpattern or cls.braceidpattern or hasattr(cls, "pattern"):
            yield from self._matched()
            return
        text, delimiter = self.template, self.delimiter
        size = len(text)
        start = text.find(delimiter)
        while start >= 0:
            at = start + len(delimiter)
            kind, name, end = "invalid", None, at
            if text.startswith(delimiter, at):
                kind, end = "escaped", at + len(delimiter)
            else:
                first = at + text.startswith("{", at)
                end = first
                if end < size and text[end] in _name_start:
                    while end < size and text[end] in _name_part:
                        end += 1
                    if first == at or text.startswith("}", end):
                        kind, name = "named", text[first:end]
                        end += first > at
                if kind == "invalid":
                    end = at
            yield start, kind, name, end
            start = text.find(delimiter, end)

    def _matched(self):
        """The same for a class with patterns of its own."""
        import re

        cls = type(self)
        pattern = getattr(cls, "pattern", None)
        if pattern is None:
            sign, name = re.escape(cls.delimiter), cls.idpattern
            braced = cls.braceidpattern or name
            pattern = rf"{sign}(?:(?P<escaped>{sign})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))"
        flags = re.IGNORECASE if cls.flags is None else cls.flags
        for found in re.finditer(pattern, self.template, flags | re.VERBOSE):
            groups = found.groupdict()
            name = groups["named"] or groups["braced"]
            kind = "named" if name is not None else "escaped" if groups["escaped"] is not None else "invalid"
            yield found.start(), kind, name, found.end()

    def _filled(self, mapping, kws, safe):
        parts, at = [], 0
        for start, kind, name, end in self._found():
            parts.append(self.template[at:start])
            at = end
            if kind == "escaped":
                parts.append(self.delimiter)
            elif kind == "named":
                source = kws if name in kws else mapping
                try:
                    parts.append(str(source[name]))
                except KeyError:
                    if not safe:
                        raise
                    parts.append(self.template[start:end])
            elif safe:
                parts.append(self.template[start:end])
            else:
                lines = self.template[: start + len(self.delimiter)].splitlines(keepends=True)
                raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {start - len(''.join(lines[:-1])) + 1}")
        parts.append(self.template[at:])
        return "".join(parts)

    def substitute(self, mapping={}, /, **kws):
        """The text with each name replaced by its value."""
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        """The same; what has no value, or is no valid placeholder, stays as it is."""
        return self._filled(mapping, kws, True)

    def is_valid(self):
        """False if substitute() would find an invalid placeholder."""
        return all(kind != "invalid" for _, kind, _, _ in self._found())

    def get_identifiers(self):
        """The names, in the order in which they first appear."""
        return list(dict.fromkeys([name for _, kind, name, _ in self._found() if kind == "named"]))


class Formatter:
    """What str.format does, to be changed by subclasses."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field_name, format_spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field_name is None:
                continue
            first = field_name.split(".")[0].split("[")[0]
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif first.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            obj, used = self.get_field(field_name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """(literal, field name, format spec, conversion) for each field; the last three are None where there is none."""
        return _formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """(object, first part of the name) for a name like "0.name" or "label[title]"."""
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, part in rest:
            obj = getattr(obj, part) if is_attribute else obj[part]
        return obj, first
