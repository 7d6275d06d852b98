# 8.9.3 The async with statement
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

class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    async def __aenter__(self):
        await Wait('enter ' + self.name)
        return self.name.upper()
    async def __aexit__(self, kind, value, trace):
        await Wait('exit ' + self.name)
        print('exit', self.name, kind and kind.__name__, value)
        return self.swallow

async def f():
    async with Manager('a') as a, Manager('b', True) as b:
        print(a, b)
        raise ValueError('lost')
    try:
        async with Manager('c'):
            raise KeyError('kept')
    except KeyError as e:
        print('caught', e)
    for i in range(3):
        async with Manager(f'loop {i}'):
            if i == 0:
                continue
            if i == 1:
                break
    return await early()

async def early():
    async with Manager('early'):
        return 'value'

result, asked = run(f())  # prints: A B
# prints: exit b ValueError lost
# prints: exit a None None
# prints: exit c KeyError 'kept'
# prints: caught 'kept'
# prints: exit loop 0 None None
# prints: exit loop 1 None None
# prints: exit early None None
print(result)  # prints: value
print(asked)
# prints: ['enter a', 'enter b', 'exit b', 'exit a', 'enter c', 'exit c', 'enter loop 0', 'exit loop 0', 'enter loop 1', 'exit loop 1', 'enter early', 'exit early']
