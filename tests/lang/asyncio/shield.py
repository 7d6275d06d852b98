# asyncio: shield
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def inner():
    await asyncio.sleep(0.01)
    print("inner done")
    return "value"
async def main():
    t = asyncio.create_task(inner())
    s = asyncio.shield(t)
    await asyncio.sleep(0)
    s.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print("the shield is cancelled", t.cancelled())
    print(await t)
    print(await asyncio.shield(inner()))
    async def caller():
        await asyncio.shield(t2)
    t2 = asyncio.create_task(inner())
    c = asyncio.create_task(caller())
    await asyncio.sleep(0)
    c.cancel()
    await asyncio.wait([c])
    print(c.cancelled(), t2.done(), await t2)
asyncio.run(main())  # prints: the shield is cancelled False
# prints: inner done
# prints: value
# prints: inner done
# prints: value
# prints: inner done
# prints: True False value
