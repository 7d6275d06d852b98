# asyncio: running a coroutine from a program that is none.

from contextvars import copy_context

from . import events, tasks
from .coroutines import iscoroutine

__all__ = "Runner", "run"


class Runner:
    """A loop for several calls of run."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop, self._factory, self._closed, self._context = None, loop_factory, False, copy_context()

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *details):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = (self._factory or events.new_event_loop)()
        return self._loop

    def run(self, coro, *, context=None):
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        if not iscoroutine(coro):
            if not hasattr(type(coro), "__await__"):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = tasks._wrap_awaitable(coro)
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro, context=self._context if context is None else context))

    def close(self):
        if self._loop is not None and not self._closed:
            try:
                _cancel_all(self._loop)
            finally:
                self._loop.close()
        self._loop, self._closed = None, True


def _cancel_all(loop):
    left = tasks.all_tasks(loop)
    if not left:
        return
    left = sorted(left, key=lambda task: task.get_name())
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({"message": "unhandled exception during asyncio.run() shutdown", "exception": task.exception(), "task": task})


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine to its end, in a loop of its own."""
    if events._get_running_loop() is not None:
        if iscoroutine(main):
            main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
