# 6.2.9.2 Asynchronous generator functions
class Wait:
    """Gives control to the loop below, which sends its number back."""
    def __init__(self, what):
        self.what = what
    def __await__(self):
        return (yield self.what)

def run(coroutine):
    asked = []
    try:
        while True:
            asked.append(coroutine.send(len(asked) or None))
    except StopIteration as stop:
        return stop.value, asked

async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            await Wait(('got', got))
    finally:
        print('closed')

async def f():
    print([v async for v in numbers(3)])
    g = numbers(3)
    print(await g.__anext__(), await g.asend('hello'))
    try:
        await g.athrow(KeyError('thrown'))
    except KeyError as e:
        print('caught', e)
    g = numbers(2)
    print(await anext(g))
    await g.aclose()
    print([v async for v in g])
    g = numbers(0)
    try:
        await anext(g)
    except StopAsyncIteration:
        print('at the end')

result, asked = run(f())  # prints: closed
# prints: [0, 1, 2]
# prints: 0 1
# prints: closed
# prints: caught 'thrown'
# prints: 0
# prints: closed
# prints: []
# prints: closed
# prints: at the end
print(asked)  # prints: [('got', None), ('got', None), ('got', None), ('got', 'hello')]
