"""The threads in which guests compute while an event loop goes on. They are of their own: the loop's are for name look-ups and the like, which no guest is to
hold up. They are daemons: a guest that computes keeps no process from ending."""
import asyncio
import functools
import os
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

MOST = min(32, (os.cpu_count() or 1) + 4)


class Job:
    """A piece of work, and the future that is done when it is: what it gave, and what it raised or None."""

    __slots__ = ('loop', 'work', 'future', 'claim')

    def __init__(self, loop: asyncio.AbstractEventLoop, work: Callable[[], Any]) -> None:
        self.loop = loop
        self.work = work
        self.future: asyncio.Future[tuple[Any, BaseException | None]] = loop.create_future()
        self.claim = threading.Lock()  # of who takes it first: a thread, or who cancels it

    def cancel(self) -> bool:
        """Whether it had not begun, and never will."""
        return self.claim.acquire(blocking=False)

    def run(self) -> None:
        result, error = None, None
        try:
            result = self.work()
        except BaseException as e:
            error = e
        try:
            self.loop.call_soon_threadsafe(self.finish, result, error)
        except RuntimeError:
            pass  # the loop is closed: nobody waits

    def finish(self, result: Any, error: BaseException | None) -> None:
        if not self.future.done():
            self.future.set_result((result, error))


class Workers:
    """As many threads as are wanted at once, up to MOST; those that have nothing to do wait."""

    def __init__(self) -> None:
        self.jobs: SimpleQueue[Job] = SimpleQueue()
        self.idle = threading.Semaphore(0)
        self.lock = threading.Lock()
        self.count = 0

    def submit(self, job: Job) -> None:
        self.jobs.put(job)
        if not self.idle.acquire(blocking=False):
            with self.lock:
                if self.count < MOST:
                    self.count += 1
                    threading.Thread(target=self.serve, name='boabox', daemon=True).start()

    def serve(self) -> None:
        while True:
            job = self.jobs.get()
            if job.cancel():  # it is ours
                job.run()
            del job
            self.idle.release()


workers = Workers()


def _after_fork() -> None:
    global workers
    workers = Workers()


if hasattr(os, 'register_at_fork'):
    os.register_at_fork(after_in_child=_after_fork)


@functools.cache
def threads_start() -> bool:
    """Whether there are threads here: in WebAssembly there are none."""
    try:
        threading.Thread(target=int, daemon=True).start()
    except RuntimeError:
        return False
    return True


async def in_thread(work: Callable[..., Any], *args: Any) -> Any:
    """In a thread of the loop's; at once where there are none."""
    return await asyncio.to_thread(work, *args) if threads_start() else work(*args)


def submit(loop: asyncio.AbstractEventLoop, work: Callable[[], Any]) -> Job:
    """Hands work to a thread, from the loop's own."""
    job = Job(loop, work)
    workers.submit(job)
    return job
