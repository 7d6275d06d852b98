# asyncio: cancel inner
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner ends")
async def outer():
    try:
        await inner()
    except asyncio.CancelledError:
        print("outer sees it")
        raise
async def main():
    t = asyncio.create_task(outer())
    await asyncio.sleep(0.001)
    t.cancel()
    results = await asyncio.gather(t, return_exceptions=True)
    print(type(results[0]).__name__)
    me = asyncio.current_task()
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("myself", me.cancelling(), me.uncancel(), me.cancelling())
    left = asyncio.create_task(inner())
    await asyncio.sleep(0)
    return "main is done"
print(asyncio.run(main()))  # prints: inner ends
# prints: outer sees it
# prints: CancelledError
# prints: myself 1 0 0
# prints: inner ends
# prints: main is done
