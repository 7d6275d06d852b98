# asyncio: groups of tasks that end together.

from . import events, tasks
from .coroutines import iscoroutine
from .exceptions import CancelledError

__all__ = ("TaskGroup",)


class TaskGroup:
    """Waits for its tasks at its end; when one fails, the others are cancelled."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = self._parent_cancel_requested = False
        self._loop = self._parent_task = self._base_error = self._on_completed = None
        self._tasks, self._errors = {}, []

    def __repr__(self):
        info = [f"tasks={len(self._tasks)}"] if self._tasks else []
        info += [f"errors={len(self._errors)}"] if self._errors else []
        info += ["cancelling"] if self._aborting else ["entered"] if self._entered else []
        return "<TaskGroup" + "".join([" " + i for i in info]) + ">"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        try:
            return await self._exit(et, exc)
        finally:
            self._parent_task, exc = None, None
            self._errors, self._base_error = [], None

    async def _exit(self, et, exc):
        self._exiting = True
        if et is not None and self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        cancelled = exc if et is not None and issubclass(et, CancelledError) else None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed is None:
                self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except CancelledError as e:
                if not self._aborting:
                    cancelled = e
                    self._abort()
            self._on_completed = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent_task.cancelling():
                self._parent_task.uncancel()
                self._parent_task.cancel()
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        return None if cancelled is None and et is None else cancelled is None

    def create_task(self, coro, **kwargs):
        if not self._entered or (self._exiting and not self._tasks) or self._aborting:
            if iscoroutine(coro):
                coro.close()
            state = "has not been entered" if not self._entered else "is shutting down" if self._aborting else "is finished"
            raise RuntimeError(f"TaskGroup {self!r} {state}")
        task = self._loop.create_task(coro, **kwargs)
        self._tasks[id(task)] = task
        task.add_done_callback(self._on_task_done)
        return task

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks.values()):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(id(task), None)
        if self._on_completed is not None and not self._tasks and not self._on_completed.done():
            self._on_completed.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        exc = task.exception()
        self._errors.append(exc)
        if self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if self._parent_task.done():
            return
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
