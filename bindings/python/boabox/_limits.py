"""The limits of a sandbox."""
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

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


def _seconds(name: str, value: object) -> float:
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f'{name}: seconds or None, not {type(value).__name__}')
    if not 0 < value <= 10**9:
        raise ValueError(f'{name}: {value!r} is not between 0 and 10**9 seconds')
    return float(value)


def _count(name: str, value: object, largest: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f'{name}: an int, not {type(value).__name__}')
    if not 0 < value <= largest:
        raise ValueError(f'{name}: {value!r} is not between 1 and {largest}')
    return value


def _count_or_none(name: str, value: object) -> int:
    return 0 if value is None else _count(name, value, 1 << 60)


def _truncates(value: object) -> bool:
    if value not in ('error', 'truncate'):
        raise ValueError(f'output_overflow: "error" or "truncate", not {value!r}')
    return value == 'truncate'


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Sizes are bytes, or text with KB, MB or GB (2**10, 2**20, 2**30). TypeError or ValueError says which limit is wrong.

    Those of time, fuel, output and the deadline are for each run, the others for all runs of a sandbox together.
    """

    memory: int | str = '128MB'  # all that the guest holds
    time: float | None = 10.0  # seconds that a run may compute (host functions don't count); None: no limit
    fuel: int | None = None  # units of work of a run; None: no limit
    recursion: int = 1000  # nested calls
    output: int | str = '10MB'  # printed by a run
    output_overflow: Literal['error', 'truncate'] = 'error'  # truncate: goes on, and of each stream the head and the tail are kept
    deadline: float | None = None  # seconds that a run may take in all, host functions included; None: no limit
    host_calls: int | None = 1000  # calls of host functions; None: no limit
    open_futures: int | None = 1000  # calls of asynchronous host functions that are open at once; None: no limit
    sleep: float | None = None  # seconds slept in all, where sleeping is real; None: no limit but the time
    value_size: int | str | None = None  # of a value that leaves the guest, about, what is shared counted each time; None: as memory

    def __post_init__(self) -> None:
        self._arguments  # checks them

    @cached_property
    def _arguments(self) -> dict[str, Any]:
        return {
            'memory': _size('memory', self.memory),
            'time': _seconds('time', self.time),
            'fuel': _count_or_none('fuel', self.fuel),
            'recursion': _count('recursion', self.recursion, 10**9),
            'output': _size('output', self.output),
            'truncate': _truncates(self.output_overflow),
            'deadline': _seconds('deadline', self.deadline),
            'host_calls': _count_or_none('host_calls', self.host_calls),
            'open_calls': _count_or_none('open_futures', self.open_futures),
            'sleep_limit': _seconds('sleep', self.sleep),
            'value_size': 0 if self.value_size is None else _size('value_size', self.value_size),
        }

    def _figure(self, limit: str) -> float | None:
        """What the limit of that name is: seconds, bytes or units."""
        value = self._arguments.get({'sleep': 'sleep_limit', 'open_futures': 'open_calls'}.get(limit, limit))
        return value or None
