# typing.Generic: parameters, subclasses, instances
from typing import Dict, Generic, Iterator, List, Mapping, ParamSpec, TypeVar


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

T = TypeVar("T")
K = TypeVar("K")
class Stack(Generic[T]):
    def __init__(self, *items: T) -> None:
        self.items = list(items)
    def pop(self) -> T:
        return self.items.pop()
print(Stack(1, 2).pop(), Stack[int](3).pop(), Stack[int], Stack[T], Stack[T][str], Stack.__parameters__, isinstance(Stack(), Stack))
# prints: 2 3 __main__.Stack[int] __main__.Stack[~T] __main__.Stack[str] (~T,) True
print(Stack[int]().__orig_class__, Stack[int].__origin__ is Stack, Stack[int] | None)
# prints: __main__.Stack[int] True __main__.Stack[int] | None
class IntStack(Stack[int]):
    pass
class Pair(Generic[K, T]):
    pass
class Table(Dict[str, T]):
    pass
print(IntStack(5).pop(), IntStack.__mro__[1].__name__, Pair[int, str], Pair.__parameters__, Table(a=1), Table[int], Table.__mro__[1])
# prints: 5 Stack __main__.Pair[int, str] (~K, ~T) {'a': 1} __main__.Table[int] <class 'dict'>
class Count(Iterator[int]):
    def __init__(self, n):
        self.n = n
    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)))  # prints: [2, 1, 0]
class Fixed(Mapping[str, T]):
    def __getitem__(self, key):
        return len(key)
    def __len__(self):
        return 1
    def __iter__(self):
        return iter(["abc"])
print(dict(Fixed()), "abc" in Fixed(), Fixed[int])  # prints: {'abc': 3} True __main__.Fixed[int]
error(lambda: Stack[int, str])  # prints: TypeError: Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
error(lambda: IntStack[int])  # prints: TypeError: <class '__main__.IntStack'> is not a generic class
def plain():
    class Bad(Generic):
        pass
error(plain)  # prints: TypeError: Cannot inherit from plain Generic
def unlisted():
    class Bad(Stack[T], Generic[K]):
        pass
error(unlisted)  # prints: TypeError: Some type variables (~T) are not listed in Generic[~K]
