# 6.2.4 Displays: asynchronous comprehensions
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

class Count:
    def __init__(self, n):
        self.i, self.n = 0, n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return await Wait(self.i) and self.i

async def f():
    print([i async for i in Count(3)], {i async for i in Count(3) if i != 2})
    print({i: j async for i in Count(2) for j in 'ab'})
    print([[i async for i in Count(j)] for j in range(3)])
    print([(i, j) for i in range(2) async for j in Count(2)])
    print([await Wait(i) for i in 'xy'], [g() for g in [lambda: i async for i in Count(2)]])
    lazy = (i * 10 async for i in Count(2))
    print([v async for v in lazy], type(lazy).__name__)
    waiting = (await Wait(i) for i in range(2))
    print(type(waiting).__name__, len([v async for v in waiting]))
    i = 'outside'
    [i async for i in Count(1)]
    print(i)

run(f())  # prints: [1, 2, 3] {1, 3}
# prints: {1: 'b', 2: 'b'}
# prints: [[], [1], [1, 2]]
# prints: [(0, 1), (0, 2), (1, 1), (1, 2)]
# prints: [16, 17] [2, 2]
# prints: [10, 20] async_generator
# prints: async_generator 2
# prints: outside
