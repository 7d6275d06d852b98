# typing.Protocol: structural checks
from typing import Protocol, SupportsIndex, SupportsInt, TypeVar, get_protocol_members, is_protocol, runtime_checkable


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

class Closer(Protocol):
    def close(self) -> None: ...
@runtime_checkable
class Named(Protocol):
    name: str
    def greet(self) -> str: ...
@runtime_checkable
class Runner(Protocol):
    def run(self): ...
class Dog:
    name = "rex"
    def greet(self):
        return "wuff"
    def run(self):
        return 1
class Stone:
    pass
print(isinstance(Dog(), Named), isinstance(Stone(), Named), issubclass(Dog, Runner), issubclass(Stone, Runner), isinstance(Dog(), Runner))
# prints: True False True False True
class File(Closer):
    def __init__(self, n):
        self.n = n
    def close(self):
        return self.n
print(File(3).close(), is_protocol(Closer), is_protocol(File), sorted(get_protocol_members(Named)))
# prints: 3 True False ['greet', 'name']
print(isinstance(1, SupportsInt), isinstance("a", SupportsIndex), isinstance(True, SupportsIndex))  # prints: True False True
T = TypeVar("T")
class Box(Protocol[T]):
    def get(self) -> T: ...
print(Box[int], Box.__parameters__)  # prints: __main__.Box[int] (~T,)
error(lambda: isinstance(Dog(), Closer))
# prints: TypeError: Instance and class checks can only be used with @runtime_checkable protocols
error(lambda: issubclass(Dog, Named))
# prints: TypeError: Protocols with non-method members don't support issubclass(). Non-method members: 'name'.
error(Closer)  # prints: TypeError: Protocols cannot be instantiated
def mixed():
    class Bad(Dog, Protocol):
        pass
error(mixed)  # prints: TypeError: Protocols can only inherit from other protocols, got <class '__main__.Dog'>
