# dataclasses: generated __init__, __repr__, __eq__, defaults and messages
from dataclasses import dataclass, field, fields


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@dataclass
class Point:
    x: int
    y: int = 5
    tags: list = field(default_factory=list)
p = Point(1)
p.tags.append("a")
print(p, Point(1), Point(1) == Point(1), Point(1) != Point(2), Point.__match_args__)
# prints: Point(x=1, y=5, tags=['a']) Point(x=1, y=5, tags=[]) True True ('x', 'y', 'tags')
print([f.name for f in fields(p)], fields(Point)[1].default, fields(Point)[0].type, Point.y, Point.__doc__)
# prints: ['x', 'y', 'tags'] 5 <class 'int'> 5 Point(x: int, y: int = 5, tags: list = <factory>)
print(p.__eq__(5), Point.__init__.__name__, Point.__hash__)  # prints: NotImplemented __init__ None
match p:
    case Point(x, y):
        print("matched", x, y)  # prints: matched 1 5
@dataclass
class Point3(Point):
    z: int = 0
    y: int = 7
print(Point3(1), Point3(1, 2, [], 4), [f.name for f in fields(Point3)])
# prints: Point3(x=1, y=7, tags=[], z=0) Point3(x=1, y=2, tags=[], z=4) ['x', 'y', 'tags', 'z']
@dataclass
class Hooked:
    a: int
    b: int = field(init=False)
    c: int = field(default=3, repr=False, compare=False)
    def __post_init__(self):
        self.b = self.a * 2
print(Hooked(4), Hooked(4, 9) == Hooked(4, 1), Hooked(4).c)  # prints: Hooked(a=4, b=8) True 3
@dataclass
class Own:
    a: int
    def __repr__(self):
        return "own"
    def __eq__(self, other):
        return True
print(Own(1), Own(1) == 5)  # prints: own True
@dataclass
class Empty:
    pass
print(Empty(), Empty() == Empty())  # prints: Empty() True
loop = Point([])
loop.x.append(loop)
print(loop)  # prints: Point(x=[...], y=5, tags=[])
error(Point)  # prints: TypeError: Point.__init__() missing 1 required positional argument: 'x'
error(Point, 1, 2, 3, 4)  # prints: TypeError: Point.__init__() takes from 2 to 4 positional arguments but 5 were given
error(Point, 1, q=2)  # prints: TypeError: Point.__init__() got an unexpected keyword argument 'q'
error(Point, 1, x=2)  # prints: TypeError: Point.__init__() got multiple values for argument 'x'
error(lambda: Point(1) < Point(2))  # prints: TypeError: '<' not supported between instances of 'Point' and 'Point'
error(hash, p)  # prints: TypeError: unhashable type: 'Point'
error(lambda: dataclass(type("A", (), {"__annotations__": {"x": int, "y": int}, "x": 1})))
# prints: TypeError: non-default argument 'y' follows default argument 'x'
error(lambda: dataclass(type("A", (), {"__annotations__": {"x": list}, "x": []})))
# prints: ValueError: mutable default <class 'list'> for field x is not allowed: use default_factory
error(fields, 5)  # prints: TypeError: must be called with a dataclass type or instance
error(field, default=1, default_factory=int)  # prints: ValueError: cannot specify both default and default_factory
