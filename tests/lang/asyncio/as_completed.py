# asyncio: as completed
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def value(v, delay):
    await asyncio.sleep(delay / 50)
    if v == "bad":
        raise ValueError(v)
    return v
async def main():
    for c in asyncio.as_completed([value("slow", 3), value("fast", 1), value("middle", 2)]):
        print(await c)
    for c in asyncio.as_completed([value("bad", 1), value("good", 2)]):
        try:
            print(await c)
        except ValueError as e:
            print("ValueError", e)
    try:
        for c in asyncio.as_completed([value("a", 1), value("b", 100)], timeout=0.05):
            print(await c)
    except TimeoutError:
        print("TimeoutError")
asyncio.run(main())  # prints: fast
# prints: middle
# prints: slow
# prints: ValueError bad
# prints: good
# prints: a
# prints: TimeoutError
