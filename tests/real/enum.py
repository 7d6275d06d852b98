# modules: enum
# Members, aliases, flags with every boundary, mixed-in types, hooks, checks, the functional way.
import copy
import enum
from enum import (CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, IntFlag, ReprEnum, StrEnum, auto, member, nonmember,
                  unique, verify)
from enum import property as enum_property


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def shade(self):
        return self.name.lower()
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, f"{Color.RED}", f"{Color.RED:>10}|")
print(list(Color), len(Color), Color(2), Color["RED"], Color.CRIMSON is Color.RED, dict(Color.__members__), Color)
print(Color.RED in Color, Color.RED == 1, Color.RED != Color.GREEN, Color.RED is Color(1), {Color.RED: "r"}[Color.RED])
print(Color.RED.shade(), isinstance(Color.RED, Color), list(reversed(Color)), bool(Color.RED), hash(Color.RED) == hash("RED"))
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
print(list(Auto))
class Planet(Enum):
    MERCURY = (3.3, 2.4)
    EARTH = (5.9, 6.3)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def density(self):
        return round(self.mass / self.radius, 2)
print(Planet.EARTH.mass, Planet.EARTH.density, Planet((3.3, 2.4)))
class Op(Enum):
    ADD = "+"
    SUB = "-"
    @classmethod
    def default(cls):
        return cls.ADD
    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b
print(Op.default(), Op.SUB(5, 3), Op("+"))
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")
error(Color, 9)
error(lambda: Color["X"])
error(lambda: Color.X)
error(setattr, Color, "RED", 5)
error(delattr, Color, "RED")
error(setattr, Color.RED, "value", 5)
error(lambda: Color.RED < Color.GREEN)
def extends():
    class More(Color):
        BLUE = 3
error(extends)
def twice():
    class Twice(Enum):
        A = 1
        A = 2
error(twice)
def doubled():
    @unique
    class Doubled(Enum):
        A = 1
        B = 1
error(doubled)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(list(Perm), Perm.R | Perm.X, Perm.RW, Perm.R & Perm.W, ~Perm.R, Perm.RW ^ Perm.R, Perm(0), Perm(7))
print(Perm.R in Perm.RW, list(Perm.RW), len(Perm.RW), bool(Perm(0)), (Perm.R | Perm.X).name, (Perm.R | Perm.X).value, str(Perm.R | Perm.X), Perm.RW.name)
print(Perm.R | Perm.W is Perm.RW, Perm.R == 1, dict(Perm.__members__))
class Bits(IntFlag):
    A = 1
    B = 2
    C = 4
print(Bits.A | Bits.B, repr(Bits.A | Bits.B), repr(Bits(9)), repr(~Bits.A), repr(Bits.A | 8), repr(1 | Bits.B), Bits.A + 1, repr(Bits(0)), repr(Bits.A & 3))
class C(Flag, boundary=CONFORM):
    A = 1
    B = 2
class J(Flag, boundary=EJECT):
    A = 1
class K(Flag, boundary=KEEP):
    A = 1
print(C(7), J(6), repr(K(5)))
for flag in Perm.RW:
    print(flag.name)
error(Perm, 8)
error(Perm, "a")
error(lambda: Perm.R | 1)
error(lambda: 1 in Perm.R)
class Level(IntEnum):
    LOW = 1
    HIGH = 2
print(repr(Level.LOW), Level.LOW, f"{Level.HIGH}", Level.LOW + 1, Level.LOW < Level.HIGH, Level.LOW == 1, [10, 20, 30][Level.HIGH], "%d" % Level.LOW)
print(sorted([Level.HIGH, Level.LOW]), Level(2), isinstance(Level.LOW, int), {1: "one"}[Level.LOW], sum(Level), int(Level.HIGH))
class Name(StrEnum):
    ANNA = auto()
    Bob = auto()
    C = "see"
print(list(Name), Name.ANNA, Name.ANNA == "anna", Name.Bob.upper(), ",".join(Name), Name("see"), f"{Name.C:>5}", Name.C + "!")
class Old(str, Enum):
    X = "x"
print(Old.X, f"{Old.X}", Old.X == "x", repr(Old.X))
class Fl(float, Enum):
    HALF = 0.5
print(Fl.HALF * 4, Fl.HALF, repr(Fl.HALF))
class Loud:
    def shout(self):
        return self.name + "!"
class Mixed(Loud, Enum):
    A = 1
print(Mixed.A.shout())
class Sized(int, Enum):
    def __new__(cls, value, label):
        self = int.__new__(cls, value)
        self._value_ = value
        self.label = label
        return self
    SMALL = 1, "s"
    BIG = 9, "b"
print(Sized.BIG.label, Sized(1), Sized.BIG + 1, [m.label for m in Sized])
class Custom(Enum):
    A = 1
    def __str__(self):
        return "custom " + self.name
print(Custom.A, f"{Custom.A}", repr(Custom.A))
def bad():
    class Bad(StrEnum):
        A = 1
error(bad)
error(Level, 7)
class Case(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, value):
        return cls.A if isinstance(value, str) and value.lower() == "a" else None
print(Case("A"), Case("a"))
error(Case, "b")
class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() * (count + 1)
    ONE = auto()
    TWO = auto()
print(list(Named))
class Mixed(Enum):
    A = 1
    helper = nonmember(5)
    b = member(6)
    @member
    def f():
        return 1
    _ignore_ = ["temp"]
    temp = 3
print([m.name for m in Mixed], Mixed.helper, hasattr(Mixed, "temp"), Mixed.f.value())
class Alias(Enum):
    A = 1
    B = 2
print(list(Alias))
E = Enum("E", "X Y")
print(list(E), list(Enum("F", ["a", "b"], start=5)), list(Enum("G", {"p": 1})), list(IntEnum("H", "a b")), list(Flag("I", "a b c")), E.__qualname__)
class Both(Enum):
    name = 1
    value = 2
print(Both.name, Both.value.value, Both.name.name)
class Prop(Enum):
    A = 1
    @enum_property
    def double(self):
        return self.value * 2
print(Prop.A.double)
class Unhashable(Enum):
    A = [1]
print(Unhashable([1]), Unhashable.A.value)
class Base(Enum):
    def __init_subclass__(cls, **kwargs):
        print("made", cls.__name__, list(cls.__members__))
class Derived(Base):
    A = 1
error(Enum, 5)


@verify(UNIQUE, CONTINUOUS)
class Whole(IntEnum):
    A = 1
    B = 2


def gap():
    @verify(CONTINUOUS)
    class Gap(IntEnum):
        A = 1
        C = 3


def same():
    @verify(UNIQUE)
    class Same(Enum):
        A = B = 1


def unnamed():
    @verify(NAMED_FLAGS)
    class Unnamed(Flag):
        A = 1
        B = 6


def invalid():
    class Invalid(Flag):
        A = "text"


def order():
    class Wrong(Enum):
        _order_ = "B A"
        A = 1
        B = 2


def reserved():
    class Reserved(Enum):
        mro = 1


def sunder():
    class Sunder(Enum):
        _odd_ = 1


def late():
    class Late(Enum):
        A = 1

        def _generate_next_value_(name, start, count, last_values):
            return 1


for wrong in gap, same, unnamed, invalid, order, reserved, sunder, late:
    error(wrong)


class Ordered(Enum):
    _order_ = "A B"
    A = 1
    B = 2


class Slim(int, ReprEnum):
    A = 1


class Strict(Flag, boundary=enum.STRICT):
    A = 1
    B = 4


print(list(Ordered), Slim.A, list(Strict), ~Strict.A, Strict.A | Strict.B, Strict.B in Strict.A | Strict.B)
error(Strict, 2)
error(Strict, -9)
print(enum.bin(10), enum.bin(-10, 8), enum.show_flag_values(13), repr(IntFlag("Bits2", "A B C")(5)), sorted(n for n in dir(Color) if n[0] != "_"))
print(sorted(n for n in dir(Color.RED) if n[0] != "_"), copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(4)[1])
print(sorted(n for n in dir(Level.LOW) if n in ("name", "value", "real", "bit_length")), Perm.R.__reduce_ex__(2)[1], Bits.A.__reduce_ex__(2)[1])
print(Enum("Kept", {"a": auto(), "b": 5}, module="m", qualname="Q.Kept").__qualname__, list(Enum("Typed", "x y", type=str)), Flag("Started", "a b", start=4).b.value, list(Enum("None_", ())), list(Enum("Pairs", [("k", 1), ("l", 2)])))


@enum._simple_enum(IntEnum)
class Simple:
    A = 1
    B = 2

    def twice(self):
        return self * 2


@enum._simple_enum(Flag, boundary=KEEP)
class SimpleFlag:
    R = 1
    W = 2
    RW = 3


@enum._simple_enum(StrEnum)
class SimpleText:
    X = auto()


class Twin(IntEnum):
    A = 1
    B = 2

    def twice(self):
        return self * 2


print(list(Simple), Simple.B.twice(), list(SimpleFlag), SimpleFlag.RW, SimpleFlag(9), SimpleText.X, Simple(2))
error(Simple, 3)


class Meta(type(Enum)):
    pass


print(type(Meta("Via", (Enum,), Meta.__prepare__("Via", (Enum,)))).__name__, isinstance(Enum, enum.EnumMeta), Color.__class__.__name__, Color.__doc__, bool(Color), Color.__len__())


@enum.global_enum
class Season(Enum):
    SPRING = 1


@enum.global_enum
class Way(IntFlag):
    NORTH = 1
    SOUTH = 2


print(repr(SPRING), str(SPRING), repr(NORTH), repr(NORTH | SOUTH), str(Way(0)), repr(Way(9)), repr(Way(0)))


class Moment(Enum):
    NOW = 1

    @enum_property
    def doubled(self):
        return self.value * 2

    @doubled.setter
    def doubled(self, value):
        print("set", value)


Moment.NOW.doubled = 3
error(delattr, Moment.NOW, "doubled")
error(setattr, Moment.NOW, "name", "x")


class Missing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        if value == "raise":
            raise KeyError(value)
        return 5 if value == "odd" else None


for wrong in "raise", "odd", "none":
    error(Missing, wrong)


class Negative(IntFlag):
    A = 1
    B = 2
    AB = 3


print(repr(Negative(-1)), repr(Negative(-2)), repr(~Negative.AB), repr(Negative.A ^ Negative.AB), repr(~Negative(8)), [repr(m) for m in Negative(7)], 3 & Negative.A, len(Negative(7)))


class Formatted(str, Enum):
    A = "a"

    def __format__(self, spec):
        return "formatted " + spec


print(f"{Formatted.A:x}", "{}".format(Formatted.A))


class WithInit(Enum):
    def __new__(cls, value):
        made = object.__new__(cls)
        made._value_ = value * 10
        return made

    A = 1
    B = 2


print(WithInit(10), WithInit.B.value, [m._sort_order_ for m in WithInit], WithInit._member_names_, WithInit._value2member_map_[20])
