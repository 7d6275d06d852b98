# 8.4 The try statement: what a generator is handling is its own, and comes back when it goes on
import sys


def g():
    try:
        raise ValueError("inner")
    except ValueError:
        yield repr(sys.exception())
        try:
            raise
        except ValueError as e:
            yield repr(e)
    yield repr(sys.exception())


try:
    raise KeyError("outer")
except KeyError:
    it = g()
    print(next(it), repr(sys.exception()))  # prints: ValueError('inner') KeyError('outer')
print(sys.exception(), next(it))  # prints: None ValueError('inner')


def plain():
    while True:
        yield sys.exception()


p = plain()
print(next(p))  # prints: None
try:
    raise TypeError("seen")
except TypeError:
    print(repr(next(p)))  # prints: TypeError('seen')
print(next(p))  # prints: None


async def task():
    try:
        raise ValueError("first")
    except ValueError:
        await pause()
        raise


class pause:
    def __await__(self):
        yield


c = task()
c.send(None)
try:
    c.send(None)
except ValueError as e:
    print(e, e.__context__)  # prints: first None
