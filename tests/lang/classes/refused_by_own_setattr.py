# 3.3.2 __setattr__: what a class that has one is told of attributes it has no place for, and of items
class V:
    __slots__ = ("x",)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


class W:
    __slots__ = ()


for c in V, W:
    try:
        c().q = 1
    except AttributeError as e:
        print(e)
# prints: 'V' object has no attribute 'q'
# prints: 'W' object has no attribute 'q' and no __dict__ for setting new attributes
for key in 0, "a":
    try:
        del W()[key]
    except TypeError as e:
        print(e)
# prints: 'W' object doesn't support item deletion
# prints: 'W' object does not support item deletion
