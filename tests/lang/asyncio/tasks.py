# asyncio: tasks
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def work(n):
    await asyncio.sleep(0)
    return n
async def main():
    t = asyncio.create_task(work(3), name="worker")
    print(t.get_name(), t.done(), t.cancelled())
    print(await t, t.done(), t.result(), t.exception())
    print(asyncio.current_task() is not None, len(asyncio.all_tasks()))
    f = asyncio.create_task(fails())
    done, pending = await asyncio.wait([f])
    print(type(f.exception()).__name__, len(done), len(pending))
    try:
        f.result()
    except KeyError as e:
        print("result raises", e)
    u = asyncio.create_task(work(1))
    try:
        u.result()
    except asyncio.InvalidStateError as e:
        print(e)
    u.add_done_callback(lambda task: print("done:", task.result(), task is u))
    await u
    await asyncio.sleep(0)
    u.set_name(5)
    print(repr(u.get_name()))
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(e)
async def fails():
    raise KeyError("f")
asyncio.run(main())  # prints: worker False False
# prints: 3 True 3 None
# prints: True 1
# prints: KeyError 1 0
# prints: result raises 'f'
# prints: Result is not set.
# prints: done: 1 True
# prints: '5'
# prints: a coroutine was expected, got 5
