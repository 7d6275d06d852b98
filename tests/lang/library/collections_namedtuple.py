# collections.namedtuple: construction, fields, replacement and messages
from collections import namedtuple


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

Point = namedtuple("Point", "x y", defaults=[5])
p = Point(1)
print(p, p.x, p[1], p == (1, 5), len(p))  # prints: Point(x=1, y=5) 1 5 True 2
print(p._replace(x=3), p._asdict(), Point._make([7, 8]))  # prints: Point(x=3, y=5) {'x': 1, 'y': 5} Point(x=7, y=8)
print(Point._fields, Point._field_defaults, Point.__match_args__)  # prints: ('x', 'y') {'y': 5} ('x', 'y')
print(Point.__doc__, Point.__name__, Point.__new__.__doc__)  # prints: Point(x, y) Point Create new instance of Point(x, y)
x, y = p
print(x, y, [*p], hash(p) == hash((1, 5)), p + (9,))  # prints: 1 5 [1, 5] True (1, 5, 9)
class Sub(Point):
    def norm(self):
        return self.x + self.y
print(Sub(3, 4), Sub(3, 4).norm(), Sub(3)._replace(y=0))  # prints: Sub(x=3, y=4) 7 Sub(x=3, y=0)
print(namedtuple("R", "x class _y x", rename=True)._fields, namedtuple("E", "")(), namedtuple("Long", "alpha beta")(1, 2).beta)
# prints: ('x', '_1', '_2', '_3') E() 2
match p:
    case Point(x=1, y=b):
        print("matched", b)  # prints: matched 5
error(Point)  # prints: TypeError: Point.__new__() missing 1 required positional argument: 'x'
error(Point, 1, 2, 3)  # prints: TypeError: Point.__new__() takes from 2 to 3 positional arguments but 4 were given
error(Point, 1, z=2)  # prints: TypeError: Point.__new__() got an unexpected keyword argument 'z'
error(Point._make, [1])  # prints: TypeError: Expected 2 arguments, got 1
error(p._replace, z=3)  # prints: TypeError: Got unexpected field names: ['z']
error(namedtuple, "P", "x x")  # prints: ValueError: Encountered duplicate field name: 'x'
error(namedtuple, "P", "_x")  # prints: ValueError: Field names cannot start with an underscore: '_x'
error(namedtuple, "P", "class")  # prints: ValueError: Type names and field names cannot be a keyword: 'class'
error(namedtuple, "1P", "x")  # prints: ValueError: Type names and field names must be valid identifiers: '1P'
error(namedtuple, "P", "x", defaults=[1, 2])  # prints: TypeError: Got more default values than field names
