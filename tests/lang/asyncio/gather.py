# asyncio: gather
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def value(v, delay=0.001):
    await asyncio.sleep(delay)
    if isinstance(v, Exception):
        raise v
    return v
async def main():
    print(await asyncio.gather(value(1, 0.02), value(2), value(3)))
    print(await asyncio.gather())
    print(await asyncio.gather(value(1), value(KeyError("k")), return_exceptions=True))
    late = asyncio.create_task(value("late", 0.02))
    try:
        await asyncio.gather(value(ValueError("first")), late)
    except ValueError as e:
        print("raised", e, late.done())
    print(await late)
    t = asyncio.ensure_future(value("same"))
    print(await asyncio.gather(t, t))
    g = asyncio.gather(value(1, 5), value(2, 5))
    await asyncio.sleep(0)
    print(g.cancel())
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled", g.cancelled())
asyncio.run(main())  # prints: [1, 2, 3]
# prints: []
# prints: [1, KeyError('k')]
# prints: raised first False
# prints: late
# prints: ['same', 'same']
# prints: True
# prints: gather cancelled False
