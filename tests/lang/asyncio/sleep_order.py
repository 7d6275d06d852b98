# asyncio: sleep order
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

order = []
async def one(name, *delays):
    for d in delays:
        await asyncio.sleep(d / 100)
        order.append(name + str(d))
async def main():
    await asyncio.gather(one("a", 1, 4), one("b", 2, 1, 4), one("c", 4.5))
    print(order)
    print(await asyncio.sleep(0, "result"), await asyncio.sleep(0.001, "later"))
asyncio.run(main())  # prints: ['a1', 'b2', 'b1', 'c4.5', 'a4', 'b4']
# prints: result later
async def turns(name):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(0)
async def both():
    await asyncio.gather(turns("x"), turns("y"))
asyncio.run(both())  # prints: x 0
# prints: y 0
# prints: x 1
# prints: y 1
# prints: x 2
# prints: y 2
