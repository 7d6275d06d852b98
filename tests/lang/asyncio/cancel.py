# asyncio: cancel
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("cleaning", e.args)
        raise
    finally:
        print("finally")
async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "kept on"
async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelled(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", t.cancelled())
    print(t.cancel())
    s = asyncio.create_task(swallows())
    await asyncio.sleep(0)
    s.cancel()
    print(await s, s.cancelled())
    never = asyncio.create_task(stubborn())
    never.cancel()
    try:
        await never
    except asyncio.CancelledError:
        print("before it began")
    print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException))
    try:
        never.exception()
    except asyncio.CancelledError:
        print("exception() raises too")
asyncio.run(main())  # prints: True False 1
# prints: cleaning ('why',)
# prints: finally
# prints: cancelled True
# prints: False
# prints: kept on False
# prints: before it began
# prints: False True
# prints: exception() raises too
