# fnmatch: names against patterns of *, ?, [sequences]. A pattern is turned into a regular expression, once.

from functools import lru_cache

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]


def _text(name):
    from os import fspath

    return name if isinstance(name, (str, bytes)) else fspath(name)


@lru_cache(maxsize=1024)
def _matcher(pattern):
    import re

    if isinstance(pattern, bytes):
        return re.compile(translate(pattern.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pattern)).match


def fnmatchcase(name, pat):
    """Whether a name matches a pattern, case counting."""
    return _matcher(pat)(name) is not None


def fnmatch(name, pat):
    """The same; on this system case counts anyway."""
    return fnmatchcase(_text(name), _text(pat))


def filter(names, pat):
    """The names that match."""
    match = _matcher(_text(pat))
    return [name for name in names if match(_text(name))]


def filterfalse(names, pat):
    """The names that do not match."""
    match = _matcher(_text(pat))
    return [name for name in names if not match(_text(name))]


def _sequence(inside):
    """The expression of what stands between brackets."""
    inside = inside.replace("\\", r"\\")
    if "-" not in inside:
        out = inside
    else:
        # ranges keep their hyphen; one that begins behind where it ends is empty and goes
        first = 2 if inside[0] == "!" else 1
        chunks, start = [], 0
        at = inside.find("-", first)
        while at >= 0:
            chunks.append(inside[start:at])
            start = at + 1
            at = inside.find("-", at + 3)
        rest = inside[start:]
        if rest:
            chunks.append(rest)
        else:
            chunks[-1] += "-"
        for i in range(len(chunks) - 1, 0, -1):
            if chunks[i - 1][-1] > chunks[i][0]:
                chunks[i - 1] = chunks[i - 1][:-1] + chunks[i][1:]
                del chunks[i]
        out = "-".join([chunk.replace("-", r"\-") for chunk in chunks])
    if not out:
        return "(?!)"
    if out == "!":
        return "."
    for mark in "&~|":
        out = out.replace(mark, "\\" + mark)
    if out[0] == "!":
        out = "^" + out[1:]
    elif out[0] in "^[":
        out = "\\" + out
    return f"[{out}]"


def _parts(pattern, star, mark):
    """The expressions of a pattern's pieces, `star` for each run of *, and where those are."""
    import re

    out, stars, i = [], [], 0
    while i < len(pattern):
        c = pattern[i]
        i += 1
        if c == "*":
            stars.append(len(out))
            out.append(star)
            while i < len(pattern) and pattern[i] == "*":
                i += 1
        elif c == "?":
            out.append(mark)
        elif c == "[":
            end = i + (pattern[i : i + 1] == "!")
            end = pattern.find("]", end + (pattern[end : end + 1] == "]"))
            if end < 0:
                out.append("\\[")
            else:
                out.append(_sequence(pattern[i:end]))
                i = end + 1
        else:
            out.append(re.escape(c))
    return out, stars


def translate(pat):
    """The regular expression of a pattern."""
    parts, stars = _parts(pat, "*", ".")
    if not stars:
        return f"(?s:{''.join(parts)})\\z"
    # all but the last run of * take as little as they can and give nothing back
    out = "".join(parts[: stars[0]])
    for here, following in zip(stars, stars[1:]):
        out += f"(?>.*?{''.join(parts[here + 1 : following])})"
    return f"(?s:{out}.*{''.join(parts[stars[-1] + 1 :])})\\z"
