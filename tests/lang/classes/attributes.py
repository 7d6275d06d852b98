# 8.8 Class definitions: names bound in the body become attributes of the class; instances see them
class Point:
    origin = (0, 0)
    scale = 2
    double = scale * 2

p = Point()
print(Point.origin, Point.double, p.scale)  # prints: (0, 0) 4 2
p.scale = 5
print(p.scale, Point.scale)  # prints: 5 2
Point.scale = 7
print(p.scale, Point().scale)  # prints: 5 7
del p.scale
print(p.scale, hasattr(p, 'scale'), hasattr(p, 'nothing'))  # prints: 7 True False
try:
    del p.scale
except AttributeError:
    print('no own scale')  # prints: no own scale
