# types: names for the types that have none in builtins, and dynamic class creation.

import sys


def _function():
    pass


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    __slots__ = ("slot",)

    def method(self):
        pass


def _cell():
    value = None
    return lambda: value


FunctionType = LambdaType = type(_function)
GeneratorType = type(_generator())
MethodType = type(_Class().method)
MappingProxyType = type(type.__dict__)
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(sys)
GenericAlias = type(list[int])
UnionType = type(int | str)
NoneType, EllipsisType, NotImplementedType = type(None), type(...), type(NotImplemented)


def _try(make):
    """The type of make(), or None where the machine has no such thing."""
    try:
        return type(make())
    except (AttributeError, TypeError, NameError, KeyError):
        return None


def _traceback():
    try:
        raise TypeError
    except TypeError as error:
        return error.__traceback__


def _made_coroutine():
    coroutine = _coroutine()
    coroutine.close()
    return coroutine


CoroutineType = _try(_made_coroutine)
AsyncGeneratorType = _try(_async_generator)
CodeType = _try(lambda: _function.__code__)
CellType = _try(lambda: _cell().__closure__[0])
TracebackType = _try(_traceback)
FrameType = _try(lambda: _traceback().tb_frame)
MemberDescriptorType = _try(lambda: _Class.slot)
GetSetDescriptorType = _try(lambda: type.__dict__["__dict__"])
WrapperDescriptorType = _try(lambda: object.__init__)
MethodWrapperType = _try(lambda: object().__str__)
MethodDescriptorType = _try(lambda: str.join)
ClassMethodDescriptorType = _try(lambda: dict.__dict__["fromkeys"])


class SimpleNamespace:
    """An object whose attributes are the arguments."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable, **kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if any(other is self for other in _shown):
            return f"{name}(...)"
        _shown.append(self)
        try:
            return f"{name}({', '.join([f'{key}={value!r}' for key, value in self.__dict__.items()])})"
        finally:
            _shown.pop()

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __replace__(self, /, **kwargs):
        result = type(self)()
        result.__dict__.update(self.__dict__, **kwargs)
        return result

    __hash__ = None


_shown = []


def resolve_bases(bases):
    """The bases with each object that has __mro_entries__ replaced by what it says."""
    result = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            result.append(base)
        else:
            entries = entries(bases)
            if not isinstance(entries, tuple):
                raise TypeError("__mro_entries__ must return a tuple")
            result += entries
    return tuple(result) if len(result) != len(bases) or any(a is not b for a, b in zip(result, bases)) else bases


def get_original_bases(cls, /):
    """The bases as they stood in the class statement."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


def prepare_class(name, bases=(), kwds=None):
    """(metaclass, namespace, keywords) of a class to be made."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", None) or (type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _winner(meta, bases)
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


def _winner(meta, bases):
    for base in bases:
        kind = type(base)
        if issubclass(kind, meta):
            meta = kind
        elif not issubclass(meta, kind):
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
            )
    return meta


def new_class(name, bases=(), kwds=None, exec_body=None):
    """A class made as a class statement makes it; exec_body fills its namespace."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


class DynamicClassAttribute:
    """A property of instances; from the class, the metaclass's __getattr__ is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or fget.__doc__
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, fget.__doc__ if self.overwrite_doc else self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def coroutine(func):
    """Let `await` take what a generator function gives."""
    from functools import wraps

    class Awaited:
        def __init__(self, generator):
            self._generator = generator

        def __await__(self):
            return self._generator

    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        return Awaited(made) if isinstance(made, GeneratorType) else made

    return wrapped


__all__ = [
    "AsyncGeneratorType", "BuiltinFunctionType", "BuiltinMethodType", "CellType", "ClassMethodDescriptorType", "CodeType",
    "CoroutineType", "DynamicClassAttribute", "EllipsisType", "FrameType", "FunctionType", "GeneratorType", "GenericAlias",
    "GetSetDescriptorType", "LambdaType", "MappingProxyType", "MemberDescriptorType", "MethodDescriptorType", "MethodType",
    "MethodWrapperType", "ModuleType", "NoneType", "NotImplementedType", "SimpleNamespace", "TracebackType", "UnionType",
    "WrapperDescriptorType", "coroutine", "get_original_bases", "new_class", "prepare_class", "resolve_bases",
]


# what messages call them
SimpleNamespace.__name__ = "types.SimpleNamespace"
