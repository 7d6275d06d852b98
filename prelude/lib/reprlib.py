# reprlib: repr of bounded length.

__all__ = ["Repr", "repr", "recursive_repr"]

import builtins


def recursive_repr(fillvalue="..."):
    """Make a __repr__ show fillvalue where an object holds itself."""

    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)

        wrapper.__module__, wrapper.__doc__ = function.__module__, function.__doc__
        wrapper.__name__, wrapper.__qualname__, wrapper.__wrapped__ = function.__name__, function.__qualname__, function
        return wrapper

    return decorate


def _sorted(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    """Shows objects with limits on how many parts of each kind, and how deep."""

    _modules = {"array": "array", "deque": "collections"}

    def __init__(
        self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40,
        maxother=30, fillvalue="...", indent=None
    ):  # fmt: skip
        self.maxlevel, self.maxtuple, self.maxlist, self.maxarray, self.maxdict = maxlevel, maxtuple, maxlist, maxarray, maxdict
        self.maxset, self.maxfrozenset, self.maxdeque, self.maxstring = maxset, maxfrozenset, maxdeque, maxstring
        self.maxlong, self.maxother, self.fillvalue, self.indent = maxlong, maxother, fillvalue, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        kind = type(x)
        name = "_".join(kind.__name__.split())
        method = getattr(self, "repr_" + name, None)
        if method is not None and kind not in (Repr,):
            known = self._modules.get(name, "builtins")
            if name not in ("tuple", "list", "array", "set", "frozenset", "deque", "dict", "str", "int") or kind.__module__ == known:
                return method(x, level)
        return self.repr_instance(x, level)

    def _join(self, pieces, level):
        if self.indent is None:
            return ", ".join(pieces)
        if not pieces:
            return ""
        indent = self.indent
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {indent!r})")
            indent *= " "
        try:
            sep = ",\n" + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(indent)}") from error
        return sep.join(("", *pieces, ""))[1 : -len(indent) or None]

    def _iterable(self, x, level, left, right, maximum, trail=""):
        if level <= 0 and x:
            inside = self.fillvalue
        else:
            pieces = [self.repr1(item, level - 1) for _, item in zip(range(maximum), x)]
            if len(x) > maximum:
                pieces.append(self.fillvalue)
            inside = self._join(pieces, level)
            if len(x) == 1 and trail and self.indent is None:
                right = trail + right
        return left + inside + right

    def repr_tuple(self, x, level):
        return self._iterable(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._iterable(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._iterable(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        return self._iterable(_sorted(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._iterable(_sorted(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_deque(self, x, level):
        return self._iterable(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}" for _, key in zip(range(self.maxdict), _sorted(x))]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._join(pieces, level) + "}"

    def _cut(self, text, maximum):
        if len(text) <= maximum:
            return text
        head = max(0, (maximum - 3) // 2)
        tail = max(0, maximum - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail :]

    def repr_str(self, x, level):
        shown = builtins.repr(x[: self.maxstring])
        if len(shown) <= self.maxstring and len(x) <= self.maxstring:
            return shown
        head = max(0, (self.maxstring - 3) // 2)
        tail = max(0, self.maxstring - 3 - head)
        shown = builtins.repr(x[:head] + x[len(x) - tail :])
        return shown[:head] + self.fillvalue + shown[len(shown) - tail :]

    def repr_int(self, x, level):
        try:
            return self._cut(builtins.repr(x), self.maxlong)
        except ValueError as error:
            bits = x.bit_length()
            return f"<{type(x).__name__} instance with roughly {int(bits * 0.30103)} digits (limit at 4300) at 0x{id(x):x}>"

    def repr_instance(self, x, level):
        try:
            return self._cut(builtins.repr(x), self.maxother)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"


aRepr = Repr()
repr = aRepr.repr
