# enum: members, lookup, aliases, iteration and messages
from enum import Enum, auto, unique


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
# prints: Color.RED <Color.RED: 1> RED 1 Color.RED  Color.RED|
print(list(Color), len(Color), Color(2), Color["RED"], Color.CRIMSON is Color.RED, dict(Color.__members__), Color)
# prints: [<Color.RED: 1>, <Color.GREEN: 2>] 2 Color.GREEN Color.RED True {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'CRIMSON': <Color.RED: 1>} <enum 'Color'>
print(Color.RED in Color, 1 in Color, 9 in Color, Color.RED == 1, Color.RED != Color.GREEN, Color.RED is Color(1), {Color.RED: "r"}[Color.RED])
# prints: True True False False True True r
print(Color.RED.shade(), isinstance(Color.RED, Color), list(reversed(Color)), bool(Color.RED), hash(Color.RED) == hash("RED"))
# prints: red True [<Color.GREEN: 2>, <Color.RED: 1>] True True
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
print(list(Auto))  # prints: [<Auto.A: 1>, <Auto.B: 2>, <Auto.C: 10>, <Auto.D: 11>]
class Planet(Enum):
    MERCURY = (3.3, 2.4)
    EARTH = (5.9, 6.3)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def density(self):
        return round(self.mass / self.radius, 2)
print(Planet.EARTH.mass, Planet.EARTH.density, Planet((3.3, 2.4)), Planet(5.9, 6.3))
# prints: 5.9 0.94 Planet.MERCURY Planet.EARTH
class Op(Enum):
    ADD = "+"
    SUB = "-"
    @classmethod
    def default(cls):
        return cls.ADD
    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b
print(Op.default(), Op.SUB(5, 3), Op("+"))  # prints: Op.ADD 2 Op.ADD
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")  # prints: green
error(Color, 9)  # prints: ValueError: 9 is not a valid Color
error(lambda: Color["X"])  # prints: KeyError: 'X'
error(lambda: Color.X)  # prints: AttributeError: type object 'Color' has no attribute 'X'
error(setattr, Color, "RED", 5)  # prints: AttributeError: cannot reassign member 'RED'
error(delattr, Color, "RED")  # prints: AttributeError: 'Color' cannot delete member 'RED'.
error(setattr, Color.RED, "value", 5)  # prints: AttributeError: <enum 'Enum'> cannot set attribute 'value'
error(lambda: Color.RED < Color.GREEN)  # prints: TypeError: '<' not supported between instances of 'Color' and 'Color'
def extends():
    class More(Color):
        BLUE = 3
error(extends)  # prints: TypeError: <enum 'More'> cannot extend <enum 'Color'>
def twice():
    class Twice(Enum):
        A = 1
        A = 2
error(twice)  # prints: TypeError: 'A' already defined as 1
def doubled():
    @unique
    class Doubled(Enum):
        A = 1
        B = 1
error(doubled)  # prints: ValueError: duplicate values found in <enum 'Doubled'>: B -> A
