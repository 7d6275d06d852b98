# typing: how types show
from typing import Annotated, Any, Callable, ClassVar, Dict, Final, ForwardRef, Generic, Iterable, List, Literal, NewType, Optional, Tuple, Type, TypeVar, Union


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

T = TypeVar("T")
print(Any, Optional[int], Union[int, str], Union[int], Union[int, None, str], Optional["A"], List[int], List, Dict[str, List[int]])
# prints: typing.Any int | None int | str <class 'int'> int | None | str ForwardRef('A') | None typing.List[int] typing.List typing.Dict[str, typing.List[int]]
print(Tuple[int, ...], Tuple[()], Tuple[int, str], Type[int], Callable[[int], str], Callable[..., Any], Callable[[], None], Literal[1, "a"], Final[int], ClassVar[int])
# prints: typing.Tuple[int, ...] typing.Tuple[()] typing.Tuple[int, str] typing.Type[int] typing.Callable[[int], str] typing.Callable[..., typing.Any] typing.Callable[[], NoneType] typing.Literal[1, 'a'] typing.Final[int] typing.ClassVar[int]
print(Annotated[int, "x", 5], Iterable[T], T, TypeVar("C", covariant=True), List[T][int], Dict[T, T][str], Union[T, int][str], ForwardRef("x"), List["Node"])
# prints: typing.Annotated[int, 'x', 5] typing.Iterable[~T] ~T +C typing.List[int] typing.Dict[str, str] str | int ForwardRef('x') typing.List[ForwardRef('Node')]
print(Union[int, Union[str, int]], Literal[Literal[1], 1, 2], List[int] | None, int | List[str], Optional[T], NewType("UserId", int), Generic[T])
# prints: int | str typing.Literal[1, 2] typing.List[int] | None int | typing.List[str] ~T | None __main__.UserId typing.Generic[~T]
print(List[int] == List[int], List[int] == list[int], Union[int, str] == Union[str, int], Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], hash(List[int]) == hash(List[int]))
# prints: True False True True False True
print(List[int].__origin__, List[int].__args__, Callable[[int], str].__args__, Dict[T, int].__parameters__, Annotated[int, 1].__metadata__, T.__name__, T.__bound__)
# prints: <class 'list'> (<class 'int'>,) (<class 'int'>, <class 'str'>) (~T,) (1,) T None
error(lambda: Union[()])  # prints: TypeError: Cannot take a Union of no types.
error(lambda: Optional[int, str])
# prints: TypeError: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
error(lambda: List[int, str])  # prints: TypeError: Too many arguments for typing.List; actual 2, expected 1
error(lambda: Dict[int])  # prints: TypeError: Too few arguments for typing.Dict; actual 1, expected 2
error(lambda: List[int][str])  # prints: TypeError: typing.List[int] is not a generic class
error(lambda: Annotated[int])
# prints: TypeError: Annotated[...] should be used with at least two arguments (a type and an annotation).
error(lambda: Callable[[int]])  # prints: TypeError: Callable must be used as Callable[[arg, ...], result].
error(lambda: List())  # prints: TypeError: Type List cannot be instantiated; use list() instead
error(lambda: isinstance([], List[int]))
# prints: TypeError: Subscripted generics cannot be used with class and instance checks
error(lambda: isinstance(1, Any))  # prints: TypeError: typing.Any cannot be used with isinstance()
error(lambda: Generic[int])
# prints: TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.
error(lambda: Any())  # prints: TypeError: Any cannot be instantiated
error(TypeVar, "B", int)  # prints: TypeError: A single constraint is not allowed
