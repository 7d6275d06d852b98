"""Where printed text goes."""
import sys
from collections.abc import Callable
from typing import Any, Literal

Stream = Literal['stdout', 'stderr']


class CollectString:
    """Collects what is printed, as one text."""

    __slots__ = ('_parts',)

    def __init__(self) -> None:
        self._parts: list[str] = []

    @property
    def output(self) -> str:
        return ''.join(self._parts)

    def _add(self, stream: Stream, text: str) -> None:
        self._parts.append(text)

    def __repr__(self) -> str:
        return f'CollectString(output={self.output!r})'


class CollectStreams:
    """Collects what is printed, as (stream, text): one for what goes to the same stream without a break."""

    __slots__ = ('_parts',)

    def __init__(self) -> None:
        self._parts: list[tuple[Stream, list[str]]] = []

    @property
    def output(self) -> list[tuple[Stream, str]]:
        return [(stream, ''.join(texts)) for stream, texts in self._parts]

    def _add(self, stream: Stream, text: str) -> None:
        if not self._parts or self._parts[-1][0] != stream:
            self._parts.append((stream, []))
        self._parts[-1][1].append(text)

    def __repr__(self) -> str:
        return f'CollectStreams(output={self.output!r})'


PrintCallback = Callable[[Any, str], object] | CollectStreams | CollectString | None
Printer = Callable[[Stream, str], object]


def _to_standard_streams(stream: Stream, text: str) -> None:
    (sys.stderr if stream == 'stderr' else sys.stdout).write(text)


def printer(callback: PrintCallback) -> Printer:
    if callback is None:
        return _to_standard_streams
    if isinstance(callback, (CollectStreams, CollectString)):
        return callback._add
    if not callable(callback):
        raise TypeError('print_callback must be a callable, CollectStreams(), CollectString(), or None')
    return callback
