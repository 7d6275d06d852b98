# asyncio: timeout
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(10)
    except TimeoutError as e:
        print("timed out", type(e.__cause__).__name__)
    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(0)
    print(cm.expired())
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 0.01)
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("inside")
    print(cm.expired())
    try:
        async with asyncio.timeout(0.02):
            try:
                async with asyncio.timeout(0.01):
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner")
            await asyncio.sleep(1)
    except TimeoutError:
        print("outer")
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
    except TimeoutError:
        print("at once")
    try:
        async with asyncio.timeout(1):
            raise KeyError("own")
    except KeyError as e:
        print(e)
asyncio.run(main())  # prints: timed out CancelledError
# prints: False
# prints: None
# prints: inside
# prints: True
# prints: inner
# prints: outer
# prints: at once
# prints: 'own'
