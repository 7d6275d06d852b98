# asyncio: event
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def waiter(event, name):
    print(name, "waits")
    print(name, await event.wait())
async def main():
    e = asyncio.Event()
    tasks = [asyncio.create_task(waiter(e, n)) for n in "ab"]
    await asyncio.sleep(0)
    print(e.is_set())
    e.set()
    await asyncio.gather(*tasks)
    print(e.is_set(), await e.wait())
    e.clear()
    try:
        await asyncio.wait_for(e.wait(), 0.01)
    except TimeoutError:
        print("not set")
asyncio.run(main())  # prints: a waits
# prints: b waits
# prints: False
# prints: a True
# prints: b True
# prints: True True
# prints: not set
