"""A run under asyncio. The guest computes in a worker thread, always: a single step of it may take as long as the time limit allows (a sort, a regular
expression), so none may hold the event loop. Everything of the host's happens in the loop's thread, but for making the coroutines of async functions,
which runs nothing of them; so a guest that calls a hundred of them goes through one change of threads.

The box is shared: each step is taken by one thread, the next one by another. A step that is under way is never left behind: who cancels the run interrupts
the guest and waits for the step's end.

Where there are no threads (Pyodide), the guest and the loop take turns: a step ends after a hundredth of a second and goes on in the loop's next round. What no
step can be parted in, a single long native such as a sort, holds the loop up until it ends or the time limit is reached."""
import asyncio
import contextvars
import inspect
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from boabox._boabox import ConversionError
from boabox._errors import LimitError
from boabox._run import Event, Run, discard
from boabox._workers import submit, threads_start

if TYPE_CHECKING:
    from boabox._sandbox import Sandbox

TURN = 0.01  # seconds without a round of the loop, where there are no threads


async def _of(awaitable: Awaitable[Any]) -> Any:
    return await awaitable


class AsyncRun(Run):
    """One run; `go` drives it."""

    __slots__ = ('loop', 'context', 'direct', 'open', 'finished', 'waker', 'stopped', 'cancelled', 'threads', 'turn')

    def __init__(self, sandbox: 'Sandbox', code: str) -> None:
        super().__init__(sandbox, code)
        self.loop = asyncio.get_running_loop()
        self.context = contextvars.copy_context()
        self.direct = sandbox._coroutines()
        self.open: dict[asyncio.Task[Any], tuple[int, str, tuple[Any, ...], Any]] = {}
        self.finished: deque[asyncio.Task[Any]] = deque()
        self.waker: asyncio.Future[None] | None = None
        self.stopped: LimitError | None = None
        self.cancelled = False
        self.threads = threads_start()
        self.turn = self.loop.time()

    async def go(self, begin: Callable[[], Event]) -> Any:
        """Runs to the end: the value."""
        deadline = self.sandbox._limits.deadline
        timer = self.loop.call_later(deadline, self.stop, 'deadline') if deadline else None
        try:
            event = await self.step(begin)
            while event[0] != 'done':
                event = await self.answer(event)
            return event[1]
        finally:
            if timer:
                timer.cancel()
            await self.end()

    # ---- steps of the guest ----

    async def step(self, take: Callable[[], Event], settle: bool = True) -> tuple[Any, ...]:
        """Takes a step in a worker thread, to the next event that the loop has to do with."""
        if not self.threads and self.loop.time() - self.turn > TURN:
            await asyncio.sleep(0)
            self.turn = self.loop.time()
        if settle:
            self.settle()
        if self.stopped:
            raise self.stopped
        if not self.threads:
            return self.work(take)
        job = submit(self.loop, lambda: self.work(take))
        try:
            await asyncio.shield(job.future)
        except asyncio.CancelledError:
            self.cancelled = True
            while not job.cancel() and not job.future.done():
                self.box.interrupt()
                try:
                    await asyncio.wait([job.future], timeout=0.02)
                except asyncio.CancelledError:
                    pass
            raise
        event, error = job.future.result()
        if error is not None:
            raise error
        taken: tuple[Any, ...] = event
        return taken

    def work(self, take: Callable[[], Event]) -> tuple[Any, ...]:
        """In a worker thread."""
        if self.cancelled:
            return ('done', None)
        event = take()
        while event is not None and event[0] == 'call' and event[1] in self.direct and not self.cancelled:
            _, name, args, keywords = event
            try:
                coroutine = self.sandbox._functions[name](*args, **(keywords or {}))
            except Exception as e:
                event = self.raised(name, args, keywords, e)
                continue
            event = self.later(name, args, keywords, coroutine)
        return event if event is not None else ('done', self.box.result())

    def later(self, name: str, args: tuple[Any, ...], keywords: Any, awaitable: Awaitable[Any]) -> Event:
        """The guest goes on; the awaitable's result comes when it is there."""
        number, event = self.box.answer_later()
        if number and self.threads:
            self.loop.call_soon_threadsafe(self.begin, number, name, args, keywords, awaitable)
        elif number:
            self.begin(number, name, args, keywords, awaitable)
        else:
            discard(awaitable)
        return event

    # ---- what the host does ----

    async def answer(self, event: tuple[Any, ...]) -> tuple[Any, ...]:
        kind = event[0]
        if kind == 'call':
            return await self.step(await self.call(*event[1:]))
        if kind == 'futures':
            await self.until(lambda: bool(self.finished) or not self.open)
            return await self.step(self.box.resume if self.finished else lambda: self.other(event))
        if kind == 'input':
            return await self.step(await self.read(event[1]))
        if kind == 'print':
            if event[1]:  # else it is only the loop's turn
                self.show(event)
            return await self.step(self.box.resume, settle=False)  # the guest may have stopped for something else after printing
        if kind == 'name':
            return await self.step(await self.find(event[1]))
        if kind == 'display':
            self.display(event[1])
            return await self.step(self.box.resume, settle=False)
        if kind in ('error', 'limit'):
            self.fail(event)  # at once: the feed is over, and what has been finished meanwhile has nowhere to go
        return await self.step(lambda: self.other(event))

    async def call(self, name: str, args: tuple[Any, ...], keywords: Any) -> Callable[[], Event]:
        """Calls the host function: the step that answers."""
        function = self.sandbox._functions[name]
        try:
            value = function(*args, **keywords) if keywords else function(*args)
            if inspect.isawaitable(value):
                if name not in self.sandbox._plain:
                    return lambda: self.later(name, args, keywords, value)
                value = await self.result_of(value)
        except Exception as e:
            if e is self.stopped:
                raise
            raised = e
            return lambda: self.raised(name, args, keywords, raised)
        return lambda: self.give(value)

    def give(self, value: object) -> Event:
        try:
            return self.box.answer(value)
        except ConversionError as e:
            return self.refuse(e, 'TypeError', str(e))

    async def read(self, prompt: str) -> Callable[[], Event]:
        """Reads a line: the step that gives it."""
        try:
            line = self.ask(prompt)
            text = self.text_of(await self.result_of(line) if inspect.isawaitable(line) else line)
        except Exception as e:
            if e is self.stopped:
                raise
            raised = e
            return lambda: self.no_line(raised)
        return lambda: self.box.answer_text(text)

    async def find(self, name: str) -> Callable[[], Event]:
        """Looks a variable up: the step that gives it."""
        try:
            value = self.look_up(name)
            value = await self.result_of(value) if inspect.isawaitable(value) else value
        except Exception as e:
            if e is self.stopped:
                raise
            raised = e
            return lambda: self.no_name(name, raised)
        return lambda: self.give_name(name, value)

    async def result_of(self, awaitable: Awaitable[Any]) -> Any:
        """Of what the guest waits for without knowing it."""
        task = self.loop.create_task(_of(awaitable), context=self.context.copy())
        task.add_done_callback(lambda task: self.wake())
        try:
            await self.until(task.done)
        finally:
            if not task.done():
                task.cancel()
                await asyncio.wait([task])
        if task.cancelled():
            raise RuntimeError('the call was cancelled')
        return task.result()

    # ---- calls that are answered later ----

    def begin(self, number: int, name: str, args: tuple[Any, ...], keywords: Any, awaitable: Awaitable[Any]) -> None:
        coroutine: Any = awaitable if inspect.iscoroutine(awaitable) else _of(awaitable)
        task = self.loop.create_task(coroutine, context=self.context.copy())
        self.open[task] = number, name, args, keywords
        task.add_done_callback(self.done)
        if self.cancelled:
            task.cancel()

    def done(self, task: asyncio.Task[Any]) -> None:
        self.finished.append(task)
        self.wake()

    def settle(self) -> None:
        """Hands what has been finished to the guest, in that order."""
        while self.finished:
            task = self.finished.popleft()
            number, name, args, keywords = self.open.pop(task)
            if not self.settle_one(task, number, name, args, keywords):
                raise self.limit('memory', 'memory limit exceeded: the result of a host function')

    def settle_one(self, task: asyncio.Task[Any], number: int, name: str, args: tuple[Any, ...], keywords: Mapping[str, Any] | None) -> bool:
        if task.cancelled():
            return self.settle_error(number, RuntimeError(), 'RuntimeError', f'{name}(): the call was cancelled')
        exception = task.exception()
        if exception is None:
            try:
                return self.box.settle(number, task.result(), name)
            except ConversionError as e:
                return self.settle_error(number, e, 'TypeError', str(e))
        if not isinstance(exception, Exception):
            raise exception
        return self.settle_error(number, exception, *self.told(name, args, keywords, exception))

    def settle_error(self, number: int, cause: BaseException, type: str, message: str) -> bool:
        return self.box.settle_error(number, type, self.note(cause, type, message))

    # ---- waiting, ends ----

    def wake(self) -> None:
        if self.waker and not self.waker.done():
            self.waker.set_result(None)

    async def until(self, ready: Callable[[], bool]) -> None:
        """Waits for the host's own doings."""
        while not ready():
            if self.stopped:
                raise self.stopped
            self.waker = self.loop.create_future()
            await self.waker

    def stop(self, why: str) -> None:
        """The run is to end soon, in the loop's thread."""
        if not self.stopped:
            self.stopped = self.limit(why, 'deadline exceeded' if why == 'deadline' else 'interrupted by the host')
        self.wake()

    async def end(self) -> None:
        """Nothing of the run stays: its tasks are cancelled, its calls settled."""
        self.cancelled = True
        interrupted = None
        while running := [task for task in self.open if not task.done()]:
            for task in running:
                task.cancel()
            try:
                await asyncio.wait(running)
            except asyncio.CancelledError as e:
                interrupted = e
        for task, (number, name, _, _) in self.open.items():
            if not task.cancelled():
                task.exception()  # nobody asks for it any more
            self.box.settle_error(number, 'RuntimeError', f'{name}(): the run that called it is over'.encode())
        self.open.clear()
        if interrupted:
            raise interrupted
