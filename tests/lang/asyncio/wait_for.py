# asyncio: wait for
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow was cancelled")
        raise
async def quick():
    return "quick"
async def main():
    print(await asyncio.wait_for(quick(), 1))
    print(await asyncio.wait_for(quick(), None))
    try:
        await asyncio.wait_for(slow(), 0.01)
    except TimeoutError as e:
        print("TimeoutError", repr(str(e)), asyncio.TimeoutError is TimeoutError)
    f = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(f, 0.01)
    except TimeoutError:
        print(f.cancelled())
    t = asyncio.create_task(asyncio.wait_for(slow(), 5))
    await asyncio.sleep(0.001)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled from outside")
asyncio.run(main())  # prints: quick
# prints: quick
# prints: slow was cancelled
# prints: TimeoutError '' True
# prints: True
# prints: slow was cancelled
# prints: cancelled from outside
