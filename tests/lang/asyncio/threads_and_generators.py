# asyncio: threads and generators
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

def blocking(x, *, y):
    return x + y
async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
class Manager:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return "entered"
    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        print("left", details[0])
async def main():
    print(await asyncio.to_thread(blocking, 1, y=2))
    print([x async for x in numbers(3)])
    async with Manager() as m:
        print(m)
    async def collect(n):
        return [x * n async for x in numbers(n)]
    print(await asyncio.gather(collect(2), collect(3)))
    print(asyncio.iscoroutine(c := main()), asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(blocking))
    c.close()
    print(await asyncio.get_running_loop().run_in_executor(None, len, "four"))
asyncio.run(main())  # prints: 3
# prints: [0, 1, 2]
# prints: entered
# prints: left None
# prints: [[0, 2], [0, 3, 6]]
# prints: True True False
# prints: 4
