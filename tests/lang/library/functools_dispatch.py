# functools: singledispatch, singledispatchmethod
from collections.abc import Iterable, Sized
from functools import singledispatch, singledispatchmethod


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@singledispatch
def show(x):
    return f"object {x}"
@show.register
def _(x: int):
    return f"int {x}"
@show.register(list)
@show.register(tuple)
def _(x):
    return f"sequence of {len(x)}"
@show.register
def _(x: float | None):
    return "float or None"
print(show(1), show(True), show([1]), show((1, 2)), show("a"), show(2.5), show(None))
# prints: int 1 int True sequence of 1 sequence of 2 object a float or None float or None
print(show.dispatch(bool) is show.dispatch(int), [c.__name__ for c in show.registry], show.__name__)
# prints: True ['object', 'int', 'tuple', 'list', 'float', 'NoneType'] show
@singledispatch
def size(x):
    return "?"
size.register(Sized, lambda x: "sized")
size.register(dict, lambda x: "dict")
print(size([]), size({}), size(5))  # prints: sized dict ?
class Formatter:
    @singledispatchmethod
    def fmt(self, x):
        return "any"
    @fmt.register
    def _(self, x: int):
        return "int"
    @singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls.__name__, "any"
    @make.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__, "str"
print(Formatter().fmt(1), Formatter().fmt("x"), Formatter.make("x"), Formatter().make(1))
# prints: int any ('Formatter', 'str') ('Formatter', 'any')
error(show)  # prints: TypeError: show requires at least 1 positional argument
error(show.register, 5)
# prints: TypeError: Invalid first argument to `register()`: 5. Use either `@register(some_class)` or plain `@register` on an annotated function.
both = singledispatch(lambda x: 0)
both.register(Sized, lambda x: 1)
both.register(Iterable, lambda x: 2)
error(both, [])
# prints: RuntimeError: Ambiguous dispatch: <class 'collections.abc.Sized'> or <class 'collections.abc.Iterable'>
