# contextlib.ExitStack: callbacks run in reverse, exceptions are chained and can be suppressed
from contextlib import ExitStack, contextmanager


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@contextmanager
def cm(n):
    print("enter", n)
    yield n
    print("leave", n)
def note(*args, **kwargs):
    print("note", args, kwargs)
with ExitStack() as stack:
    print([stack.enter_context(cm(i)) for i in range(2)])
    stack.callback(note, 1, x=2)
    stack.push(lambda *exc: print("exc", exc))
# prints: enter 0
# prints: enter 1
# prints: [0, 1]
# prints: exc (None, None, None)
# prints: note (1,) {'x': 2}
# prints: leave 1
# prints: leave 0
with ExitStack() as stack:
    stack.callback(note)
    stack.push(lambda *exc: print(exc[0].__name__) or True)
    raise ValueError("gone")
# prints: ValueError
# prints: note () {}
stack = ExitStack()
stack.callback(note, "kept")
moved = stack.pop_all()
stack.close()
print("closed")  # prints: closed
moved.close()  # prints: note ('kept',) {}
try:
    with ExitStack() as stack:
        stack.callback(lambda: {}["inner"])
        raise ValueError("outer")
except KeyError as e:
    print(repr(e), repr(e.__context__))  # prints: KeyError('inner') ValueError('outer')
error(ExitStack().enter_context, 5)  # prints: TypeError: 'builtins.int' object does not support the context manager protocol
