# asyncio: the event loop. Callbacks run in the order in which they became due. The clock is the loop's own: when none is due, it goes forward to the next one, and nothing waits.

import heapq
from _boabox import feed as _feed, open_calls as _open_calls, settled_calls as _settled_calls, wait_for_host as _wait_for_host
from collections import deque
from contextvars import copy_context

__all__ = ("AbstractEventLoop", "Handle", "TimerHandle", "get_event_loop", "get_running_loop", "new_event_loop", "set_event_loop")


class Handle:
    """A callback that is to be called by the loop."""

    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop, self._cancelled = callback, args, loop, False
        self._context = copy_context() if context is None else context

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        if self._cancelled:
            return
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._loop.call_exception_handler({"message": "Exception in callback " + repr(self._callback), "exception": e, "handle": self})


class TimerHandle(Handle):
    """A callback that is due at a time."""

    def __init__(self, when, number, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when, self._number = when, number

    def when(self):
        return self._when

    def __lt__(self, other):
        return (self._when, self._number) < (other._when, other._number)


def _take_settled():
    """Wakes those who await host calls that are settled now."""
    for call, fine, value in _settled_calls():
        call._state, call._value = fine, value
        if call._future is not None and not call._future.done():
            call._future.set_result(None)


class AbstractEventLoop:
    """What loops have in common."""


class EventLoop(AbstractEventLoop):
    """The one kind of loop there is."""

    def __init__(self):
        self._ready, self._timers, self._now, self._count = deque(), [], 0.0, 0
        self._running = self._closed = self._stopping = False
        self._handler = self._task_factory = None
        self._asyncgens, self._debug = [], False

    def time(self):
        return self._now

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        self._count += 1
        handle = TimerHandle(when, self._count, callback, args, self, context)
        heapq.heappush(self._timers, handle)
        return handle

    def create_future(self):
        from .futures import Future

        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, eager_start=None, **kwargs):
        from .tasks import Task

        self._check_closed()
        if self._task_factory is not None:
            return self._task_factory(self, coro, name=name, context=context)
        return Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, function, *args):
        future = self.create_future()

        def call():
            if future.cancelled():
                return
            try:
                future.set_result(function(*args))
            except BaseException as e:
                future.set_exception(e)

        self.call_soon(call)
        return future

    def set_default_executor(self, executor):
        pass

    def call_exception_handler(self, context):
        if self._handler is not None:
            self._handler(self, context)
        else:
            self.default_exception_handler(context)

    def default_exception_handler(self, context):
        import sys

        e = context.get("exception")
        text = context.get("message") or "Unhandled exception in event loop"
        sys.stderr.write(text + ("" if e is None else "\n" + type(e).__name__ + ": " + str(e)) + "\n")

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def stop(self):
        self._stopping = True

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _run_once(self):
        timers, ready = self._timers, self._ready
        while timers and timers[0]._cancelled:
            heapq.heappop(timers)
        _take_settled()
        while not ready and not self._stopping and _open_calls():  # the host comes before the clock
            _wait_for_host()
            _take_settled()
        if not ready and not self._stopping:
            if not timers:
                raise RuntimeError("asyncio: every task waits for another, and nothing is going to happen")
            self._now += max(0.0, timers[0]._when - self.time())
        now = self.time() + 1e-9
        while timers and timers[0]._when <= now:
            handle = heapq.heappop(timers)
            if not handle._cancelled:
                ready.append(handle)
        for _ in range(len(ready)):
            ready.popleft()._run()

    def run_forever(self):
        self._check_closed()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _loops()[-1] is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._running = True
        _loops().append(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._running = self._stopping = False
            _running.pop()

    def run_until_complete(self, future):
        from .futures import isfuture
        from .tasks import ensure_future

        self._check_closed()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _loops()[-1] is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        future = future if isfuture(future) else ensure_future(future, loop=self)
        future.add_done_callback(self._stop_for)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(self._stop_for)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _stop_for(self, future):
        self.stop()

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

    def __repr__(self):
        return f"<EventLoop running={self._running} closed={self._closed} debug={self._debug}>"


_running, _running_in = [None], [None]
_current = [None]


def _loops():
    """Those that run, the innermost last. A feed that a limit ended left its own behind."""
    if _running_in[0] != _feed():
        _running[:], _running_in[0] = [None], _feed()
    return _running


def _get_running_loop():
    return _loops()[-1]


def get_running_loop():
    """The loop that runs just now."""
    if _loops()[-1] is None:
        raise RuntimeError("no running event loop")
    return _loops()[-1]


def get_event_loop():
    """The loop that runs, or the one that was set."""
    loop = _loops()[-1] or _current[0]
    if loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return loop


def set_event_loop(loop):
    """Makes a loop the current one."""
    _current[0] = loop


def new_event_loop():
    """A new loop."""
    return EventLoop()
