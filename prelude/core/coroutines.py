# await, async for and async with; asynchronous generators. What an asynchronous generator yields (not what it awaits) comes out of it in a cell.

Coroutine = _type_COROUTINE
AsyncGenerator = _type_ASYNC_GENERATOR
Cell = _type_CELL


def get_awaitable(x, how):
    if type(x) is Coroutine:
        return x
    if type(x) is Generator and x.__name__ in ("agen_step", "agen_close"):
        return x
    method = _special(x, "__await__")
    if method is None:
        name = type(x).__name__
        if how:
            word = "__aenter__" if how == 1 else "__aexit__"
            raise TypeError("'async with' received an object from " + word + " that does not implement __await__: " + name)
        raise TypeError("'" + name + "' object can't be awaited")
    result = method()
    if type(result) is Coroutine:
        raise TypeError("__await__() returned a coroutine")
    if _special(result, "__next__") is None:
        raise TypeError("__await__() returned non-iterator of type '" + type(result).__name__ + "'")
    return result


def get_aiter(x):
    method = _special(x, "__aiter__")
    if method is None:
        raise TypeError("'async for' requires an object with __aiter__ method, got " + type(x).__name__)
    result = method()
    if _special(result, "__anext__") is None:
        raise TypeError("'async for' received an object from __aiter__ that does not implement __anext__: " + type(result).__name__)
    return result


def get_anext(x):
    method = _special(x, "__anext__")
    if method is None:
        raise TypeError("'async for' requires an iterator with __anext__ method, got " + type(x).__name__)
    return get_awaitable(method(), 0)


def exit_async_with(exit, e):
    return exit(type(e), e, e.__traceback__)


def coroutine_await(self):
    return (yield from self)


def agen_step(agen, send, argument):
    try:
        result = send(agen, argument)
        while type(result) is not Cell:
            try:
                sent = yield result
            except BaseException as e:
                result = agen_throw_in(agen, e)
            else:
                result = agen_send_in(agen, sent)
    except StopIteration:
        ended = True
    else:
        return result.cell_contents
    raise StopAsyncIteration


def agen_aiter(self):
    return self


def agen_anext(self):
    return agen_step(self, agen_send_in, None)


def agen_asend(self, value):
    return agen_step(self, agen_send_in, value)


def agen_athrow(self, kind, value=None, traceback=None):
    return agen_step(self, agen_throw_in, kind if value is None else value)


def agen_close(self):
    try:
        result = agen_throw_in(self, GeneratorExit())
        while type(result) is not Cell:
            try:
                sent = yield result
            except BaseException as e:
                result = agen_throw_in(self, e)
            else:
                result = agen_send_in(self, sent)
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return None
    raise RuntimeError("async generator ignored GeneratorExit")


def aiter_of(x):
    method = _special(x, "__aiter__")
    if method is None:
        raise TypeError("'" + type(x).__name__ + "' object is not an async iterable")
    return method()


def anext_of(x, *default):
    method = _special(x, "__anext__")
    if method is None:
        raise TypeError("'" + type(x).__name__ + "' object is not an async iterator")
    return anext_default(method(), default[0]) if default else method()


async def anext_default(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


agen_send_in = AsyncGenerator.send
agen_throw_in = AsyncGenerator.throw
for name, method in (("__aiter__", agen_aiter), ("__anext__", agen_anext), ("asend", agen_asend), ("athrow", agen_athrow), ("aclose", agen_close)):
    _method(AsyncGenerator, name, method)
_method(Coroutine, "__await__", coroutine_await)
_define_operation("get_awaitable", get_awaitable)
_define_operation("get_aiter", get_aiter)
_define_operation("get_anext", get_anext)
_define_operation("exit_async_with", exit_async_with)
_builtin("aiter", aiter_of)
_builtin("anext", anext_of)


def delegate_throw(iterator, e):
    if isinstance(e, GeneratorExit):
        close = getattr(iterator, "close", None)
        if close is not None:
            close()
        raise e
    throw = getattr(iterator, "throw", None)
    if throw is None:
        raise e
    return throw(e)


_define_operation("delegate_throw", delegate_throw)
