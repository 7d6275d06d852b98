# 6.2.9.2 yield from an iterator that is no generator: __next__, send, throw and close are its own
class Plain:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration('end')
        return self.n
class Full(Plain):
    def send(self, value):
        return ('sent', value)
    def throw(self, e):
        return ('thrown', repr(e))
    def close(self):
        print('closed')
def over(iterator):
    result = yield from iterator
    print('result', result)
def outer(iterator):
    yield from over(iterator)
print(list(outer(Plain(3))), list(over('ab')))  # prints: result end
# prints: result None
# prints: [2, 1, 0] ['a', 'b']
g = outer(Full(3))
print(next(g), g.send(5), g.send(None), g.throw(KeyError('k')), g.gi_running, g.gi_suspended)
# prints: 2 ('sent', 5) 1 ('thrown', "KeyError('k')") False True
g.close()  # prints: closed
g = outer(Plain(3))
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)  # prints: 'Plain' object has no attribute 'send'
g = outer(Plain(3))
next(g)
try:
    g.throw(KeyError('k'))
except KeyError as e:
    print('KeyError', e)  # prints: KeyError 'k'
try:
    bool(NotImplemented)
except TypeError as e:
    print(e)  # prints: NotImplemented should not be used in a boolean context
