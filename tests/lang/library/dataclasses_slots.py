# dataclasses: slots=True makes the class anew
from dataclasses import dataclass, field


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@dataclass(slots=True)
class S:
    a: int
    b: int = 2
    def __post_init__(self):
        super().__init__()
    def cls(self):
        return __class__
s = S(1)
print(s, S.__slots__, S(1) == S(1), hasattr(s, "__dict__"), s.cls() is S, type(s).__name__)
# prints: S(a=1, b=2) ('a', 'b') True False True S
s.b = 5
print(s)  # prints: S(a=1, b=5)
@dataclass(slots=True, frozen=True)
class F:
    a: int
print(F(1), hash(F(1)) == hash((1,)))  # prints: F(a=1) True
@dataclass(slots=True)
class Child(S):
    c: int = field(default=3)
print(Child(1), Child.__slots__)  # prints: Child(a=1, b=2, c=3) ('c',)
error(setattr, s, "q", 1)  # prints: AttributeError: 'S' object has no attribute 'q' and no __dict__ for setting new attributes
error(setattr, F(1), "a", 2)  # prints: FrozenInstanceError: cannot assign to field 'a'
error(lambda: dataclass(weakref_slot=True)(type("A", (), {})))  # prints: TypeError: weakref_slot is True but slots is False
