# modules: contextlib
# Managers from generators, stacks of exits, what is suppressed and what goes on; the same for async with.
import asyncio
import contextlib
import io
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager


def tell(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, "from", repr(e.__cause__), "in", repr(e.__context__))


@contextmanager
def tag(name, swallow=()):
    "opens and closes"
    print("<" + name)
    try:
        yield name
    except swallow as e:
        print("swallowed", repr(e))
    finally:
        print(name + ">")


with tag("a") as a, tag("b", ZeroDivisionError):
    print(a)
    1 / 0
print(tag.__name__, tag.__doc__, tag.__wrapped__ is not None)


@tag("decorated")
def work(x):
    return x + 1


print(work(1), work(2), work.__name__)


@contextmanager
def never():
    if 0:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def turns_on(e):
    try:
        yield
    except Exception as caught:
        raise e from caught


@contextmanager
def stubborn():
    try:
        yield
    except Exception:
        pass
    yield 2


def enter(manager, error=None):
    with manager as value:
        if error is not None:
            raise error
    return value


tell(enter, never())
tell(enter, twice())
tell(enter, stubborn(), KeyError("k"))
tell(enter, turns_on(ValueError("new")), KeyError("old"))
tell(enter, tag("x"), StopIteration("s"))
tell(enter, tag("y"), RuntimeError("r"))
tell(enter, tag("z", StopIteration), StopIteration("s"))


class Closing:
    def close(self):
        print("closed")


with contextlib.closing(Closing()) as c:
    print(type(c).__name__)
with contextlib.suppress(KeyError, IndexError) as nothing:
    print(nothing, {}["k"])
tell(enter, contextlib.suppress(KeyError), ValueError("goes on"))
out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out) as same, contextlib.redirect_stderr(err):
    print("into the text", same is out)
print(repr(out.getvalue()), enter(contextlib.nullcontext(5)), enter(contextlib.nullcontext()))


class Old(contextlib.AbstractContextManager):
    def __exit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__, value)
        return self.answer

    answer = False


class Swallowing(Old):
    answer = True


class Decorating(Old, contextlib.ContextDecorator):
    pass


@Decorating()
def decorated():
    return "result"


print(decorated(), issubclass(Old, contextlib.AbstractContextManager), isinstance(Closing(), contextlib.AbstractContextManager))
with ExitStack() as stack:
    print(stack.enter_context(tag("first")), stack.enter_context(tag("second")))
    stack.callback(print, "called", sep="!")
    stack.push(Old())
    print(stack.push(lambda *details: print("pushed", details[0])) is not None)

    @stack.callback
    def last():
        print("last")


def fail_in(*managers, error=KeyError("inside")):
    with ExitStack() as stack:
        for m in managers:
            stack.push(m) if callable(m) else stack.enter_context(m)
        raise error


tell(fail_in, Old(), Swallowing(), Old())
tell(fail_in, Old(), turns_on(ValueError("other")), Old())
tell(fail_in, Old(), lambda *details: 1 / 0)
tell(ExitStack().enter_context, 3)
kept = ExitStack()
kept.callback(print, "moved")
with kept as stack:
    moved = stack.pop_all()
moved.close()


async def main():
    @asynccontextmanager
    async def atag(name):
        print("(" + name)
        try:
            yield name
        finally:
            await asyncio.sleep(0)
            print(name + ")")

    @atag("adecorated")
    async def awork():
        return 7

    async def atell(awaitable):
        try:
            print(await awaitable)
        except Exception as e:
            print(type(e).__name__, e)

    async def afail(manager, error):
        async with manager as value:
            if error:
                raise error
        return value

    @asynccontextmanager
    async def anever():
        if 0:
            yield

    @asynccontextmanager
    async def atwice():
        yield 1
        yield 2

    @asynccontextmanager
    async def aturns(e):
        try:
            yield
        except Exception:
            raise e

    print(await awork())
    for manager, error in ((atag("p"), None), (atag("q"), KeyError("k")), (atag("r"), StopAsyncIteration()), (atag("s"), RuntimeError("r")), (anever(), None), (atwice(), None), (aturns(ValueError("v")), KeyError()), (contextlib.nullcontext(3), None)):
        await atell(afail(manager, error))

    class AClosing:
        async def aclose(self):
            print("aclosed")

    async with contextlib.aclosing(AClosing()):
        pass

    class AOld(contextlib.AbstractAsyncContextManager):
        async def __aexit__(self, *details):
            print("aexit", details[0])
            return True

    async def coroutine(*words):
        print("coroutine", words)

    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(atag("in")), stack.enter_context(tag("plain")))
        stack.push_async_callback(coroutine, 1, 2)
        stack.push_async_exit(AOld())
        stack.callback(print, "sync")
        stack.push(Old())
        raise KeyError("async")
    async with AsyncExitStack() as stack:
        stack.push_async_callback(coroutine)
        moved = stack.pop_all()
    await moved.aclose()
    await atell(AsyncExitStack().enter_async_context(3))


asyncio.run(main())
