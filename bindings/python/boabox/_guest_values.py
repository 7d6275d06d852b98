"""Values that stay in their guest: functions, classes, instances, generators. The host has something that stands for one: it is called and asked for its attributes by runs of
the sandbox, and what is handed back is the guest's own object. The guest keeps the value as long as what stands for it is there."""
import weakref
from typing import TYPE_CHECKING, Any

from boabox._boabox import Box, Repr

if TYPE_CHECKING:
    from boabox._sandbox import Sandbox

STAYING = 12  # as in values_in.c


class GuestValue:
    """A value of a sandbox that has no counterpart outside.

    `value.name` reads an attribute: a run of its own under the sandbox's limits, since it may be the guest's code; AttributeError: there is none. Names like __len__ are
    not asked for. `repr(value)` is what the guest showed when it came out. Given back to its sandbox it is the same object there; another one refuses it. It
    keeps its sandbox open: UseError after close(), and while the sandbox runs or is paused at a step.
    """

    __module__ = 'boabox'
    __slots__ = ('_boabox_sandbox', '_boabox_handle', '_boabox_shown', '__weakref__')

    def __init__(self, sandbox: 'Sandbox', handle: int, shown: str) -> None:
        self._boabox_sandbox = sandbox
        self._boabox_handle = handle
        self._boabox_shown = shown

    def __getattr__(self, name: str) -> Any:
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}', name=name, obj=self)
        return self._boabox_sandbox._attribute(self, name)

    def __repr__(self) -> str:
        return self._boabox_shown

    def __boabox__(self) -> tuple[Any, ...]:
        return STAYING, '', (), (), (self._boabox_sandbox._box, self._boabox_handle)

    def __reduce__(self) -> Any:
        raise TypeError(f'{self._boabox_shown}: a value of a guest can not be copied or pickled')

    def __del__(self) -> None:
        self._boabox_sandbox._box.drop(self._boabox_handle)


class GuestCallable(GuestValue):
    """One that can be called: `value(...)` is a run that calls it, as Sandbox.exec() runs code; `await value.call_async(...)` as exec_async() does. What a coroutine
    function gives is awaited."""

    __module__ = 'boabox'
    __slots__ = ()

    def __call__(self, /, *args: Any, **keywords: Any) -> Any:
        return self._boabox_sandbox._call(self._boabox_handle, args, keywords)

    async def call_async(self, /, *args: Any, **keywords: Any) -> Any:
        return await self._boabox_sandbox._call_async(self._boabox_handle, args, keywords)


def guest_value(owner: 'weakref.ref[Sandbox]', handle: int, shown: str, calls: bool) -> GuestValue | Repr:
    """What stands for the value of that handle."""
    sandbox = owner()
    if sandbox is None:
        return Repr(shown)
    value = GuestCallable(sandbox, handle, shown) if calls else GuestValue(sandbox, handle, shown)
    sandbox._staying = sandbox._staying or weakref.WeakSet()
    sandbox._staying.add(value)
    return value


def drop_copies(box: Box, values: 'weakref.WeakSet[GuestValue]') -> None:
    """A fork has the handles too, and nothing that stands for their values."""
    for value in values:
        box.drop(value._boabox_handle)
