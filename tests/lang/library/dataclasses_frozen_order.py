# dataclasses: frozen, order, unsafe_hash and what a hash is made of
from dataclasses import FrozenInstanceError, dataclass, field, replace


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@dataclass(frozen=True)
class Pos:
    x: int
    y: int = field(default=0, compare=False)
    def moved(self, by):
        return replace(self, x=self.x + by)
print(Pos(1), Pos(1, 2) == Pos(1, 3), hash(Pos(1, 2)) == hash((1,)), {Pos(1): "a"}[Pos(1, 9)], Pos(1).moved(2))
# prints: Pos(x=1, y=0) True True a Pos(x=3, y=0)
error(setattr, Pos(1), "x", 2)  # prints: FrozenInstanceError: cannot assign to field 'x'
error(setattr, Pos(1), "new", 2)  # prints: FrozenInstanceError: cannot assign to field 'new'
error(delattr, Pos(1), "x")  # prints: FrozenInstanceError: cannot delete field 'x'
print(issubclass(FrozenInstanceError, AttributeError))  # prints: True
@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
print(sorted([Version(2), Version(1, 5), Version(1)]), Version(1) < Version(1, 1), Version(1) >= Version(1), max(Version(0), Version(3)))
# prints: [Version(major=1, minor=0), Version(major=1, minor=5), Version(major=2, minor=0)] True True Version(major=3, minor=0)
error(lambda: Version(1) < 5)  # prints: TypeError: '<' not supported between instances of 'Version' and 'int'
error(lambda: dataclass(order=True, eq=False)(type("A", (), {})))  # prints: ValueError: eq must be true if order is true
@dataclass(unsafe_hash=True)
class Loose:
    a: int
print(hash(Loose(3)) == hash((3,)), Loose(1) == Loose(1))  # prints: True True
@dataclass(eq=False)
class Identity:
    a: int
print(Identity(1) == Identity(1), isinstance(hash(Identity(1)), int))  # prints: False True
def child():
    @dataclass
    class Child(Pos):
        pass
error(child)  # prints: TypeError: cannot inherit non-frozen dataclass from a frozen one
def frozen_child():
    @dataclass(frozen=True)
    class Child(Version):
        pass
error(frozen_child)  # prints: TypeError: cannot inherit frozen dataclass from a non-frozen one
def overwrites():
    @dataclass(order=True)
    class A:
        def __lt__(self, other): ...
error(overwrites)  # prints: TypeError: Cannot overwrite attribute __lt__ in class A Consider using functools.total_ordering
