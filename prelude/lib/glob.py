# glob: the paths that match a pattern.

import os
from fnmatch import _matcher, _parts

__all__ = ["escape", "glob", "iglob", "translate"]


def has_magic(s):
    """Whether a text holds a pattern's signs."""
    return any([mark in s for mark in (b"*?[" if isinstance(s, bytes) else "*?[")])


def escape(pathname):
    """A path with the pattern's signs taken by themselves."""
    if isinstance(pathname, bytes):
        return escape(pathname.decode("latin-1")).encode("latin-1")
    return "".join([f"[{c}]" if c in "*?[" else c for c in pathname])


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that match; ** with `recursive` stands for any folders, names with a dot in front are left out unless asked for."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The same as an iterator."""
    pathname = os.fspath(pathname)
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _found(root, pathname, recursive, include_hidden, False)
    slash, double = (b"/", b"**") if isinstance(pathname, bytes) else ("/", "**")
    if not pathname or recursive and pathname.split(slash)[0] == double:
        found = (path for path in found if path)  # ** is nothing at all too
    return found


def _names(around, folders_only):
    try:
        with os.scandir(around or (b"." if isinstance(around, bytes) else ".")) as entries:
            return [entry.name for entry in entries if not folders_only or entry.is_dir()]
    except OSError:
        return []


def _is_hidden(name):
    return name[:1] in (".", b".")


def _below(around, folders_only, hidden):
    """All paths below a folder, as seen from it."""
    for name in _names(around, folders_only):
        if hidden or not _is_hidden(name):
            yield name
            inner = os.path.join(around, name) if around else name
            for path in _below(inner, folders_only, hidden):
                yield os.path.join(name, path)


def _found(root, pathname, recursive, hidden, folders_only):
    head, tail = os.path.split(pathname)
    double = b"**" if isinstance(pathname, bytes) else "**"
    if not has_magic(pathname):
        whole = os.path.join(root, pathname)
        if os.path.lexists(whole) if tail else os.path.isdir(os.path.join(root, head)):
            yield pathname
        return
    if head and head != pathname and has_magic(head):
        folders = _found(root, head, recursive, hidden, True)
    else:
        folders = [head]
    for folder in folders:
        around = os.path.join(root, folder)
        if not has_magic(tail):
            here = os.path.join(around, tail)
            names = [tail] if (os.path.lexists(here) if tail else os.path.isdir(around)) else []
        elif recursive and tail == double:
            names = [tail[:0], *_below(around, folders_only, hidden)] if not around or os.path.isdir(around) else []
        else:
            match = _matcher(tail)
            names = [name for name in _names(around, folders_only) if (hidden or _is_hidden(tail) or not _is_hidden(name)) and match(name)]
        for name in names:
            yield os.path.join(folder, name) if folder else name


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression of a pattern of paths."""
    import re

    seps = seps or "/"
    escaped = "".join(map(re.escape, seps))
    any_sep = f"[{escaped}]" if len(seps) > 1 else escaped
    not_sep = f"[^{escaped}]"
    if include_hidden:
        one_last, one = f"{not_sep}+", f"{not_sep}+{any_sep}"
        many, many_last = f"(?:.+{any_sep})?", ".*"
    else:
        one_last = f"[^{escaped}.]{not_sep}*"
        one = f"{one_last}{any_sep}"
        many, many_last = f"(?:{one})*", f"{'(?:' + one + ')*'}(?:{one_last})?"
    out = []
    parts = re.split(any_sep, pat)
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == "*":
            out.append(one_last if last else one)
        elif recursive and part == "**":
            if last:
                out.append(many_last)
            elif parts[i + 1] != "**":
                out.append(many)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    out.append(r"(?!\.)")
                out += _parts(part, f"{not_sep}*", not_sep)[0]
            if not last:
                out.append(any_sep)
    return f"(?s:{''.join(out)})\\z"
