# contextlib: contextmanager, suppress, closing, nullcontext, redirect_stdout, ContextDecorator
from contextlib import AbstractContextManager, ContextDecorator, closing, contextmanager, nullcontext, redirect_stdout, suppress


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@contextmanager
def tag(name):
    print("<" + name)
    try:
        yield name.upper()
    except KeyError as e:
        print("caught", e)
    finally:
        print(name + ">")
with tag("a") as t:
    print(t)
# prints: <a
# prints: A
# prints: a>
with tag("b"):
    {}["x"]
# prints: <b
# prints: caught 'x'
# prints: b>
@tag("deco")
def f(x):
    return x + 1
print(f(1), f(2), f.__name__, tag.__name__)  # prints: <deco
# prints: deco>
# prints: <deco
# prints: deco>
# prints: 2 3 f tag
with suppress(KeyError, ValueError):
    int("x")
    print("not reached")
class Thing:
    def close(self):
        print("closed")
with closing(Thing()) as thing:
    print(type(thing).__name__)
# prints: Thing
# prints: closed
with nullcontext(5) as n:
    print(n)  # prints: 5
class Timer(ContextDecorator):
    def __enter__(self):
        print("in")
        return self
    def __exit__(self, *exc):
        print("out", exc[0])
        return False
@Timer()
def g():
    print("g")
g()  # prints: in
# prints: g
# prints: out None
class Auto(AbstractContextManager):
    def __exit__(self, *exc):
        print("exit")
with Auto() as a:
    print(type(a).__name__, isinstance(Timer(), AbstractContextManager))
# prints: Auto True
# prints: exit
class Out:
    text = ""
    def write(self, s):
        self.text += s
    def flush(self): ...
out = Out()
with redirect_stdout(out) as same:
    print("hidden")
print(repr(out.text), same is out)  # prints: 'hidden\n' True
@contextmanager
def never():
    if False:
        yield
@contextmanager
def twice():
    yield 1
    yield 2
def run(cm):
    with cm:
        pass
error(run, never())  # prints: RuntimeError: generator didn't yield
error(run, twice())  # prints: RuntimeError: generator didn't stop
def raises(error_class):
    with tag("r"):
        raise error_class("x")
error(raises, ValueError)  # prints: <r
# prints: r>
# prints: ValueError: x
error(raises, StopIteration)  # prints: <r
# prints: r>
# prints: StopIteration: x
