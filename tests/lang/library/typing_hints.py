# typing: get_type_hints, get_origin, get_args and the functions that do nothing
from typing import Annotated, Any, Callable, ClassVar, Dict, Generic, List, Literal, NoReturn, Optional, Union, assert_never, cast, final, get_args, get_origin, get_overloads, get_type_hints, no_type_check, overload, override


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

def f(a: int, b: "str" = 1, *c: Optional[int], d: Annotated[int, "m"], e: None, **g: List["int"]) -> "bool": ...
print(get_type_hints(f))
# prints: {'a': <class 'int'>, 'b': <class 'str'>, 'c': int | None, 'd': <class 'int'>, 'e': <class 'NoneType'>, 'g': typing.List[int], 'return': <class 'bool'>}
print(get_type_hints(f, include_extras=True)["d"])  # prints: typing.Annotated[int, 'm']
class Base:
    x: int
    y: "str"
    z: ClassVar[int] = 1
class Child(Base):
    x: str
print(get_type_hints(Child))  # prints: {'x': <class 'str'>, 'y': <class 'str'>, 'z': typing.ClassVar[int]}
print(get_origin(List[int]), get_origin(Optional[int]) is Union, get_origin(int | str) is Union, get_origin(list[int]), get_origin(int), get_origin(Literal[1]), get_origin(Annotated[int, 1]))
# prints: <class 'list'> True True <class 'list'> None typing.Literal typing.Annotated
print(get_args(Dict[str, int]), get_args(Optional[int]), get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_args(int), get_args(Literal["a"]), get_args(Annotated[int, 1]))
# prints: (<class 'str'>, <class 'int'>) (<class 'int'>, <class 'NoneType'>) ([<class 'int'>, <class 'str'>], <class 'bool'>) (Ellipsis, <class 'int'>) () ('a',) (<class 'int'>, 1)
@overload
def o(x: int) -> int: ...
@overload
def o(x: str) -> str: ...
print(len(get_overloads(o)))  # prints: 0
error(o, 1)
# prints: NotImplementedError: You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.
def o(x):
    return x
@final
class Leaf:
    @override
    def m(self):
        return 1
print(o(5), cast(int, "x"), Leaf.__final__, Leaf.m.__override__)  # prints: 5 x True True
@no_type_check
def untyped(x: "nonsense"): ...
print(get_type_hints(untyped))  # prints: {}
class Late:
    x: "Undefined"
error(get_type_hints, Late)  # prints: NameError: name 'Undefined' is not defined
error(assert_never, 1)  # prints: AssertionError: Expected code to be unreachable, but got: 1
error(get_type_hints, 5)  # prints: TypeError: 5 does not have annotations
