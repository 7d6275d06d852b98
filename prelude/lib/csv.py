# csv: comma-separated values. The reader is a machine of one state for each record, fed with lines.

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel",
    "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
    "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]  # fmt: skip

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = "1.0"


class Error(Exception):
    pass


Error.__module__ = "_csv"
_dialects, _limit = {}, 131072


class Dialect:
    """What a subclass says is the dialect; an instance checks it."""

    _name = ""
    _valid = False
    delimiter = quotechar = escapechar = lineterminator = quoting = None
    doublequote = skipinitialspace = None

    def __init__(self):
        if type(self) is not Dialect:
            self._valid = True
        try:
            _Settings(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""

    delimiter, quotechar, doublequote, skipinitialspace, lineterminator, quoting = ",", '"', True, False, "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """Describe the usual properties of Unix-generated CSV files."""

    delimiter, quotechar, doublequote, skipinitialspace, lineterminator, quoting = ",", '"', True, False, "\n", QUOTE_ALL


def _letter(name, value, empty):
    if value is None and empty:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be a unicode character{" or None" if empty else ""}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a unicode character{" or None" if empty else ""}, not a string of length {len(value)}')
    return value


class _Settings:
    """A dialect that was checked."""

    def __init__(self, dialect, given):
        for name, default in (
            ("delimiter", ","), ("doublequote", True), ("escapechar", None), ("lineterminator", "\r\n"), ("quotechar", '"'),
            ("quoting", QUOTE_MINIMAL), ("skipinitialspace", False), ("strict", False),
        ):  # fmt: skip
            setattr(self, name, given.pop(name) if name in given else getattr(dialect, name, default))
        if given:
            raise TypeError(f"this function got an unexpected keyword argument '{next(iter(given))}'")
        _letter("delimiter", self.delimiter, False)
        _letter("escapechar", self.escapechar, True)
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + type(self.quoting).__name__)
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        _letter("quotechar", self.quotechar, True)
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string, not ' + type(self.lineterminator).__name__)
        self.doublequote, self.skipinitialspace, self.strict = bool(self.doublequote), bool(self.skipinitialspace), bool(self.strict)
        seen = {}
        for name in ("delimiter", "escapechar", "quotechar"):
            c = getattr(self, name)
            if c is not None and c in "\r\n" or c == " " and self.skipinitialspace and name != "delimiter":
                raise ValueError(f"bad {name} value")
            if c == " " and self.skipinitialspace:
                raise ValueError(f"bad {name} value")
            if c is not None and c in seen:
                raise ValueError(f"bad {seen[c]} or {name} value")
            seen[c] = name


def _settings(dialect, given):
    if isinstance(dialect, str):
        if dialect not in _dialects:
            raise Error("unknown dialect")
        dialect = _dialects[dialect]
    if isinstance(dialect, _Settings) and not given:
        return dialect
    return _Settings(dialect, given)


def register_dialect(name, /, dialect="excel", **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _settings(dialect if _dialects else excel, fmtparams)


def unregister_dialect(name):
    """Forget a dialect."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


def field_size_limit(new_limit=None, /):
    """The greatest length of a field; with an argument it is changed, and the old one returned."""
    global _limit
    old = _limit
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)

# The states of the reader: before a record, before a field, behind an escape, in a field, in quotes, escaped in quotes, behind a quote.
_RECORD, _FIELD, _ESCAPED, _IN, _QUOTED, _ESCAPED_QUOTED, _BEHIND, _END = range(8)


class reader:
    """An iterator over the records of lines of text."""

    def __init__(self, csvfile, /, dialect="excel", **fmtparams):
        try:
            self._lines = iter(csvfile)
        except TypeError:
            raise TypeError(f"'{type(csvfile).__name__}' object is not iterable") from None
        self.dialect, self.line_num = _settings(dialect, fmtparams), 0

    def __iter__(self):
        return self

    def _save(self, fields, parts, quoted):
        text, quoting = "".join(parts), self.dialect.quoting
        if len(text) > _limit:
            raise Error(f"field larger than field limit ({_limit})")
        if not quoted:
            if quoting == QUOTE_NONNUMERIC or quoting == QUOTE_STRINGS and text:
                text = float(text)
            elif not text and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                text = None
        fields.append(text)

    def __next__(self):
        d = self.dialect
        delimiter, quote, escape = d.delimiter, None if d.quoting == QUOTE_NONE else d.quotechar, d.escapechar
        fields, parts, quoted, state = [], [], False, _RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if parts or state in (_QUOTED, _ESCAPED_QUOTED, _ESCAPED):
                    if d.strict:
                        raise Error("unexpected end of data") from None
                    self._save(fields, parts, quoted)
                    return fields
                if state == _RECORD and not fields:
                    raise
                return fields
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            i, size = 0, len(line)
            while i < size:
                c = line[i]
                i += 1
                if state == _QUOTED:
                    start = i - 1
                    while c != quote and c != escape:
                        if i == size:
                            i += 1
                            break
                        c = line[i]
                        i += 1
                    if i - 1 > start:
                        parts.append(line[start : i - 1])
                    if i > size:
                        break
                    state = _ESCAPED_QUOTED if c == escape else _BEHIND if d.doublequote else _IN
                elif state == _ESCAPED_QUOTED:
                    parts.append(c)
                    state = _QUOTED
                elif state == _ESCAPED:
                    parts.append(c)
                    state = _IN
                elif state == _BEHIND and d.quoting != QUOTE_NONE and c == quote:
                    parts.append(c)
                    state = _QUOTED
                elif c == "\n" or c == "\r":
                    if state != _RECORD and state != _END:
                        self._save(fields, parts, quoted)
                        parts, quoted = [], False
                    state = _END
                elif state == _END:
                    raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                elif c == delimiter:
                    self._save(fields, parts, quoted)
                    parts, quoted, state = [], False, _FIELD
                elif state == _BEHIND:
                    if d.strict:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                    parts.append(c)
                    state = _IN
                elif state in (_RECORD, _FIELD) and c == quote:
                    quoted, state = True, _QUOTED
                elif c == escape:
                    state = _ESCAPED
                elif state in (_RECORD, _FIELD) and c == " " and d.skipinitialspace:
                    state = _FIELD
                else:
                    start = i - 1
                    while i < size and (c := line[i]) != delimiter and c != escape and c != "\n" and c != "\r":
                        i += 1
                    parts.append(line[start:i])
                    state = _IN
            if state == _QUOTED:
                continue
            if state == _ESCAPED_QUOTED or state == _ESCAPED:
                parts.append("\n")
                state = _QUOTED if state == _ESCAPED_QUOTED else _IN
                continue
            if state == _FIELD or state == _IN or state == _BEHIND:
                self._save(fields, parts, quoted)
            return fields


reader.__module__ = "_csv"


def _number(value):
    return isinstance(value, (int, float, complex)) or hasattr(type(value), "__float__") and not isinstance(value, str)


class writer:
    """Writes records to something that has a write method."""

    def __init__(self, csvfile, /, dialect="excel", **fmtparams):
        write = getattr(csvfile, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect, self._write = _settings(dialect, fmtparams), write

    def _field(self, value, alone):
        d = self.dialect
        quoting, quote, escape = d.quoting, d.quotechar, d.escapechar
        text = "" if value is None else str(value)
        if quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_NONNUMERIC:
            quoted = not _number(value)
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        marks = {d.delimiter, "\r", "\n", *d.lineterminator}
        if escape:
            marks.add(escape)
        if quote:
            marks.add(quote)
        if any(c in text for c in marks):
            if quoting == QUOTE_NONE:
                out = []
                for c in text:
                    if c in marks:
                        if not escape:
                            raise Error("need to escape, but no escapechar set")
                        out.append(escape)
                    out.append(c)
                return "".join(out)
            special = marks - {quote, escape}
            if quote in text and not d.doublequote:
                if not escape:
                    raise Error("need to escape, but no escapechar set")
            else:
                special = special | {quote}
            quoted = quoted or any(c in text for c in special)
            if escape and (not d.doublequote or escape in text):
                text = text.replace(escape, escape + escape)
            text = text.replace(quote, quote + quote if d.doublequote else escape + quote)
        elif d.skipinitialspace and d.delimiter == " " and not text:
            quoted = True
        if alone and not text and not quoted:
            if quoting == QUOTE_NONE or value is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            quoted = True
        return quote + text + quote if quoted else text

    def writerow(self, row, /):
        """Write a record."""
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        d, alone = self.dialect, len(row) == 1
        return self._write(d.delimiter.join([self._field(value, alone) for value in row]) + d.lineterminator)

    def writerows(self, rows, /):
        """Write several records."""
        for row in rows:
            self.writerow(row)


writer.__module__ = "_csv"


class DictReader:
    """Records as dicts; the first one names the fields, unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval, self.dialect, self.line_num = fieldnames, restkey, restval, dialect, 0
        self.reader = reader(f, dialect, *args, **kwds)

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        d = dict(zip(names, row))
        if len(names) < len(row):
            d[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            d[name] = self.restval
        return d

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """Writes dicts as records."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._dict_to_list(row) for row in rowdicts])

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """Guesses a dialect: the delimiter that most lines hold equally often."""

    preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quote = "'" if sample.count("'") > sample.count('"') else '"'
        lines = [line for line in sample.splitlines() if line][:20]
        best, score = None, 0
        for c in delimiters or [*self.preferred, "|"]:
            counts = [sum(line.split(quote)[k].count(c) for k in range(0, len(line.split(quote)), 2)) for line in lines]
            same = counts.count(counts[0]) if counts and counts[0] else 0
            if same > score and same * 10 >= 9 * len(lines):
                best, score = c, same
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name, lineterminator, quoting, doublequote = "sniffed", "\r\n", QUOTE_MINIMAL, True
            delimiter, quotechar = best, quote
            skipinitialspace = best != " " and all(line.count(best) == line.count(best + " ") for line in lines)

        return dialect

    def has_header(self, sample):
        """Whether most columns hold numbers, or texts of one length, that the first row has not."""
        rows = reader(sample.splitlines(True), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for _, row in zip(range(21), rows):
            if len(row) == len(header):
                for i in list(kinds):
                    kind = _kind_of(row[i])
                    if kinds[i] is None:
                        kinds[i] = kind
                    elif kinds[i] != kind:
                        del kinds[i]
        return sum([1 if _kind_of(header[i]) != kind else -1 for i, kind in kinds.items()]) > 0


def _kind_of(text):
    """complex for a number, else the text's length."""
    try:
        complex(text)
        return complex
    except ValueError:
        return len(text)
