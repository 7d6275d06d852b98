# asyncio: run
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def main(x):
    return x * 2
print(asyncio.run(main(4)))  # prints: 8
async def failing():
    raise ValueError("no")
try:
    asyncio.run(failing())
except ValueError as e:
    print("caught", e)  # prints: caught no
async def nested():
    c = main(1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
asyncio.run(nested())  # prints: asyncio.run() cannot be called from a running event loop
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)  # prints: no running event loop
try:
    asyncio.run(main)
except (TypeError, ValueError) as e:
    print("not a coroutine")  # prints: not a coroutine
