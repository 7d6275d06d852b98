# asyncio: task group
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def work(n, delay=0):
    await asyncio.sleep(delay)
    print("worked", n)
    return n
async def bad(e):
    await asyncio.sleep(0)
    raise e
async def waits():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("sibling cancelled")
        raise
async def main():
    async with asyncio.TaskGroup() as g:
        a = g.create_task(work(1, 0.01))
        b = g.create_task(work(2))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(waits())
            g.create_task(bad(ValueError("v")))
            g.create_task(bad(KeyError("k")))
            await asyncio.sleep(10)
    except* ValueError as e:
        print(e.message, e.exceptions)
    except* KeyError as e:
        print("keys", e.exceptions)
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(waits())
            await asyncio.sleep(0)
            raise OSError("body")
    except* OSError as e:
        print(e.exceptions)
    try:
        g.create_task(c := work(3))
    except RuntimeError as e:
        c.close()
        print("too late")
    async def parent():
        async with asyncio.TaskGroup() as g:
            g.create_task(waits())
            g.create_task(waits())
    p = asyncio.create_task(parent())
    await asyncio.sleep(0.001)
    p.cancel()
    try:
        await p
    except asyncio.CancelledError:
        print("parent cancelled", asyncio.current_task().cancelling())
asyncio.run(main())  # prints: worked 2
# prints: worked 1
# prints: 1 2
# prints: sibling cancelled
# prints: unhandled errors in a TaskGroup (ValueError('v'),)
# prints: keys (KeyError('k'),)
# prints: sibling cancelled
# prints: (OSError('body'),)
# prints: too late
# prints: sibling cancelled
# prints: sibling cancelled
# prints: parent cancelled 0
