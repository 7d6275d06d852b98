"""JSON Schema as Python's annotations."""
from collections.abc import Mapping
from typing import Any

TYPES = {'string': 'str', 'integer': 'int', 'number': 'float', 'boolean': 'bool', 'null': 'None'}
DEEPEST = 8


def _resolve(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = schema.get('$ref')
    if not isinstance(reference, str) or not reference.startswith('#/'):
        return schema
    found: Any = root
    for part in reference[2:].split('/'):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _object(schema: Mapping[str, Any], root: Mapping[str, Any], depth: int) -> str:
    properties = schema.get('properties')
    if not properties:
        more = schema.get('additionalProperties')
        return f'dict[str, {type_text(more, root, depth + 1)}]' if isinstance(more, Mapping) and more else 'dict'
    required = schema.get('required', ())
    return '{' + ', '.join(f'{key!r}{"" if key in required else "?"}: {type_text(part, root, depth + 1)}' for key, part in properties.items()) + '}'


def type_text(schema: Any, root: Mapping[str, Any], depth: int = 0) -> str:
    """The annotation; an object with properties is shown as a display of them, ? behind what may be missing. `root` has what $ref refers to."""
    if not isinstance(schema, Mapping) or depth > DEEPEST:
        return 'Any'
    schema = _resolve(schema, root)
    if 'const' in schema:
        return f'Literal[{schema["const"]!r}]'
    if 'enum' in schema:
        return f'Literal[{", ".join(map(repr, schema["enum"]))}]'
    for key in ('anyOf', 'oneOf'):
        if key in schema:
            return ' | '.join(dict.fromkeys(type_text(part, root, depth + 1) for part in schema[key]))
    if len(schema.get('allOf', ())) == 1:
        return type_text(schema['allOf'][0], root, depth + 1)
    kind = schema.get('type')
    if isinstance(kind, list):
        return ' | '.join(type_text({**schema, 'type': one}, root, depth + 1) for one in kind)
    if kind == 'array':
        return f'list[{type_text(schema["items"], root, depth + 1)}]' if 'items' in schema else 'list'
    if kind == 'object' or 'properties' in schema:
        return _object(schema, root, depth)
    return TYPES.get(kind, 'Any') if isinstance(kind, str) else 'Any'
