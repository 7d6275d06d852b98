# asyncio: semaphore
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def work(s, n, running):
    async with s:
        running.append(n)
        print(n, "starts with", len(running))
        await asyncio.sleep(0.03 * (n + 1))
        running.remove(n)
async def main():
    s = asyncio.Semaphore(2)
    running = []
    await asyncio.gather(*[work(s, i, running) for i in range(5)])
    print(s.locked())
    await s.acquire()
    await s.acquire()
    print(s.locked())
    s.release()
    print(s.locked())
    b = asyncio.BoundedSemaphore(1)
    async with b:
        pass
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
asyncio.run(main())  # prints: 0 starts with 1
# prints: 1 starts with 2
# prints: 2 starts with 2
# prints: 3 starts with 2
# prints: 4 starts with 2
# prints: False
# prints: True
# prints: False
# prints: BoundedSemaphore released too many times
# prints: Semaphore initial value must be >= 0
