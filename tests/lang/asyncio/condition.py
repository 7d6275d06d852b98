# asyncio: condition
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def consumer(c, items, name):
    async with c:
        await c.wait_for(lambda: items)
        print(name, "takes", items.pop(0))
async def main():
    c, items = asyncio.Condition(), []
    tasks = [asyncio.create_task(consumer(c, items, n)) for n in "ab"]
    await asyncio.sleep(0)
    for i in (1, 2):
        async with c:
            items.append(i)
            c.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    for call in (c.notify, c.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await c.wait()
    except RuntimeError as e:
        print(e)
    async def waits(n):
        async with c:
            await c.wait()
            print("woken", n)
    tasks = [asyncio.create_task(waits(i)) for i in range(3)]
    await asyncio.sleep(0)
    async with c:
        c.notify_all()
    await asyncio.gather(*tasks)
asyncio.run(main())  # prints: a takes 1
# prints: b takes 2
# prints: cannot notify on un-acquired lock
# prints: cannot notify on un-acquired lock
# prints: cannot wait on un-acquired lock
# prints: woken 0
# prints: woken 1
# prints: woken 2
