# asyncio: what is a coroutine.

__all__ = "iscoroutine", "iscoroutinefunction"


async def _example():
    pass


_coroutine = _example()
_Coroutine = type(_coroutine)
_coroutine.close()
_CO_COROUTINE = 0x80


def iscoroutine(obj):
    """Whether an object is a coroutine."""
    return isinstance(obj, _Coroutine)


def iscoroutinefunction(func):
    """Whether calling a function gives a coroutine."""
    func = getattr(func, "__func__", func)
    while hasattr(func, "func") and hasattr(func, "keywords"):
        func = func.func
    return bool(getattr(getattr(func, "__code__", None), "co_flags", 0) & _CO_COROUTINE) or getattr(func, "_is_coroutine_mark", False)
