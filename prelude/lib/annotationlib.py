# annotationlib: annotations as values, as forward references where names are not defined yet, or as text.

__all__ = [
    "Format", "ForwardRef", "call_annotate_function", "call_evaluate_function", "get_annotate_from_class_namespace", "get_annotations",
    "annotations_to_string", "type_repr",
]


class Format(int):
    """How annotations are asked for."""

    def __repr__(self):
        return f"<Format.{self.name}: {int(self)}>"

    @property
    def value(self):
        return int(self)


for _name, _number in ("VALUE", 1), ("VALUE_WITH_FAKE_GLOBALS", 2), ("FORWARDREF", 3), ("STRING", 4):
    _format = Format(_number)
    _format.name = _name
    setattr(Format, _name, _format)


def _union(*items):
    from typing import Union

    return Union[items]


class ForwardRef:
    """A type that is known by its text only."""

    __slots__ = ("__forward_arg__", "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__owner__")

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__, self.__forward_module__, self.__owner__ = arg, module, owner
        self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        """The type itself."""
        import sys

        owner = self.__owner__ if owner is None else owner
        if globals is None:
            globals = getattr(owner, "__globals__", None)
            if globals is None:
                module = self.__forward_module__ or getattr(owner, "__module__", "__main__")
                globals = vars(sys.modules[module] if isinstance(module, str) else module) if module else {}
        names = {p.__name__: p for p in type_params or getattr(owner, "__type_params__", ())}
        if isinstance(owner, type):
            names.update(vars(owner))
        names.update(locals or {})
        try:
            return eval(self.__forward_arg__, globals, names)
        except NameError:
            if format == Format.FORWARDREF:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __repr__(self):
        extra = f", module={self.__forward_module__!r}" if self.__forward_module__ is not None else ""
        extra += ", is_class=True" if self.__forward_is_class__ else ""
        extra += f", owner={self.__owner__!r}" if self.__owner__ is not None else ""
        return f"ForwardRef({self.__forward_arg__!r}{extra})"


class _Unknown(ForwardRef):
    """A name that is not defined yet, while annotations are computed."""

    __slots__ = ()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Unknown(f"{self.__forward_arg__}.{name}")

    def __getitem__(self, items):
        shown = ", ".join(map(type_repr, items)) if isinstance(items, tuple) else type_repr(items)
        return _Unknown(f"{self.__forward_arg__}[{shown}]")


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """The annotations from an __annotate__ function. Unless values are asked for, each name that is not defined yet is for a moment
    defined as a forward reference to itself."""
    try:
        values = annotate(Format.VALUE)
        return annotations_to_string(values) if format == Format.STRING else values
    except NameError:
        if format == Format.VALUE:
            raise
    names, added, cells = annotate.__globals__, [], []
    try:
        while True:
            try:
                values = annotate(Format.VALUE)
                break
            except NameError as error:
                name, code = error.name, getattr(annotate, "__code__", None)
                if name in getattr(code, "co_freevars", ()):
                    cells.append(annotate.__closure__[code.co_freevars.index(name)])
                    cells[-1].cell_contents = _Unknown(name, owner=owner, is_class=isinstance(owner, type))
                elif name is None or name in names:
                    raise
                else:
                    names[name] = _Unknown(name, owner=owner, is_class=isinstance(owner, type))
                    added.append(name)
    finally:
        for name in added:
            del names[name]
        for cell in cells:
            del cell.cell_contents
    return annotations_to_string(values) if format == Format.STRING else values


def call_evaluate_function(evaluate, format, *, owner=None):
    """The value of a type alias's or type variable's evaluate function."""
    return call_annotate_function(evaluate, format, owner=owner)


def get_annotate_from_class_namespace(namespace):
    """The annotate function in a class body's namespace, or None."""
    return namespace.get("__annotate__") or namespace.get("__annotate_func__")


def annotations_in(namespace):
    """The annotations in a class body's namespace."""
    if "__annotations__" in namespace:
        return namespace["__annotations__"]
    annotate = get_annotate_from_class_namespace(namespace)
    return {} if annotate is None else call_annotate_function(annotate, Format.FORWARDREF)


def type_repr(value):
    """A type as an annotation would show it."""
    if isinstance(value, ForwardRef):
        return value.__forward_arg__
    if isinstance(value, type) and not isinstance(value, type(list[int])) or callable(value) and hasattr(value, "__code__"):
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    return "..." if value is ... else value if isinstance(value, str) else repr(value)


def annotations_to_string(annotations):
    """Annotations with each value as text."""
    return {name: type_repr(value) for name, value in annotations.items()}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a class, function or module."""
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if not (isinstance(obj, type) or callable(obj) or hasattr(obj, "__annotations__")):
        raise TypeError(f"{obj!r} does not have annotations")
    try:
        found = dict(getattr(obj, "__annotations__", None) or {})
    except NameError:
        if format == Format.VALUE:
            raise
        return call_annotate_function(obj.__annotate__, format, owner=obj)
    if format == Format.STRING:
        return annotations_to_string(found)
    if eval_str:
        for name, value in found.items():
            if isinstance(value, str):
                found[name] = ForwardRef(value, owner=obj).evaluate(globals=globals, locals=locals)
    return found
