# collections.namedtuple: its fields can't be set
import collections
import typing
P = collections.namedtuple("P", "x y")


class Q(typing.NamedTuple):
    x: int


for p in P(1, 2), Q(1):
    try:
        p.x = 5
    except AttributeError as e:
        print(e)
    try:
        del p.x
    except AttributeError as e:
        print(e)
    try:
        p.z = 5
    except AttributeError as e:
        print(e)
# prints: can't set attribute
# prints: can't delete attribute
# prints: 'P' object has no attribute 'z' and no __dict__ for setting new attributes
# prints: can't set attribute
# prints: can't delete attribute
# prints: 'Q' object has no attribute 'z' and no __dict__ for setting new attributes
