"""Plain values as JSON and back, nothing lost: what JSON has not is an object with one key, which begins with $.

    (1, 2) {"$tuple": [1, 2]}   b'a' {"$bytes": [97]}   {1} {"$set": [1]}   frozenset() {"$frozenset": []}   nan {"$float": "nan"}
    {1: 2} {"$dict": [[1, 2]]}, and so a dict with a str key that begins with $   ... {"$ellipsis": "..."}
"""
import json
import math
from collections.abc import Callable
from typing import Any

SCALARS = (str, bool, int, type(None))


def tagged(value: object, other: Callable[[object], Any] | None = None) -> Any:
    """The value in what JSON has. `other` does it for values that are not plain; TypeError without."""
    if value is None or isinstance(value, SCALARS):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {'$float': str(value)}
    if type(value) is list:
        return [tagged(item, other) for item in value]
    if type(value) is tuple:
        return {'$tuple': [tagged(item, other) for item in value]}
    if isinstance(value, bytes):
        return {'$bytes': list(value)}
    if isinstance(value, (set, frozenset)):
        return {'$frozenset' if isinstance(value, frozenset) else '$set': [tagged(item, other) for item in value]}
    if isinstance(value, dict):
        if all(isinstance(key, str) and not key.startswith('$') for key in value):
            return {key: tagged(item, other) for key, item in value.items()}
        return {'$dict': [[tagged(key, other), tagged(item, other)] for key, item in value.items()]}
    if value is ...:
        return {'$ellipsis': '...'}
    if other is None:
        raise TypeError(f'{type(value).__name__} is no plain value')
    return other(value)


def untagged(value: Any) -> Any:
    """The other way. ValueError, TypeError or KeyError: it was not made by tagged()."""
    if isinstance(value, list):
        return [untagged(item) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        (tag, inner), = value.items()
        if tag.startswith('$'):
            return PARTS[tag](inner)
    return {key: untagged(item) for key, item in value.items()}


PARTS: dict[str, Callable[[Any], Any]] = {
    '$float': float,
    '$tuple': lambda items: tuple(untagged(items)),
    '$bytes': bytes,
    '$set': lambda items: set(untagged(items)),
    '$frozenset': lambda items: frozenset(untagged(items)),
    '$dict': lambda items: {untagged(key): untagged(item) for key, item in items},
    '$ellipsis': lambda text: ...,
}


def dump(value: object) -> bytes:
    return json.dumps(tagged(value), separators=(',', ':')).encode()


def load(data: bytes) -> Any:
    return untagged(json.loads(data))
