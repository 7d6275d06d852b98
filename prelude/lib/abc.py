# abc: abstract base classes. A class made by ABCMeta keeps [registry, classes known to be subclasses, known not to be, version] in
# `_abc_impl`; the set of refusals holds for one version, and every registration anywhere starts a new one.

_version = 0


def abstractmethod(funcobj):
    """Mark a method that subclasses have to define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _abstract_names(cls, namespace):
    names = [name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)]
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if name not in namespace and getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.append(name)
    return frozenset(names)


class ABCMeta(type):
    """Metaclass of abstract base classes: `register` makes any class a virtual subclass."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = [[], set(), set(), _version]
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass, and return it, so that this can be a decorator."""
        global _version
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl[0].append(subclass)
        _version += 1
        return subclass

    def __instancecheck__(cls, instance):
        kind = type(instance)
        if kind in cls._abc_impl[1]:
            return True
        claimed = getattr(instance, "__class__", kind)
        return cls.__subclasscheck__(kind) or claimed is not kind and cls.__subclasscheck__(claimed)

    def __subclasscheck__(cls, subclass):
        impl = cls._abc_impl
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if subclass in impl[1]:
            return True
        if impl[3] != _version:
            impl[2], impl[3] = set(), _version
        elif subclass in impl[2]:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = (
                cls in subclass.__mro__
                or any(issubclass(subclass, known) for known in impl[0])
                or any(issubclass(subclass, known) for known in type.__subclasses__(cls))
            )
        impl[1 if answer else 2].add(subclass)
        return bool(answer)

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"_abc_registry: {cls._abc_impl[0]}", file=file)


class ABC(metaclass=ABCMeta):
    """An abstract base class by inheritance."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Find a class's abstract methods again after it was changed."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls


def get_cache_token():
    """A number that changes with every registration."""
    return _version
