"""What a guest is told of its host: exceptions and signatures, without tracebacks, paths and addresses."""
import builtins
import functools
import inspect
import re
from collections.abc import Callable
from typing import Any

from boabox._errno import to_guest

PLAIN = (type(None), bool, int, float, str, bytes)


class plain:
    """Marks an asynchronous host function that the guest calls like any other, without await: it waits until the host has the result."""

    __slots__ = ('function',)

    def __init__(self, function: Callable[..., Any]) -> None:
        if not callable(function):
            raise TypeError(f'plain: {type(function).__name__} is not callable')
        self.function = function

    def __call__(self, *args: Any, **keywords: Any) -> Any:
        return self.function(*args, **keywords)


def is_function(value: object) -> bool:
    """Whether a value for the guest is a function rather than a value that can be called."""
    return inspect.isroutine(value) or isinstance(value, (plain, functools.partial))


class _Default:
    """Stands for a default value that has no short repr."""

    def __repr__(self) -> str:
        return '...'


def _shown(parameter: inspect.Parameter) -> inspect.Parameter:
    default = parameter.default
    plain = default is parameter.empty or type(default) in PLAIN and len(repr(default)) <= 40
    return parameter if plain else parameter.replace(default=_Default())


def without_long_defaults(signature: inspect.Signature) -> inspect.Signature:
    return signature.replace(parameters=[_shown(p) for p in signature.parameters.values()])


def wrong_call(name: str, function: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]) -> str | None:
    """What the guest did wrong in that call, with the signature; None: the arguments fit."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):  # some built-in functions have none
        return None
    try:
        signature.bind(*args, **keywords)
    except TypeError as e:
        return re.sub(r' at 0x[0-9a-fA-F]+', '', f'{name}{without_long_defaults(signature)}: {e}')
    return None


def _message(exception: BaseException) -> str:
    try:
        if isinstance(exception, OSError) and exception.strerror:  # str() would add the path
            number, text = to_guest((exception.errno, exception.strerror))
            return f'[Errno {number}] {text}' if number else str(text)
        if isinstance(exception, KeyError) and len(exception.args) == 1:  # str() would be its repr
            return str(exception.args[0])
        if isinstance(exception, SyntaxError):
            return str(exception.msg)
        return str(exception)
    except Exception:
        return ''


# Their constructors want more than a message.
_NOT_BY_MESSAGE = (UnicodeError, BaseExceptionGroup)


def as_guest_exception(exception: BaseException) -> tuple[str, str]:
    """The nearest built-in type's name, and the message."""
    for base in type(exception).__mro__:
        by_message = not issubclass(base, _NOT_BY_MESSAGE) or base is UnicodeError
        if by_message and getattr(builtins, base.__name__, None) is base:
            return base.__name__, _message(exception)
    return 'RuntimeError', _message(exception)
