# Library: asyncio: each task has a copy of the context in which it was made
# oracle: 64-bit
import asyncio
from contextvars import ContextVar, copy_context

user = ContextVar("user", default="nobody")


async def work(name):
    print(name, "begins as", user.get())
    user.set(name)
    await asyncio.sleep(0.01)
    print(name, "goes on as", user.get())
    await deeper()
    return user.get()


async def deeper():
    user.set(user.get() + "'s guest")


async def main():
    user.set("main")
    print(await asyncio.gather(*[work(name) for name in ("ann", "bob")]), user.get())
    print(await work("in line"), user.get())
    own = copy_context()
    task = asyncio.create_task(work("given"), context=own)
    print(await task, own[user], user.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("soon", user.get()))
    loop.call_later(0.001, lambda: print("later", user.get()))
    user.set("changed")
    loop.call_soon(lambda: print("other", user.get()), context=own)
    future = loop.create_future()
    future.add_done_callback(lambda f: print("done", user.get()))
    user.set("changed again")
    future.set_result(1)
    await asyncio.sleep(0.01)
    print(await asyncio.to_thread(user.get), user.get())
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(name)) for name in ("x", "y")]
    print([t.result() for t in tasks], user.get())


user.set("before")
asyncio.run(main())  # prints: ann begins as main
# prints: bob begins as main
# prints: ann goes on as ann
# prints: bob goes on as bob
# prints: ["ann's guest", "bob's guest"] main
# prints: in line begins as main
# prints: in line goes on as in line
# prints: in line's guest in line's guest
# prints: given begins as in line's guest
# prints: given goes on as given
# prints: given's guest given's guest in line's guest
# prints: soon in line's guest
# prints: other given's guest
# prints: done changed
# prints: later in line's guest
# prints: changed again changed again
# prints: x begins as changed again
# prints: y begins as changed again
# prints: x goes on as x
# prints: y goes on as y
# prints: ["x's guest", "y's guest"] changed again
print(user.get())  # prints: before
with asyncio.Runner() as runner:
    runner.run(work("first"))  # prints: first begins as before
    # prints: first goes on as first
    runner.run(work("second"))  # prints: second begins as first's guest
    # prints: second goes on as second
    print(user.get())  # prints: before
