# copyreg: what makes objects anew that __reduce_ex__ took apart, and functions that programs register for types that can't do it themselves.

__all__ = ["constructor", "pickle"]

dispatch_table = {complex: lambda z: (complex, (z.real, z.imag))}


def constructor(object):
    """Check that something can make objects."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register the function that takes instances of a type apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def __newobj__(cls, *args):
    """What protocols from 2 on make objects with."""
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """The same for a class whose __new__ wants keywords."""
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, value):
    """What protocols 0 and 1 make objects with, from the value of their built-in base."""
    given = () if base is object else (value,)
    made = base.__new__(cls, *given)
    base.__init__(made, *given) if base in (list, dict, set, bytearray) else None
    return made


def _reduce_ex(self, protocol):
    """How protocols 0 and 1, which know no slots, take an object apart."""
    cls = type(self)
    base = [kind for kind in cls.__mro__ if kind.__module__ == "builtins"][0]
    if base is cls is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if cls.__getstate__ is not object.__getstate__:
        state = self.__getstate__()
    elif getattr(self, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    else:
        state = getattr(self, "__dict__", None)
    parts = _reconstructor, (cls, base, None if base is object else base(self))
    return (*parts, state) if state else parts
