"""Text for a model's prompt: what it can call, and where its code runs.

    describe([search, fetch])            functions, with signature and docstring
    describe({'find': search})           by the names that the guest has for them
    describe(mcp_tools)                  dicts with name, description and inputSchema (MCP) or parameters (OpenAI)
    describe([Order])                    classes: dataclasses, pydantic models, anything that has annotations
    describe(modules={'tools': source})  modules that are given as source, or as a Module
    environment_note()                   modules that are there, modules that are not and what to use instead, limits
"""
import ast
import dataclasses
import inspect
import keyword
import re
import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from boabox._host_modules import Module
from boabox._hosts import PLAIN, plain, without_long_defaults
from boabox._limits import Limits
from boabox._modules import ABSENT, NOTED
from boabox._schema import type_text

__all__ = ['describe', 'environment_note']

Tool = Callable[..., Any] | type | Mapping[str, Any]


def describe(tools: Iterable[Tool] | Mapping[str, Tool | None] = (), *, modules: Mapping[str, str | Module] | None = None) -> str:
    """What a guest can call, as Python stubs. TypeError: something else among the tools. SyntaxError: a module can't be parsed."""
    if isinstance(tools, Mapping):
        parts = [_tool(tool, name) for name, tool in tools.items()]
    else:
        parts = [_tool(tool, None) for tool in tools]
    parts += [_module(name, source) for name, source in (modules or {}).items()]
    return '\n\n'.join(parts)


def _tool(tool: object, name: str | None) -> str:
    if tool is None and name:
        return f'def {name}(*args, **kwargs): ...'
    if isinstance(tool, Mapping):
        return _schema_tool(tool, name)
    if isinstance(tool, type):
        return _class(tool, name or tool.__name__)
    if callable(tool):
        return _function(tool, name)
    raise TypeError(f'describe: a function, a class or a dict with name and schema, not {type(tool).__name__}')


def _docstring(text: str | None, indent: str = '    ') -> str:
    """As a stub's body."""
    lines = inspect.cleandoc(text or '').replace('\\', '\\\\').replace('"""', "'''").strip()
    return f'\n{indent}"""{textwrap.indent(lines, indent).lstrip()}"""' if lines else ''


# ---- functions ----


def _annotation(annotation: object) -> str:
    if annotation is None or annotation is type(None):
        return 'None'
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return re.sub(r'\b(?:typing|collections\.abc)\.', '', re.sub(r"<class '([^']+)'>|<[^>]*>", lambda m: m[1] or 'Any', text))


def _signature(function: Callable[..., Any]) -> str:
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return '(*args, **kwargs)'
    parameters = []
    for parameter in without_long_defaults(signature).parameters.values():
        if parameter.annotation is not parameter.empty:
            parameter = parameter.replace(annotation=_Text(_annotation(parameter.annotation)))
        parameters.append(parameter)
    returned = signature.return_annotation
    returned = returned if returned is signature.empty else _Text(_annotation(returned))
    return str(inspect.Signature(parameters, return_annotation=returned))


class _Text:
    """An annotation that is shown as it stands."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def _function(function: Callable[..., Any], name: str | None) -> str:
    waited = isinstance(function, plain)
    inner = function.function if isinstance(function, plain) else function
    start = 'async def' if inspect.iscoroutinefunction(inner) and not waited else 'def'
    shown = name or getattr(inner, '__name__', '') or type(inner).__name__
    doc = _docstring(inspect.getdoc(inner)) if inspect.isroutine(inner) else ''
    return f'{start} {shown}{_signature(inner)}:{doc or " ..."}'


# ---- classes ----


def _class(cls: type, name: str) -> str:
    schema = getattr(cls, 'model_json_schema', None)
    described = {}
    if callable(schema):  # pydantic, whose field descriptions are worth having
        described = {n: f.get('description', '') for n, f in schema().get('properties', {}).items()}
    fields = [field for base in reversed(cls.__mro__[:-1]) for field in inspect.get_annotations(base).items()]
    lines = []
    for field, annotation in dict(fields).items():
        if field.startswith('_') or 'ClassVar' in str(annotation) or field.startswith('model_'):
            continue
        note = f'  # {described[field]}' if described.get(field) else ''
        lines.append(f'\n    {field}: {_annotation(annotation)}{note}')
    doc = cls.__doc__ if dataclasses.is_dataclass(cls) and not (cls.__doc__ or '').startswith(f'{cls.__name__}(') else None
    doc = doc or (cls.__dict__.get('__doc__') if not dataclasses.is_dataclass(cls) else None)
    return f'class {name}:{_docstring(doc)}{"".join(lines)}' if lines or doc else f'class {name}: ...'


# ---- JSON Schema ----


def _schema_tool(tool: Mapping[str, Any], name: str | None) -> str:
    inner = tool.get('function', tool)
    shown = name or inner.get('name')
    schema: Any = next((inner[key] for key in ('inputSchema', 'input_schema', 'parameters') if key in inner), {})
    if not isinstance(shown, str) or not isinstance(schema, Mapping):
        raise TypeError('describe: a dict has a name and an inputSchema or parameters')
    required = schema.get('required', ())
    properties = schema.get('properties', {})
    given, documented = [], []
    for key in sorted(properties, key=lambda key: key not in required):
        part = properties[key]
        text = type_text(part, schema)
        if not key.isidentifier() or keyword.iskeyword(key):
            documented.append(f'**{{{key!r}: {text}}}: {part.get("description", "")}'.rstrip(': '))
            continue
        default = '' if key in required else f' = {part["default"]!r}' if 'default' in part else ' = ...'
        given.append(f'{key}: {text}{default}')
        if part.get('description'):
            documented.append(f'{key}: {part["description"]}')
    doc = '\n'.join([*filter(None, [inner.get('description')]), *documented])
    returned = inner.get('outputSchema')
    arrow = f' -> {type_text(returned, returned)}' if isinstance(returned, Mapping) else ''
    star = '*, ' if given else ''
    return f'def {re.sub(r"[^0-9A-Za-z_]", "_", shown)}({star}{", ".join(given)}){arrow}:{_docstring(doc) or " ..."}'


# ---- modules ----


def _stub_function(node: ast.FunctionDef | ast.AsyncFunctionDef, indent: str) -> str:
    start = 'async def' if isinstance(node, ast.AsyncFunctionDef) else 'def'
    returned = f' -> {ast.unparse(node.returns)}' if node.returns else ''
    doc = _docstring(ast.get_docstring(node), indent + '    ')
    return f'{indent}{start} {node.name}({ast.unparse(node.args)}){returned}:{doc or " ..."}'


def _stub_class(node: ast.ClassDef) -> str:
    bases = ', '.join(ast.unparse(base) for base in node.bases)
    head = f'class {node.name}({bases}):' if bases else f'class {node.name}:'
    doc = _docstring(ast.get_docstring(node))
    body = _stub_body(node.body, '    ')
    return head + doc + ('\n' + '\n'.join(body) if body else '' if doc else ' ...')


def _stub_body(body: list[ast.stmt], indent: str) -> list[str]:
    lines = []
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and (not node.name.startswith('_') or node.name == '__init__'):
            lines.append(_stub_function(node, indent))
        elif isinstance(node, ast.ClassDef) and not node.name.startswith('_') and not indent:
            lines.append(_stub_class(node))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and not node.target.id.startswith('_'):
            lines.append(f'{indent}{node.target.id}: {ast.unparse(node.annotation)}')
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and not indent:
            lines += [f'{target.id} = {ast.unparse(node.value)}' for target in node.targets if isinstance(target, ast.Name) and target.id[0] != '_']
    return lines


def _constant(name: str, value: object) -> str:
    text = repr(value)
    return f'{name} = {text}' if type(value) in PLAIN and len(text) <= 40 else f'{name}: {_annotation(type(value))}'


def _host_module(name: str, module: Module) -> str:
    if module.stub is not None:
        return f'# module {name}\n\n{module.stub.strip()}'
    constants = [_constant(constant, value) for constant, value in module.constants.items()]
    functions = [_tool(function, function_name) for function_name, function in module.functions.items()]
    return '\n\n'.join([f'# module {name}' + (f': {module.doc}' if module.doc else ''), *constants, *functions])


def _module(name: str, source: str | Module) -> str:
    if isinstance(source, Module):
        return _host_module(name, source)
    tree = ast.parse(source, name)
    doc = ast.get_docstring(tree)
    return '\n\n'.join([f'# module {name}' + (f': {doc}' if doc else ''), *_stub_body(tree.body, '')])


# ---- the environment ----


def _size(size: float) -> str:
    for unit, bytes in (('GB', 1 << 30), ('MB', 1 << 20), ('KB', 1 << 10)):
        if size >= bytes:
            return f'{size / bytes:.3g} {unit}'
    return f'{size:.0f} bytes'


def environment_note(limits: Limits | None = None) -> str:
    """Where the code runs, in at most 1,100 characters (about 300 tokens)."""
    limits = limits or Limits()
    by_substitute: dict[str, list[str]] = {}
    for module in NOTED:
        by_substitute.setdefault(ABSENT[module], []).append(module)
    absent = '; '.join(f'{", ".join(modules)} ({instead})' for instead, modules in by_substitute.items())
    bounds = [
        f'{limits.time:g} s of computing' if limits.time else '', f'{_size(limits._figure("memory") or 0)} of memory',
        f'{_size(limits._figure("output") or 0)} printed', f'{limits.host_calls} calls of host functions' if limits.host_calls else '',
    ]
    return (
        'Your code runs in a sandboxed Python 3.14: files of its own alone (open, pathlib), no network, processes, threads or packages. The value of the last expression is the result; variables '
        'stay from run to run. There: asyncio, collections, csv, dataclasses, datetime, decimal, enum, functools, hashlib, heapq, itertools, json, math, random, re, '
        f'statistics, string, textwrap, typing, uuid and more of the standard library. Not there: {absent}. Limits: {", ".join(filter(None, bounds))}. '
        'Call async functions with await, several at once with asyncio.gather, inside async def main() and asyncio.run(main()).'
    )
