# asyncio: "threads", which are run in line.

from .tasks import sleep

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Calls a function after letting the others run; while it runs, they wait."""
    await sleep(0)
    return func(*args, **kwargs)
