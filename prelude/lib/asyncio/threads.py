# asyncio: "threads", which are run in line.

from contextvars import copy_context

from .tasks import sleep

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Calls a function after letting the others run; while it runs, they wait."""
    context = copy_context()
    await sleep(0)
    return context.run(func, *args, **kwargs)
