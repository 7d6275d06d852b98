# shlex: text in words, as a POSIX shell parts it.

__all__ = ["split", "quote", "join"]

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%_-+=:,./")


def split(s, comments=False, posix=True):
    """The words of a text; quotes and backslashes as in a shell."""
    if s is None:
        raise ValueError("s argument must not be None")
    words, word, i, size = [], None, 0, len(s)
    while i < size:
        c = s[i]
        i += 1
        if c in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif comments and c == "#":
            end = s.find("\n", i)
            i = size if end < 0 else end
        elif c == "\\" and posix:
            if i == size:
                raise ValueError("No escaped character")
            word = (word or "") + s[i]
            i += 1
        elif c in "'\"" and (posix or word is None):
            word = (word or "") + ("" if posix else c)
            while True:
                if i >= size:
                    raise ValueError("No closing quotation")
                d = s[i]
                i += 1
                if d == c:
                    break
                if d == "\\" and c == '"' and posix:
                    if i >= size:
                        raise ValueError("No escaped character")
                    d = s[i] if s[i] in '"\\' else "\\" + s[i]
                    i += 1
                word += d
            if not posix:
                words.append(word + c)
                word = None
        else:
            word = (word or "") + c
    if word is not None:
        words.append(word)
    return words


def quote(s):
    """A text as one word of a shell."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    return s if all(c in _SAFE for c in s) else "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Words as a text."""
    return " ".join([quote(word) for word in split_command])
