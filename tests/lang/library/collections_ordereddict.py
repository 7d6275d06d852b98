# collections.OrderedDict: order counts, move_to_end, popitem at both ends
from collections import OrderedDict


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

o = OrderedDict(a=1, b=2, c=3)
print(o, list(o), list(reversed(o)))  # prints: OrderedDict({'a': 1, 'b': 2, 'c': 3}) ['a', 'b', 'c'] ['c', 'b', 'a']
o.move_to_end("a")
print(o)  # prints: OrderedDict({'b': 2, 'c': 3, 'a': 1})
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o)  # prints: OrderedDict({'b': 2}) ('a', 1) ('c', 3) OrderedDict({'b': 2})
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))  # prints: False True
o["x"] = 1
o.update(y=2)
print(o, o.pop("x"), o.pop("nope", 5), o.setdefault("w", 8), o)
# prints: OrderedDict({'b': 2, 'y': 2, 'w': 8}) 1 5 8 OrderedDict({'b': 2, 'y': 2, 'w': 8})
print(OrderedDict.fromkeys("abc", 0), o.copy() == o, o | {"q": 1}, OrderedDict())
# prints: OrderedDict({'a': 0, 'b': 0, 'c': 0}) True OrderedDict({'b': 2, 'y': 2, 'w': 8, 'q': 1}) OrderedDict()
cache = OrderedDict()
for key in "abcadbe":
    if key in cache:
        cache.move_to_end(key)
    cache[key] = True
    if len(cache) > 3:
        cache.popitem(last=False)
print(list(cache))  # prints: ['d', 'b', 'e']
class Last(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
l = Last()
l["a"] = 1
l["b"] = 2
l["a"] = 3
print(l)  # prints: Last({'b': 2, 'a': 3})
error(o.move_to_end, "zz")  # prints: KeyError: 'zz'
error(OrderedDict().popitem)  # prints: KeyError: 'dictionary is empty'
error(o.pop, "zz")  # prints: KeyError: 'zz'
