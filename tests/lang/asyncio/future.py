# asyncio: future
# oracle: 64-bit (Pyodide has a loop of its own)
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_soon(f.set_result, 42)
    print(f.done(), await f, f.done())
    try:
        f.set_result(1)
    except asyncio.InvalidStateError:
        print("already set")
    g = asyncio.Future()
    g.add_done_callback(lambda x: print("callback", x.exception()))
    g.set_exception(ValueError("bad"))
    try:
        await g
    except ValueError as e:
        print(e)
    h = loop.create_future()
    print(h.cancel(), h.cancelled(), h.cancel())
    try:
        await h
    except asyncio.CancelledError:
        print("cancelled")
    order = []
    loop.call_later(0.02, order.append, "late")
    loop.call_later(0.01, order.append, "early")
    loop.call_soon(order.append, "soon")
    loop.call_later(0.015, order.append, "never").cancel()
    await asyncio.sleep(0.03)
    print(order)
    print(asyncio.isfuture(f), asyncio.isfuture(5), repr(f))
asyncio.run(main())  # prints: False 42 True
# prints: already set
# prints: bad
# prints: True True False
# prints: cancelled
# prints: callback bad
# prints: ['soon', 'early', 'late']
# prints: True False <Future finished result=42>
