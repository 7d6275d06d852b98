# contextlib: asynchronous context managers, driven by hand
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext

@asynccontextmanager
async def opened(n):
    print("open", n)
    try:
        yield n
    finally:
        print("close", n)
async def note(*args):
    print("note", args)
async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("numbers closed")
async def main():
    async with opened(1) as a, nullcontext(2) as b:
        print(a, b)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(opened(3))
        stack.push_async_callback(note, "x")
        stack.callback(print, "sync")
    try:
        async with opened(4):
            raise ValueError("boom")
    except ValueError as e:
        print(repr(e))
    async with aclosing(numbers()) as gen:
        async for n in gen:
            print(n)
            break
    return "done"
def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value
print(run(main()))  # prints: open 1
# prints: 1 2
# prints: close 1
# prints: open 3
# prints: sync
# prints: note ('x',)
# prints: close 3
# prints: open 4
# prints: close 4
# prints: ValueError('boom')
# prints: 1
# prints: numbers closed
# prints: done
