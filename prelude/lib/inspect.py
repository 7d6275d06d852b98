# inspect: what objects are, and the signatures of functions.

from annotationlib import get_annotations
from types import FunctionType, MethodType, BuiltinFunctionType, ModuleType, GeneratorType, CoroutineType, CodeType, TracebackType, AsyncGeneratorType

CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR = 4, 8, 32, 128, 512


class _empty:
    """Marks what is not there."""


_empty.__name__ = _empty.__qualname__ = "_empty"


def ismodule(object):
    return isinstance(object, ModuleType)


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, FunctionType)


def ismethod(object):
    return isinstance(object, MethodType)


def isbuiltin(object):
    return isinstance(object, BuiltinFunctionType)


def isroutine(object):
    return isinstance(object, (FunctionType, MethodType, BuiltinFunctionType))


def isgenerator(object):
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    return isinstance(object, CoroutineType)


def isasyncgen(object):
    return isinstance(object, AsyncGeneratorType)


def iscode(object):
    return isinstance(object, CodeType)


def istraceback(object):
    return isinstance(object, TracebackType)


def isframe(object):
    return False  # what stands for a frame is an entry of a traceback


def _flag(object, flag):
    object = getattr(object, "__func__", object)
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(object):
    return _flag(object, CO_GENERATOR) and not _flag(object, CO_COROUTINE)


def iscoroutinefunction(object):
    return _flag(object, CO_COROUTINE) and not _flag(object, CO_GENERATOR)


def isasyncgenfunction(object):
    return _flag(object, CO_COROUTINE) and _flag(object, CO_GENERATOR)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def isdatadescriptor(object):
    return not isclass(object) and (hasattr(type(object), "__set__") or hasattr(type(object), "__delete__"))


def getmembers(object, predicate=None):
    """(name, value) of all attributes, sorted by name."""
    out = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            out.append((name, value))
    return sorted(out, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    """A doc string without its indentation."""
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")], default=0)
    lines = [lines[0].lstrip(" "), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The doc string, cleaned."""
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    import sys

    return object if ismodule(object) else sys.modules.get(getattr(object, "__module__", None))


def currentframe():
    """What stands for the caller's frame."""
    import sys

    return sys._getframe(1)


def getframeinfo(frame, context=1):
    """Where a frame, or an entry of a traceback, stands."""
    from collections import namedtuple

    code, line = frame.f_code, frame.f_lineno
    lines = code._source.splitlines(True)
    start = max(0, min(line - 1 - context // 2, len(lines) - context))
    shown = lines[start : start + context] if context > 0 else None
    kind = namedtuple("Traceback", "filename lineno function code_context index")
    return kind(code.co_filename, line, code.co_name, shown or None, line - 1 - start if shown else None)


def stack(context=1):
    """The frames from the caller's out."""
    import sys
    from collections import namedtuple

    kind, out, frame = namedtuple("FrameInfo", "frame filename lineno function code_context index"), [], sys._getframe(1)
    while frame is not None:
        out.append(kind(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return out


def getfile(object):
    """The file that an object was made by."""
    object = getattr(object, "__func__", object)
    code = object.__code__ if isfunction(object) else getattr(object, "tb_frame", object)
    code = getattr(code, "f_code", code)
    if iscode(code):
        return code.co_filename
    raise TypeError(
        f"module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}"
    )


getsourcefile = getfile


def _block_length(lines):
    """How many lines the first one's block has: up to a line that is not further in, strings and brackets left out of account."""
    margin, depth, quote, last = len(lines[0]) - len(lines[0].lstrip()), 0, "", 0
    begun = not lines[0].lstrip().startswith("@")
    for number, line in enumerate(lines):
        text = line.strip()
        fresh = not depth and not quote
        if fresh and text and not text.startswith("#"):
            if number and begun and len(line) - len(line.lstrip()) <= margin:
                break
            begun = begun or not text.startswith("@")
        if text and not (fresh and text.startswith("#")):
            last = number
        depth, quote = _scan(line, depth, quote)
    return last + 1


def _scan(line, depth, quote):
    """The open brackets and the open string behind a line."""
    i = 0
    while i < len(line):
        if line[i] == "\\":
            i += 1
        elif quote:
            if line.startswith(quote, i):
                i += len(quote) - 1
                quote = ""
        elif line[i] == "#":
            break
        elif line[i] in "'\"":
            quote = line[i : i + 3] if line[i : i + 3] == line[i] * 3 else line[i]
            i += len(quote) - 1
        elif line[i] in "([{":
            depth += 1
        elif line[i] in ")]}":
            depth -= 1
        i += 1
    return depth, quote if len(quote) == 3 else ""


def _start_of(object):
    """The code that knows the source of a function, class or frame, and its first line."""
    if isclass(object):
        for value in vars(object).values():
            value = getattr(value, "__func__", getattr(value, "fget", value))
            if isfunction(value) and value.__module__ == object.__module__ and value.__qualname__.startswith(object.__qualname__ + "."):
                return value.__code__, object.__firstlineno__
        frame = stack()[-1].frame
        return frame.f_code, getattr(object, "__firstlineno__", 0)
    object = unwrap(object)
    object = getattr(object, "__func__", object)
    object = getattr(object, "__code__", object)
    object = getattr(object, "f_code", object)
    if not iscode(object):
        raise TypeError(
            "module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__
        )
    return object, object.co_firstlineno


def getsourcelines(object):
    """The lines of an object's source, and the number of the first."""
    code, first = _start_of(object)
    lines = code._source.splitlines(True)[first - 1 :] if first else []
    if not lines or code.co_filename.startswith("<library "):
        raise OSError("could not get source code" if not isclass(object) else "source code not available")
    if lines[-1][-1:] != "\n":
        lines[-1] += "\n"
    return lines[: _block_length(lines)], first


def getsource(object):
    """The source of a function or class."""
    return "".join(getsourcelines(object)[0])


def getattr_static(obj, attr, default=_empty):
    """An attribute as it lies in the object or its classes: no descriptor runs."""
    own = () if isclass(obj) else (getattr(obj, "__dict__", {}),)
    for names in (*own, *[vars(c) for c in (obj if isclass(obj) else type(obj)).__mro__]):
        if attr in names:
            return names[attr]
    if default is _empty:
        raise AttributeError(attr)
    return default


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(object, prefix, short):
    frame = getattr(object, short + "_frame")
    if getattr(object, short + "_running"):
        return prefix + "_RUNNING"
    if frame is None:
        return prefix + "_CLOSED"
    return prefix + ("_SUSPENDED" if getattr(object, short + "_suspended") else "_CREATED")


def getgeneratorstate(generator):
    return _state(generator, "GEN", "gi")


def getcoroutinestate(coroutine):
    return _state(coroutine, "CORO", "cr")


def getasyncgenstate(agen):
    return _state(agen, "AGEN", "ag")


def unwrap(func, *, stop=None):
    """The function that wrappers wrap."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


class _Kind(int):
    __slots__ = ()
    name = property(lambda self: _KINDS[self][0])
    description = property(lambda self: _KINDS[self][1])

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_KINDS = (
    ("POSITIONAL_ONLY", "positional-only"), ("POSITIONAL_OR_KEYWORD", "positional or keyword"), ("VAR_POSITIONAL", "variadic positional"),
    ("KEYWORD_ONLY", "keyword-only"), ("VAR_KEYWORD", "variadic keyword"),
)  # fmt: skip


def formatannotation(annotation):
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        return annotation.__qualname__ if annotation.__module__ == "builtins" else f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


class Parameter:
    """A parameter of a signature."""

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = map(_Kind, range(5))
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.name, self.kind, self.default, self.annotation = name, _Kind(kind), default, annotation

    def replace(self, **changes):
        values = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation, **changes}
        return Parameter(values.pop("name"), values.pop("kind"), **values)

    def __str__(self):
        text = {2: "*", 4: "**"}.get(self.kind, "") + self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        return str(self) == str(other) and self.kind == other.kind if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    """The arguments of a call, by parameter."""

    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if p.kind > 2 or name not in self.arguments:
                break
            out += self.arguments[name] if p.kind == 2 else [self.arguments[name]]
        return tuple(out)

    @property
    def kwargs(self):
        out, count = {}, len(self.args)
        for i, (name, p) in enumerate(self.signature.parameters.items()):
            if name in self.arguments and (p.kind > 2 or p.kind < 2 and i >= count):
                out.update(self.arguments[name] if p.kind == 4 else {name: self.arguments[name]})
        return out

    def apply_defaults(self):
        out = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                out[name] = self.arguments[name]
            elif p.default is not _empty or p.kind in (2, 4):
                out[name] = p.default if p.default is not _empty else () if p.kind == 2 else {}
        self.arguments = out

    def __repr__(self):
        return f"<BoundArguments ({', '.join([f'{k}={v!r}' for k, v in self.arguments.items()])})>"


class Signature:
    """The parameters of a function and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters, self.return_annotation = {p.name: p for p in parameters or ()}, return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(
            self.parameters.values() if parameters is None else parameters,
            return_annotation=self.return_annotation if return_annotation is None else return_annotation,
        )

    def _bind(self, args, kwargs, partial):
        out, args, kwargs, bound = {}, list(args), dict(kwargs), 0
        for i, (name, p) in enumerate(self.parameters.items()):
            if p.kind >= 3 and args:
                raise TypeError("too many positional arguments")
            if p.kind == 2:
                if args:
                    out[name] = tuple(args)
                args = []
            elif p.kind == 4:
                if kwargs:
                    out[name] = kwargs
                kwargs = {}
            elif p.kind < 2 and args:
                out[name] = args.pop(0)
                bound += 1
                if p.kind == 1 and name in kwargs:
                    raise TypeError(f"multiple values for argument {name!r}")
            elif p.kind and name in kwargs:
                out[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError(f"missing a required {'keyword-only ' if p.kind == 3 and bound == i else ''}argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, out)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def __str__(self):
        out, only, starred = [], False, False
        for p in self.parameters.values():
            if p.kind == 0:
                only = True
            elif only:
                out.append("/")
                only = False
            if p.kind == 2:
                starred = True
            elif p.kind == 3 and not starred:
                out.append("*")
                starred = True
            out.append(str(p))
        if only:
            out.append("/")
        text = f"({', '.join(out)})"
        return text if self.return_annotation is _empty else f"{text} -> {formatannotation(self.return_annotation)}"

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, Signature) else NotImplemented


def signature(obj, **options):
    """The signature of a callable."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    if type(obj).__name__ == "partial" and type(obj).__module__ == "functools":
        return _of_partial(obj)
    if getattr(obj, "__signature__", None) is not None:
        return obj.__signature__
    if isfunction(obj):
        return _of_function(obj)
    if isclass(obj):
        for name in ("__init__", "__new__"):
            found = getattr(obj, name, None)
            if isfunction(found):
                return _without_first(_of_function(found)).replace(return_annotation=_empty)
        return Signature()
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def _of_partial(obj):
    """What is left of a signature: what is given by position goes, what is given by name becomes a default behind a *."""
    out, args, only = [], list(obj.args), False
    for p in signature(obj.func).parameters.values():
        if p.kind < 2 and args:
            args.pop(0)
            continue
        if p.name in obj.keywords and p.kind in (1, 3):
            only = only or p.kind == 1
            p = p.replace(kind=3, default=obj.keywords[p.name])
        elif only and p.kind == 1:
            p = p.replace(kind=3)
        if p.kind != 2 or not only:
            out.append(p)
    made = signature(obj.func)
    out.sort(key=lambda p: p.kind)
    return Signature(out, return_annotation=made.return_annotation)


def _without_first(made):
    parameters = list(made.parameters.values())
    if parameters and parameters[0].kind < 2:
        del parameters[0]
    return Signature(parameters, return_annotation=made.return_annotation)


def _of_function(function):
    code, out = function.__code__, []
    names, count, only = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    notes, defaults, keywords = function.__annotations__ or {}, function.__defaults__ or (), function.__kwdefaults__ or {}
    for i, name in enumerate(names[:count]):
        default = defaults[i - count + len(defaults)] if i >= count - len(defaults) else _empty
        out.append(Parameter(name, 0 if i < code.co_posonlyargcount else 1, default=default, annotation=notes.get(name, _empty)))
    at = count + only
    if code.co_flags & CO_VARARGS:
        out.append(Parameter(names[at], 2, annotation=notes.get(names[at], _empty)))
        at += 1
    for name in names[count : count + only]:
        out.append(Parameter(name, 3, default=keywords.get(name, _empty), annotation=notes.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        out.append(Parameter(names[at], 4, annotation=notes.get(names[at], _empty)))
    return Signature(out, return_annotation=notes.get("return", _empty))


def getfullargspec(func):
    """The parameters of a function, self among them."""
    from collections import namedtuple

    try:
        made = _of_function(func.__func__) if ismethod(func) else signature(func)
    except (TypeError, ValueError) as e:
        raise TypeError("unsupported callable") from e
    kinds = [[p for p in made.parameters.values() if p.kind == kind] for kind in range(5)]
    plain = kinds[0] + kinds[1]
    notes = {p.name: p.annotation for p in made.parameters.values() if p.annotation is not _empty}
    if made.return_annotation is not _empty:
        notes = {"return": made.return_annotation, **notes}
    kind = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
    return kind(
        [p.name for p in plain], kinds[2][0].name if kinds[2] else None, kinds[4][0].name if kinds[4] else None,
        tuple([p.default for p in plain if p.default is not _empty]) or None, [p.name for p in kinds[3]],
        {p.name: p.default for p in kinds[3] if p.default is not _empty} or None, notes,
    )  # fmt: skip


def getcallargs(func, /, *positional, **named):
    """The value of each parameter in such a call."""
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)
