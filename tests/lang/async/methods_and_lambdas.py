# 8.9.1 Coroutine function definition: methods, decorators, closures, defaults
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

class C:
    def __init__(self, v):
        self.v = v
    async def get(self):
        return await Wait(self.v)
    @staticmethod
    async def static(x):
        return x
    @classmethod
    async def make(cls, v):
        c = cls(v)
        return (await c.get(), c.v)

class D(C):
    async def get(self):
        return 'D', await super().get()

print(run(C(1).get()), run(D(2).get()))  # prints: (1, [1]) (('D', 1), [2])
print(run(C.static(3)), run(D.make(4)))  # prints: (3, []) ((('D', 1), 4), [4])
def outer(x):
    async def inner(y=x):
        nonlocal x
        x += 1
        await Wait(x)
        return (lambda: (x, y))()
    return inner
print(run(outer(5)()))  # prints: ((6, 5), [6])
async def called_with(f):
    return await f(6)
print(run(called_with(lambda n: C.static(n))))  # prints: (6, [])
