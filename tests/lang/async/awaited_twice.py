# 6.4 Await expression: a coroutine is awaited once
async def one():
    return 1


async def main():
    c = one()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)


m = main()
try:
    m.send(None)  # prints: 1
    # prints: cannot reuse already awaited coroutine
except StopIteration as e:
    print(e.value)  # prints: None
try:
    m.send(None)
except RuntimeError as e:
    print(e)  # prints: cannot reuse already awaited coroutine
