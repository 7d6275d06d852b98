# asyncio: tasks, which run coroutines step by step, and what waits for several of them.

from contextvars import copy_context

from . import events, futures
from .coroutines import iscoroutine
from .exceptions import CancelledError

__all__ = ("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Task", "all_tasks", "as_completed", "create_task", "current_task",
           "ensure_future", "gather", "run_coroutine_threadsafe", "shield", "sleep", "wait", "wait_for")

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"

_tasks = {}  # those that are not done
_current = {}
_names = [0]


class Task(futures.Future):
    """A coroutine that the loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            if getattr(type(coro), "_is_host_call", False):  # an async function of the host's would have given a coroutine
                coro = _wrap_awaitable(coro)
            else:
                raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _names[0] += 1
            name = f"Task-{_names[0]}"
        self._name, self._coro = str(name), coro
        self._must_cancel, self._fut_waiter, self._num_cancels_requested = False, None, 0
        self._context = copy_context() if context is None else context
        _tasks[id(self)] = self
        self._loop.call_soon(self._step, context=self._context)

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_context(self):
        return self._context

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _schedule_callbacks(self):
        _tasks.pop(id(self), None)
        super()._schedule_callbacks()

    def _step(self, exc=None):
        if self.done():
            return
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        before = _current.get(loop)
        _current[loop] = self
        try:
            result = self._coro.send(None) if exc is None else self._coro.throw(exc)
        except StopIteration as e:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(e.value)
        except CancelledError as e:
            self._cancelled_exc = e
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as e:
            super().set_exception(e)
            raise
        except BaseException as e:
            super().set_exception(e)
        else:
            self._wait_for(result)
        finally:
            _current[loop] = before

    def _wait_for(self, result):
        blocking = getattr(result, "_asyncio_future_blocking", None)
        wrong = None
        if blocking is None:
            if result is None:
                self._loop.call_soon(self._step, context=self._context)
                return
            wrong = f"Task got bad yield: {result!r}"
        elif result._loop is not self._loop:
            wrong = f"Task {self!r} got Future {result!r} attached to a different loop"
        elif not blocking:
            wrong = f"yield was used instead of yield from in task {self!r} with {result!r}"
        elif result is self:
            wrong = f"Task cannot await on itself: {self!r}"
        if wrong is not None:
            self._loop.call_soon(self._step, RuntimeError(wrong), context=self._context)
            return
        result._asyncio_future_blocking = False
        result.add_done_callback(self._wakeup, context=self._context)
        self._fut_waiter = result
        if self._must_cancel and result.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as e:
            self._step(e)
        else:
            self._step()

    def _shown(self):
        first, *rest = super()._shown()
        if first == "pending" and self._num_cancels_requested:
            first = "cancelling"
        return [first, f"name={self._name!r}", f"coro=<{getattr(self._coro, '__qualname__', type(self._coro).__name__)}()>", *rest]


def create_task(coro, **kwargs):
    """A task of the running loop."""
    return events.get_running_loop().create_task(coro, **kwargs)


def current_task(loop=None):
    """The task that runs just now, or None."""
    return _current.get(loop or events.get_running_loop())


def all_tasks(loop=None):
    """The loop's tasks that are not done."""
    loop = loop or events.get_running_loop()
    return {task for task in _tasks.values() if task._loop is loop and not task.done()}




async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A Future or Task for an awaitable."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
    return (loop or events.get_event_loop()).create_task(coro_or_future)


class _Turn:
    def __await__(self):
        yield


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def sleep(delay, result=None):
    """Lets the others run for some seconds of the loop's time."""
    if delay <= 0:
        await _Turn()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


class _Gathering(futures.Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children, self._cancel_requested = children, False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*awaitables, return_exceptions=False):
    """A future of the list of all results."""
    if not awaitables:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    left, known, children, outer = 0, {}, [], None

    def done(child):
        nonlocal left
        left -= 1
        if outer is None or outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left == 0:
            results = []
            for f in children:
                if f.cancelled():
                    results.append(CancelledError("" if f._cancel_message is None else f._cancel_message))
                else:
                    e = f.exception()
                    results.append(f.result() if e is None else e)
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error() if child.cancelled() else CancelledError())
            else:
                outer.set_result(results)

    loop = events._get_running_loop()
    for awaitable in awaitables:
        future = known.get(id(awaitable))
        if future is None:
            future = ensure_future(awaitable, loop=loop)
            loop = loop or future._loop
            known[id(awaitable)] = future
            left += 1
            future.add_done_callback(done)
        children.append(future)
    outer = _Gathering(children, loop=loop)
    return outer


def shield(arg):
    """A future whose cancellation the inner one does not get."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    handle = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter, None)
    left = len(fs)

    def done(f):
        nonlocal left
        left -= 1
        failed = return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or failed:
            if handle is not None:
                handle.cancel()
            _set_unless_done(waiter, None)

    for f in fs:
        f.add_done_callback(done)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for f in fs:
            f.remove_done_callback(done)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """The sets of those that are done and those that are not."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    done = {f for f in fs if f.done()}
    failed = return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None for f in done)
    if len(done) == len(fs) or (done and return_when == FIRST_COMPLETED) or failed:
        return done, fs - done
    pending = fs - done
    more, rest = await _wait(pending, timeout, return_when, events.get_running_loop())
    return done | more, rest


async def wait_for(fut, timeout):
    """The result, or TimeoutError after some seconds."""
    from . import timeouts

    if fut is not None and not futures.isfuture(fut) and not iscoroutine(fut) and not hasattr(type(fut), "__await__"):
        raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await _wait({fut}, None, ALL_COMPLETED, events.get_running_loop())
            return fut.result()
        except CancelledError as e:
            raise TimeoutError from e
    async with timeouts.timeout(timeout):
        return await fut


class _AsCompleted:
    def __init__(self, fs, timeout):
        self._done, self._waiters = [], []
        loop = events.get_event_loop()
        self._left = {ensure_future(f, loop=loop) for f in set(fs)}
        self._count = len(self._left)
        self._loop, self._timed_out = loop, False
        self._handle = loop.call_later(timeout, self._on_timeout) if self._left and timeout is not None else None
        for f in list(self._left):
            f.add_done_callback(self._on_done)

    def _wake(self):
        while self._waiters:
            waiter = self._waiters.pop(0)
            if not waiter.done():
                waiter.set_result(None)
                break

    def _on_done(self, f):
        if f in self._left:
            self._left.discard(f)
            self._done.append(f)
            self._wake()
            if not self._left and self._handle is not None:
                self._handle.cancel()

    def _on_timeout(self):
        self._timed_out = True
        for f in self._left:
            f.remove_done_callback(self._on_done)
        self._left.clear()
        for waiter in self._waiters:
            _set_unless_done(waiter, None)

    async def _next(self):
        while not self._done:
            if self._timed_out:
                raise TimeoutError
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter
        return self._done.pop(0)

    async def _next_result(self):
        return (await self._next()).result()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._count:
            raise StopIteration
        self._count -= 1
        return self._next_result()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._count:
            raise StopAsyncIteration
        self._count -= 1
        return await self._next()


def as_completed(fs, *, timeout=None):
    """Goes through awaitables as they get done: coroutines of their results, or, in async for, the tasks themselves."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompleted(fs, timeout)


def run_coroutine_threadsafe(coro, loop):
    """A task of the loop: there are no other threads."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    return ensure_future(coro, loop=loop)
