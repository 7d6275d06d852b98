# 8.9.2 The async for statement
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
        await Wait('next')
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i

async def f():
    out = []
    async for i in Count(3):
        if i == 2:
            continue
        out.append(i)
    else:
        out.append('else')
    async for i in Count(5):
        if i > 1:
            break
    else:
        out.append('never')
    async for out[0] in Count(2):
        pass
    for j in range(2):
        async for k in Count(1):
            out.append((j, k))
    return out, i

result, asked = run(f())
print(result, len(asked))  # prints: ([2, 3, 'else', (0, 1), (1, 1)], 2) 13
async def errors():
    try:
        async for i in Count(2):
            if i == 2:
                raise KeyError('body')
    except KeyError as e:
        print('caught', e)
    try:
        async for i in Count(1):
            raise StopAsyncIteration('from the body')
    except StopAsyncIteration as e:
        print('caught', e)
    try:
        async for i in [1]:
            pass
    except TypeError as e:
        print(e)
run(errors())  # prints: caught 'body'
# prints: caught from the body
# prints: 'async for' requires an object with __aiter__ method, got list
