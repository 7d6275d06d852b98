# enum: _missing_, _generate_next_value_, member and nonmember, aliases, functional API
from enum import Enum, Flag, IntEnum, auto, member, nonmember, property as enum_property


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

class Case(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, value):
        return cls.A if isinstance(value, str) and value.lower() == "a" else None
print(Case("A"), Case("a"))  # prints: Case.A Case.A
error(Case, "b")  # prints: ValueError: 'b' is not a valid Case
class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() * (count + 1)
    ONE = auto()
    TWO = auto()
print(list(Named))  # prints: [<Named.ONE: 'one'>, <Named.TWO: 'twotwo'>]
class Mixed(Enum):
    A = 1
    helper = nonmember(5)
    b = member(6)
    @member
    def f():
        return 1
    class Inner:
        pass
    _ignore_ = ["temp"]
    temp = 3
print([m.name for m in Mixed], Mixed.helper, Mixed.Inner.__name__, hasattr(Mixed, "temp"), Mixed.f.value())
# prints: ['A', 'b', 'f'] 5 Inner False 1
class Alias(Enum):
    A = 1
    B = 2
Alias.A._add_alias_("FIRST")
Alias.B._add_value_alias_(22)
print(Alias.FIRST, Alias(22), list(Alias))  # prints: Alias.A Alias.B [<Alias.A: 1>, <Alias.B: 2>]
E = Enum("E", "X Y")
print(list(E), list(Enum("F", ["a", "b"], start=5)), list(Enum("G", {"p": 1})), list(IntEnum("H", "a b")), list(Flag("I", "a b c")), E.__module__)
# prints: [<E.X: 1>, <E.Y: 2>] [<F.a: 5>, <F.b: 6>] [<G.p: 1>] [<H.a: 1>, <H.b: 2>] [<I.a: 1>, <I.b: 2>, <I.c: 4>] __main__
class Both(Enum):
    name = 1
    value = 2
print(Both.name, Both.value.value, Both.name.name)  # prints: Both.name 2 name
class Prop(Enum):
    A = 1
    @enum_property
    def double(self):
        return self.value * 2
print(Prop.A.double)  # prints: 2
error(lambda: Prop.double)  # prints: AttributeError: <enum 'Prop'> has no attribute 'double'
class Unhashable(Enum):
    A = [1]
print(Unhashable([1]), Unhashable.A.value)  # prints: Unhashable.A [1]
class Base(Enum):
    def __init_subclass__(cls, **kwargs):
        print("made", cls.__name__, list(cls.__members__))
class Derived(Base):
    A = 1
# prints: made Derived ['A']
error(Enum, 5)  # prints: TypeError: <enum 'Enum'> has no members; specify `names=()` if you meant to create a new, empty, enum
