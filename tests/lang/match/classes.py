# 8.6.4.9 Class patterns: isinstance, then attributes by position and by keyword
class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y

class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

def f(v):
    match v:
        case Point3(z=0):
            return 'flat'
        case Point3(x, y, z=z):
            return x, y, z
        case Point(0, 0):
            return 'origin'
        case Point(0, y) | Point(y, 0):
            return 'axis', y
        case Point(x=x, y=5):
            return 'five', x
        case Point():
            return 'point'
        case _:
            return 'no point'

for v in (Point3(1, 2, 0), Point3(1, 2, 3), Point(0, 0), Point(0, 4), Point(4, 0), Point(3, 5), Point(3, 4), 'text'):
    print(f(v))
# prints: flat
# prints: (1, 2, 3)
# prints: origin
# prints: ('axis', 4)
# prints: ('axis', 4)
# prints: ('five', 3)
# prints: point
# prints: no point
