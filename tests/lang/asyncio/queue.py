# asyncio: queue
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i, q.qsize())
async def consumer(q):
    while True:
        item = await q.get()
        print("got", item)
        await asyncio.sleep(0)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=2)
    c = asyncio.create_task(consumer(q))
    await producer(q, 5)
    await q.join()
    print(q.empty(), q.full(), q.maxsize)
    c.cancel()
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print("full", repr(e))
    p = asyncio.PriorityQueue()
    for x in (3, 1, 2):
        p.put_nowait(x)
    print([p.get_nowait() for i in range(3)])
    l = asyncio.LifoQueue()
    for x in (3, 1, 2):
        await l.put(x)
    print([await l.get() for i in range(3)])
    try:
        for i in range(4):
            l.task_done()
    except ValueError as e:
        print(e)
asyncio.run(main())  # prints: put 0 1
# prints: put 1 2
# prints: got 0
# prints: put 2 2
# prints: got 1
# prints: put 3 2
# prints: got 2
# prints: put 4 2
# prints: got 3
# prints: got 4
# prints: True False 2
# prints: empty QueueEmpty()
# prints: full QueueFull()
# prints: [1, 2, 3]
# prints: [2, 1, 3]
# prints: task_done() called too many times
