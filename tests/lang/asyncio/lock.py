# asyncio: lock
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def critical(lock, name, log):
    async with lock:
        log.append(name + " in")
        await asyncio.sleep(0)
        log.append(name + " out")
async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*[critical(lock, n, log) for n in "abc"])
    print(log, lock.locked())
    await lock.acquire()
    t = asyncio.create_task(critical(lock, "x", log))
    u = asyncio.create_task(critical(lock, "y", log))
    await asyncio.sleep(0)
    t.cancel()
    lock.release()
    await asyncio.wait([t, u])
    print(t.cancelled(), log[-2:], lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
asyncio.run(main())  # prints: ['a in', 'a out', 'b in', 'b out', 'c in', 'c out'] False
# prints: True ['y in', 'y out'] False
# prints: Lock is not acquired.
