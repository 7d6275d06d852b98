# asyncio: timeouts as context managers.

from . import events, tasks
from .exceptions import CancelledError

__all__ = "Timeout", "timeout", "timeout_at"


class Timeout:
    """Cancels the body when the time is up, and makes TimeoutError of that."""

    def __init__(self, when):
        self._state, self._when, self._handle, self._task = "created", when, None, None

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        loop = events.get_running_loop()
        if when is None:
            self._handle = None
        elif when <= loop.time():
            self._handle = loop.call_soon(self._on_timeout)
        else:
            self._handle = loop.call_at(when, self._on_timeout)

    def expired(self):
        return self._state in ("expiring", "expired")

    def __repr__(self):
        info = [self._state]
        if self._state == "active":
            info.append(f"when={None if self._when is None else round(self._when, 3)}")
        return "<Timeout [" + self._state + "]" + (" " + info[1] if len(info) > 1 else "") + ">"

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = tasks.current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state, self._task, self._cancelling = "active", task, task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc
                inner = exc.__context__
                while inner is not None:
                    if isinstance(inner, CancelledError):
                        new = TimeoutError()
                        new.__cause__ = inner
                        exc.__context__ = new
                        break
                    inner = inner.__context__
        elif self._state == "active":
            self._state = "exited"
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state, self._handle = "expiring", None


def timeout(delay):
    """Cancels the body after some seconds; None: never."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """Cancels the body at a time of the loop's clock."""
    return Timeout(when)
