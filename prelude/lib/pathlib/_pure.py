# Paths without files. A path keeps the texts it was made of; drive, root and names are found when somebody asks.

import os
from os import path as posixpath


class _Windows:
    """What of the paths of Windows a pure path needs."""

    sep, altsep = "\\", "/"

    @staticmethod
    def splitroot(text):
        """(drive, root, rest)"""
        p = text.replace("/", "\\")
        if p[:1] == "\\":
            if p[1:2] != "\\":
                return "", text[:1], text[1:]
            start = 8 if p[:8].upper() == "\\\\?\\UNC\\" else 2
            server = p.find("\\", start)
            if server < 0:
                return text, "", ""
            share = p.find("\\", server + 1)
            if share < 0:
                return text, "", ""
            return text[:share], text[share : share + 1], text[share + 1 :]
        if p[1:2] == ":":
            if p[2:3] == "\\":
                return text[:2], text[2:3], text[3:]
            return text[:2], "", text[2:]
        return "", "", text

    @classmethod
    def join(cls, first, *others):
        drive, root, path = cls.splitroot(first)
        for other in others:
            other_drive, other_root, other_path = cls.splitroot(other)
            if other_root:
                drive, root, path = other_drive or drive, other_root, other_path
                continue
            if other_drive and other_drive != drive:
                if other_drive.lower() != drive.lower():
                    drive, root, path = other_drive, other_root, other_path
                    continue
                drive = other_drive
            if path and path[-1] not in "\\/":
                path += "\\"
            path += other_path
        if path and not root and drive and drive[-1:] not in ":\\/":
            return drive + "\\" + path
        return drive + root + path

    @staticmethod
    def isabs(text):
        p = text[:3].replace("/", "\\")
        return p[1:3] == ":\\" or p[:2] == "\\\\"

    @staticmethod
    def normcase(text):
        return text.replace("/", "\\").lower()

    @staticmethod
    def splitext(name):
        return posixpath.splitext(name)


class _Parents:
    """The folders above a path, the nearest first."""

    __slots__ = ("_path", "_drive", "_root", "_names")

    def __init__(self, path):
        self._path, self._drive, self._root, self._names = path, path.drive, path.root, path._names

    def __len__(self):
        return len(self._names)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple([self[k] for k in range(*i.indices(len(self)))])
        if i >= len(self) or i < -len(self):
            raise IndexError(i)
        i = i + len(self) if i < 0 else i
        return self._path._of_parts(self._drive, self._root, self._names[: len(self._names) - i - 1])

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __contains__(self, value):
        return any([value == path for path in self])

    def index(self, value):
        return list(self).index(value)

    def __reversed__(self):
        return reversed(list(self))

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


_Parents.__name__ = _Parents.__qualname__ = "_PathParents"


class PurePath:
    """Base class for manipulating paths without I/O."""

    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    texts.append(arg.as_posix())
                else:
                    texts += arg._raw
                continue
            text = arg if isinstance(arg, str) else self._fspath(arg)
            if not isinstance(text, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                f"not {type(text).__name__!r}")  # fmt: skip
            texts.append(text)
        self._raw = texts
        self._names = self._text = self._hash = None

    @staticmethod
    def _fspath(arg):
        try:
            return os.fspath(arg)
        except TypeError:
            return arg

    def with_segments(self, *pathsegments):
        """A new path of this kind: what subclasses with more arguments define."""
        return type(self)(*pathsegments)

    def _parse(self):
        raw = self._raw
        whole = raw[0] if len(raw) == 1 else self.parser.join(*raw) if raw else ""
        if self.parser is posixpath:
            drive, root, rest = posixpath.splitroot(whole)
        else:
            whole = whole.replace("/", "\\")
            drive, root, rest = _Windows.splitroot(whole)
            if not root and drive[:2] == "\\\\" and not drive.endswith("\\"):
                pieces = drive.split("\\")
                if len(pieces) == 4 and pieces[2] not in "?." or len(pieces) == 6:
                    root = "\\"
        self._drive, self._root = drive, root
        self._names = [name for name in rest.split(self.parser.sep) if name and name != "."]

    def _of_parts(self, drive, root, names):
        path = self.with_segments(self._format(drive, root, names))
        path._drive, path._root, path._names = drive, root, names
        return path

    def _format(self, drive, root, names):
        sep = self.parser.sep
        if drive or root:
            return drive + root + sep.join(names)
        if names and self.parser is not posixpath and _Windows.splitroot(names[0])[0]:
            names = [".", *names]
        return sep.join(names) or "."

    # ---- texts ----

    def __str__(self):
        if self._text is None:
            if self._names is None:
                self._parse()
            self._text = self._format(self._drive, self._root, self._names)
        return self._text

    __fspath__ = __str__

    def as_posix(self):
        """The path with slashes."""
        return str(self).replace("\\", "/") if self.parser is not posixpath else str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __reduce__(self):
        return type(self), tuple(self._raw)

    def as_uri(self):
        """The path as a file: URI."""
        from urllib.parse import quote

        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            return "file:///" + drive + quote(os.fsencode(self.as_posix()[2:]))
        return ("file:" if drive else "file://") + quote(os.fsencode(self.as_posix()))

    def _key(self):
        return str(self) if self.parser is posixpath else str(self).lower()

    def _order(self):
        return self._key().split(self.parser.sep)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() == other._key() and self.parser is other.parser

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._key())
        return self._hash

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._order() < other._order()

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._order() <= other._order()

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._order() > other._order()

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._order() >= other._order()

    # ---- parts ----

    @property
    def drive(self):
        """The drive prefix (letter or UNC path), if any."""
        if self._names is None:
            self._parse()
        return self._drive

    @property
    def root(self):
        """The root of the path, if any."""
        if self._names is None:
            self._parse()
        return self._root

    @property
    def anchor(self):
        """The concatenation of the drive and root, or ''."""
        return self.drive + self.root

    @property
    def _tail(self):
        if self._names is None:
            self._parse()
        return self._names

    @property
    def parts(self):
        """The names as a tuple, the anchor first."""
        anchor = self.anchor
        return (anchor, *self._names) if anchor else tuple(self._names)

    @property
    def parent(self):
        """The folder above."""
        names = self._tail
        return self._of_parts(self._drive, self._root, names[:-1]) if names else self

    @property
    def parents(self):
        """All folders above."""
        self._tail
        return _Parents(self)

    @property
    def name(self):
        """The last name."""
        names = self._tail
        return names[-1] if names else ""

    @property
    def stem(self):
        """The last name without its suffix."""
        return self.parser.splitext(self.name)[0]

    @property
    def suffix(self):
        """The last name's last suffix, with its dot."""
        return self.parser.splitext(self.name)[1]

    @property
    def suffixes(self):
        """All suffixes of the last name."""
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    def with_name(self, name):
        """The path with another last name."""
        sep, other = self.parser.sep, self.parser.altsep
        if not name or sep in name or other and other in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._of_parts(self._drive, self._root, [*self._names[:-1], name])

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another suffix; "" takes it away."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith("."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    # ---- joined and compared ----

    def joinpath(self, *pathsegments):
        """This path with others behind it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def _other(self, other):
        return other if hasattr(other, "with_segments") else self.with_segments(other)

    def relative_to(self, other, *, walk_up=False):
        """The path as seen from another."""
        other = self._other(other)
        above = [other, *other.parents]
        for steps, path in enumerate(above):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._of_parts("", "", [".."] * steps + self._tail[len(path._tail) :])

    def is_relative_to(self, other):
        """Whether the path is another one or below it."""
        other = self._other(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether it has a root (and on Windows a drive)."""
        if self.parser is posixpath:
            return self.root != ""
        return _Windows.isabs(str(self))

    def _pattern(self, text):
        return text if self.parser is posixpath else text.lower()

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern, in which ** stands for any names."""
        pattern = self._other(pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        mine, theirs = self.parts, pattern.parts
        if not case_sensitive:
            mine, theirs = [name.lower() for name in mine], [name.lower() for name in theirs]
        return _names_match(list(mine), list(theirs))

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path's end matches a pattern; all of it if that is absolute."""
        pattern = self._other(path_pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        mine, theirs = self.parts[::-1], pattern.parts[::-1]
        if not theirs:
            raise ValueError("empty pattern")
        if len(mine) < len(theirs) or len(mine) > len(theirs) and pattern.anchor:
            return False
        if not case_sensitive:
            mine, theirs = [name.lower() for name in mine], [name.lower() for name in theirs]
        from fnmatch import fnmatchcase

        return all([fnmatchcase(name, part) for name, part in zip(mine, theirs)])

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def _names_match(names, patterns):
    """Whether names match patterns one by one, ** any number of them."""
    from fnmatch import fnmatchcase

    reached = {0}  # how many names can be used up by the patterns so far
    for pattern in patterns:
        if pattern == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else reached
        else:
            reached = {i + 1 for i in reached if i < len(names) and fnmatchcase(names[i], pattern)}
    return len(names) in reached


class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems."""



class PureWindowsPath(PurePath):
    """PurePath subclass for Windows systems."""

    parser = _Windows


for _class in (PurePath, PurePosixPath, PureWindowsPath):
    _class.__module__ = "pathlib"
