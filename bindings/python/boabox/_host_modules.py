"""Modules made of functions and values of the host. Their functions are known by their whole names, as "shop.price"."""
import ast
import inspect
import keyword
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from boabox._boabox import Box

if TYPE_CHECKING:
    from boabox._sandbox import Sandbox

IN_MODULE = 2  # a place of Box.set


def _check_names(what: str, names: Iterable[object]) -> None:
    for name in names:
        if not isinstance(name, str) or not name.isidentifier() or keyword.iskeyword(name) or name.startswith('__'):
            raise ValueError(f'Module: {what}: {name!r} is no name for it')


class Module:
    """A module that a guest may import, to be given in a sandbox's `modules` under its name.

    functions: as those of a sandbox: by name, or names alone, whose calls are steps named "module.function". constants: values, which are copied. doc: its __doc__; the
    stub's, if that is not given. stub: what it is for tools.describe, the text of a .pyi; made of the functions and constants if not given.
    """

    __module__ = 'boabox'
    __slots__ = ('functions', 'constants', 'doc', 'stub')

    def __init__(
        self,
        *,
        functions: Mapping[str, Callable[..., Any] | None] | Iterable[str] = (),
        constants: Mapping[str, object] | None = None,
        doc: str | None = None,
        stub: str | None = None,
    ) -> None:
        if isinstance(functions, str) or not isinstance(functions, Iterable):
            raise TypeError(f'Module: functions: names, or functions by name, not {type(functions).__name__}')
        if constants is not None and not isinstance(constants, Mapping):
            raise TypeError(f'Module: constants: a dict by name, not {type(constants).__name__}')
        self.functions: dict[str, Callable[..., Any] | None] = dict(functions) if isinstance(functions, Mapping) else dict.fromkeys(functions)
        self.constants = dict(constants or {})
        _check_names('functions', self.functions)
        _check_names('constants', self.constants)
        for name, function in self.functions.items():
            if function is not None and not callable(function):
                raise TypeError(f'Module: functions: {name!r} is not callable')
            if name in self.constants:
                raise ValueError(f'Module: {name!r} is a function and a constant')
        self.stub = stub
        self.doc = doc if doc is not None or stub is None else ast.get_docstring(ast.parse(stub))

    def __repr__(self) -> str:
        return f'<Module of {", ".join([*self.functions, *self.constants]) or "nothing"}>'


def _make(sandbox: 'Sandbox', names: Iterable[str]) -> set[str]:
    """Makes modules of those names and what they are in. Those that are new: a guest that was restored has its own."""
    parts = [name.split('.') for name in names]
    prefixes = ('.'.join(part[:n]) for part in parts for n in range(1, len(part) + 1))
    return {prefix for prefix in dict.fromkeys(prefixes) if sandbox._box.make_module(prefix)}


def add_modules(sandbox: 'Sandbox', modules: Mapping[str, Module]) -> None:
    """Gives the guest those modules, and makes their functions known."""
    new = _make(sandbox, modules)
    for name, module in modules.items():
        for function, made in module.functions.items():
            sandbox._provide(f'{name}.{function}', made)
        if name in new:
            _fill(sandbox._box, name, module)


def _fill(box: Box, name: str, module: Module) -> None:
    for function in module.functions:
        box.define(f'{name}.{function}')
    if module.doc is not None:
        box.set(f'{name}.__doc__', inspect.cleandoc(module.doc), IN_MODULE)
    for constant, value in module.constants.items():
        box.set(f'{name}.{constant}', value, IN_MODULE)
