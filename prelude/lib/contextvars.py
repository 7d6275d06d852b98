# contextvars: variables that have a value per context. What a context holds is a dict that is never changed: setting a variable makes another
# one, so that copying a context costs nothing.

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

__name__ = "_contextvars"  # what CPython says of these classes
_missing = object()
_generic = classmethod(type(list[int]))


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


class Context:
    """A mapping of variables to their values."""

    __slots__ = ("_values", "_outer")

    def __init__(self):
        self._values, self._outer = {}, None

    def run(self, callable, /, *args, **kwargs):
        """Call something with this context as the current one."""
        global _current
        if self._outer is not None:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._outer, _current = _current, self
        try:
            return callable(*args, **kwargs)
        finally:
            _current, self._outer = self._outer, None

    def copy(self):
        """A context with the same values."""
        made = Context()
        made._values = self._values
        return made

    def get(self, key, default=None, /):
        return self._values.get(_checked(key), default)

    def __getitem__(self, key, /):
        return self._values[_checked(key)]

    def __contains__(self, key, /):
        return _checked(key) in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None


_current = Context()


def copy_context():
    """A copy of the current context."""
    return _current.copy()


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


class Token:
    """What ContextVar.set() gives: the way back."""

    __slots__ = ("_var", "_old", "_context", "_used")
    MISSING = _Missing()

    def __init__(self, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback, /):
        self._var.reset(self)

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"

    __class_getitem__ = _generic


class ContextVar:
    """A variable, whose value is looked up in the current context."""

    __slots__ = ("_name", "_default")

    def __init__(self, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name, self._default = name, default

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.ContextVar' is not an acceptable base type")

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        """The value in the current context; else the default given here, or that of the variable; else a LookupError."""
        for value in _current._values.get(self, _missing), default, self._default:
            if value is not _missing:
                return value
        raise LookupError(self)

    def set(self, value, /):
        """Give it a value in the current context; the result leads back to the one before."""
        token = Token.__new__(Token)
        token._var, token._old, token._context, token._used = self, _current._values.get(self, Token.MISSING), _current, False
        _current._values = {**_current._values, self: value}
        return token

    def reset(self, token, /):
        """Go back to what was before the set() that gave the token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = {**_current._values, self: token._old}
        if token._old is Token.MISSING:
            del values[self]
        _current._values = values

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"

    __class_getitem__ = _generic
