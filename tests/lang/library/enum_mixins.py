# enum: IntEnum, StrEnum and other data types
from enum import Enum, IntEnum, ReprEnum, StrEnum, auto


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

class Level(IntEnum):
    LOW = 1
    HIGH = 2
print(repr(Level.LOW), Level.LOW, f"{Level.HIGH}", Level.LOW + 1, Level.LOW < Level.HIGH, Level.LOW == 1, [10, 20, 30][Level.HIGH], "%d" % Level.LOW)
# prints: <Level.LOW: 1> 1 2 2 True True 30 1
print(sorted([Level.HIGH, Level.LOW]), Level(2), isinstance(Level.LOW, int), {1: "one"}[Level.LOW], sum(Level), int(Level.HIGH))
# prints: [<Level.LOW: 1>, <Level.HIGH: 2>] 2 True one 3 2
class Name(StrEnum):
    ANNA = auto()
    Bob = auto()
    C = "see"
print(list(Name), Name.ANNA, Name.ANNA == "anna", Name.Bob.upper(), ",".join(Name), Name("see"), f"{Name.C:>5}", Name.C + "!")
# prints: [<Name.ANNA: 'anna'>, <Name.Bob: 'bob'>, <Name.C: 'see'>] anna True BOB anna,bob,see see   see see!
class Old(str, Enum):
    X = "x"
print(Old.X, f"{Old.X}", Old.X == "x", repr(Old.X))  # prints: Old.X Old.X True <Old.X: 'x'>
class Fl(float, Enum):
    HALF = 0.5
print(Fl.HALF * 4, Fl.HALF, repr(Fl.HALF))  # prints: 2.0 Fl.HALF <Fl.HALF: 0.5>
class Loud:
    def shout(self):
        return self.name + "!"
class Mixed(Loud, Enum):
    A = 1
print(Mixed.A.shout())  # prints: A!
class Sized(int, Enum):
    def __new__(cls, value, label):
        self = int.__new__(cls, value)
        self._value_ = value
        self.label = label
        return self
    SMALL = 1, "s"
    BIG = 9, "b"
print(Sized.BIG.label, Sized(1), Sized.BIG + 1, [m.label for m in Sized])  # prints: b Sized.SMALL 10 ['s', 'b']
class Custom(Enum):
    A = 1
    def __str__(self):
        return "custom " + self.name
print(Custom.A, f"{Custom.A}", repr(Custom.A))  # prints: custom A custom A <Custom.A: 1>
def bad():
    class Bad(StrEnum):
        A = 1
error(bad)  # prints: TypeError: 1 is not a string
error(Level, 7)  # prints: ValueError: 7 is not a valid Level
