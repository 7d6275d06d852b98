# 8.9.1 Coroutine function definition: a call gives a coroutine; await drives it
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

async def add(a, b=2, *c, **d):
    x = await Wait(a)
    y = await Wait(b)
    return x, y, c, d

print(run(add(1)))  # prints: ((1, 2, (), {}), [1, 2])
print(run(add(1, 5, 6, k=7)))  # prints: ((1, 2, (6,), {'k': 7}), [1, 5])
async def nested():
    first = await add('x')
    return first[0], [await Wait(i) for i in range(2)], {await Wait('k'): await Wait('v')}
print(run(nested()))  # prints: ((1, [3, 4], {5: 6}), ['x', 2, 0, 1, 'k', 'v'])
async def nothing():
    pass
print(run(nothing()), type(c := nothing()).__name__)  # prints: (None, []) coroutine
c.close()
async def fails():
    await Wait('before')
    raise ValueError('inside')
async def outer():
    try:
        await fails()
    except ValueError as e:
        return str(e)
    finally:
        await Wait('finally')
print(run(outer()))  # prints: ('inside', ['before', 'finally'])
try:
    run(fails())
except ValueError as e:
    print(e)  # prints: inside
async def wrong():
    await 5
try:
    run(wrong())
except TypeError as e:
    print(e)  # prints: 'int' object can't be awaited
