"""The limits of a sandbox."""
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

UNITS = {'': 1, 'B': 1, 'KB': 1 << 10, 'MB': 1 << 20, 'GB': 1 << 30}
LARGEST_SIZE = 1 << 40


def _size(name: str, value: object) -> int:
    if isinstance(value, str):
        found = re.fullmatch(r'\s*(\d+(?:\.\d+)?)\s*([KMG]?B|)\s*', value, re.ASCII)
        if not found:
            raise ValueError(f'{name}: a size is a number of bytes or text such as "64MB", not {value!r}')
        size = int(float(found[1]) * UNITS[found[2]])
    elif isinstance(value, int) and not isinstance(value, bool):
        size = value
    else:
        raise TypeError(f'{name}: a size is an int or a str, not {type(value).__name__}')
    if not 0 < size <= LARGEST_SIZE:
        raise ValueError(f'{name}: {value!r} is not between 1 byte and 1024GB')
    return size


def _seconds(value: object) -> float:
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f'time: seconds or None, not {type(value).__name__}')
    if not 0 < value <= 10**9:
        raise ValueError(f'time: {value!r} is not between 0 and 10**9 seconds')
    return float(value)


def _count(name: str, value: object, largest: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f'{name}: an int, not {type(value).__name__}')
    if not 0 < value <= largest:
        raise ValueError(f'{name}: {value!r} is not between 1 and {largest}')
    return value


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Sizes are bytes, or text with KB, MB or GB (2**10, 2**20, 2**30). TypeError or ValueError says which limit is wrong."""

    memory: int | str = '128MB'  # all that the guest holds
    time: float | None = 10.0  # seconds that a run may compute (host functions don't count); None: no limit
    fuel: int | None = None  # units of work of a run; None: no limit
    recursion: int = 1000  # nested calls
    output: int | str = '10MB'  # printed by a run

    def __post_init__(self) -> None:
        self._arguments  # checks them

    @cached_property
    def _arguments(self) -> dict[str, Any]:
        return {
            'memory': _size('memory', self.memory),
            'time': _seconds(self.time),
            'fuel': 0 if self.fuel is None else _count('fuel', self.fuel, 1 << 60),
            'recursion': _count('recursion', self.recursion, 10**9),
            'output': _size('output', self.output),
        }
