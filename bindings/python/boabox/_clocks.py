"""What a guest is given of time and chance: the date, what sleeping means, entropy."""
import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal

Clock = Literal['none', 'system'] | datetime | Callable[[], float | datetime]
Sleep = Literal['instant', 'real'] | Callable[[float], object]
Entropy = Literal['seed', 'system'] | Callable[[int], bytes]


def _seconds(moment: object) -> float:
    """Since 1970-01-01 UTC. A datetime without a time zone is UTC, which is the guest's local time."""
    if isinstance(moment, datetime):
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    if isinstance(moment, (int, float)) and not isinstance(moment, bool):
        return float(moment)
    raise TypeError(f'clock: gave {type(moment).__name__}, not a datetime or seconds since 1970')


def wall_argument(clock: Clock) -> Any:
    """What a Box takes as wall."""
    if clock == 'none':
        return None
    if clock == 'system':
        return 'system'
    if isinstance(clock, datetime):
        return _seconds(clock)
    if callable(clock):
        function = clock
        return lambda: _seconds(function())
    raise TypeError(f'clock: "none", "system", a datetime or a function, not {clock!r}')


def sleep_argument(sleep: Sleep) -> Any:
    """What a Box takes as sleep."""
    if sleep == 'instant':
        return None
    if sleep == 'real':
        return 'real'
    if callable(sleep):
        function = sleep

        def slept(seconds: float) -> None:
            function(seconds)

        return slept
    raise TypeError(f'sleep: "instant", "real" or a function, not {sleep!r}')


def entropy_argument(entropy: Entropy) -> Any:
    """What a Box takes as entropy."""
    if entropy == 'seed':
        return None
    if entropy == 'system':
        return os.urandom
    if callable(entropy):
        return entropy
    raise TypeError(f'entropy: "seed", "system" or a function, not {entropy!r}')
