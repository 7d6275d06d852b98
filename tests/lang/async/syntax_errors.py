# 8.9 Coroutines: what the compiler refuses
await x  # raises: SyntaxError: 'await' outside function
# ---
def f():
    await x  # raises: SyntaxError: 'await' outside async function
# ---
def f():
    async for x in y: pass  # raises: SyntaxError: 'async for' outside async function
# ---
def f():
    async with x: pass  # raises: SyntaxError: 'async with' outside async function
# ---
def f():
    return [x async for x in y]  # raises: SyntaxError: asynchronous comprehension outside of an asynchronous function
# ---
async def f():
    yield 1
    return 2  # raises: SyntaxError: 'return' with value in async generator
# ---
async def f():
    yield from x  # raises: SyntaxError: 'yield from' inside async function
# ---
async def f():
    return lambda: await x  # raises: SyntaxError: 'await' outside async function
# ---
async for x in y: pass  # raises: SyntaxError: 'async for' outside async function
# ---
async def f():
    return [(yield) for x in y]  # raises: SyntaxError: 'yield' inside list comprehension
