# asyncio: wait
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def value(v, delay):
    await asyncio.sleep(delay)
    if v == "bad":
        raise ValueError(v)
    return v
async def main():
    def tasks(*pairs):
        return [asyncio.create_task(value(v, d / 50)) for v, d in pairs]
    done, pending = await asyncio.wait(tasks(("a", 1), ("b", 2)))
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(tasks(("a", 1), ("b", 3)), return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(tasks(("a", 1), ("bad", 2), ("c", 50)), return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(tasks(("a", 1), ("b", 50)), timeout=0.05)
    print(len(done), len(pending))
    for wrong in ([], [value(1, 1)]):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
        for c in wrong:
            c.close()
asyncio.run(main())  # prints: ['a', 'b'] 0
# prints: ['a'] 1
# prints: 2 1
# prints: 1 1
# prints: ValueError Set of Tasks/Futures is empty.
# prints: TypeError Passing coroutines is forbidden, use tasks explicitly.
