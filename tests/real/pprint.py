# modules: pprint
# Pretty printing of every kind that the module knows, at several widths.
import collections
import dataclasses
import io
import pprint
import types

data = {"name": "Boabox", "tags": ["small", "safe", "fast"] * 4, "nested": {"numbers": list(range(30)), "pair": (1, 2), "one": (1,), "empty": [{}, (), [], set()]},
        "text": "a long sentence that has to be broken into several pieces because it is wider than the line " * 2,
        "bytes": bytes(range(60)), "array": bytearray(b"xyz" * 20), "set": {5, 3, 1, 2}, "frozen": frozenset({"x", "y"}), 3: None, (1, 2): True, "f": 2.5}
for width in (40, 80, 200):
    pprint.pprint(data, width=width)
pprint.pprint(data, depth=1)
pprint.pprint(data, compact=True, indent=4, width=50)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pp({"b": 1, "a": 2})
print(pprint.pformat([123456, 9_876_543], underscore_numbers=True), pprint.pformat("x" * 100, width=30))
print(pprint.pformat("line one\nline two is longer than the first\n\nlast", width=20))
print(pprint.isreadable(data), pprint.isrecursive(data), pprint.saferepr(data)[:80])
loop = [1]
loop.append(loop)
table = {}
table["self"] = table
print(pprint.isrecursive(loop), pprint.isreadable(table), pprint.saferepr((1, [2])), pprint.saferepr({"k": (3,)}), pprint.saferepr(()), pprint.isrecursive(table))
import re
print(re.sub("id=\\d+", "id=N", pprint.pformat([loop, table])), re.sub("id=\\d+", "id=N", pprint.saferepr(loop)))
long = ["item number %d of the list" % i for i in range(6)]
wide = 50
for value in (collections.OrderedDict.fromkeys(long, 1), collections.OrderedDict(), collections.defaultdict(int, {k: 1 for k in long}), collections.defaultdict(list),
              collections.Counter(long), collections.Counter(), collections.deque(long), collections.deque(long, 9), collections.deque(),
              collections.ChainMap({k: 1 for k in long}, {}), collections.ChainMap(), collections.UserDict({k: 1 for k in long}), collections.UserList(long), collections.UserString(" ".join(long)),
              types.MappingProxyType({k: 1 for k in long}), types.SimpleNamespace(**{"field%d" % i: long[i] for i in range(4)}), types.SimpleNamespace(), set(long), frozenset(long), tuple(long), (long[0] * 3,), b"ab" * 40, b"", [b"cd" * 40],
              bytearray(b"q" * 90), [bytearray(b"r" * 70)]):
    pprint.pprint(value, width=wide)


@dataclasses.dataclass
class Point:
    x: int
    label: str = "a label that is long enough to break the line of the representation"
    hidden: int = dataclasses.field(default=0, repr=False)


@dataclasses.dataclass(repr=False)
class Plain:
    y: int

    def __repr__(self):
        return "Plain!"


pprint.pprint(Point(1))
pprint.pprint([Point(2, "short"), Plain(3)], width=20)


class Namespace(types.SimpleNamespace):
    pass


pprint.pprint(Namespace(alpha="a" * 40, beta="b" * 40))


class Unsortable:
    def __repr__(self):
        return "<U>"

    __hash__ = object.__hash__
    __lt__ = None


pprint.pprint({1: "x", "a": "y", None: "z", (1,): "t", (2, "b"): "u"}, width=12)
pprint.pprint({1, "a", 2.5}.__class__([1, 2]), width=1)


class Listlike(list):
    pass


class Own(list):
    def __repr__(self):
        return "Own" + super().__repr__()


pprint.pprint([Listlike(long), Own(long[:2])], width=30)
stream = io.StringIO()
printer = pprint.PrettyPrinter(stream=stream, width=30)
printer.pprint(long)
print(stream.getvalue(), printer.format([1], {}, 0, 0), printer.isreadable([1]), printer.isrecursive([1]), printer.pformat({1: 2}))
for wrong in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try:
        pprint.PrettyPrinter(**wrong)
    except ValueError as e:
        print(e)


class Masked(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return ("*" * len(object), True, False)
        return super().format(object, context, maxlevels, level)


Masked(width=20).pprint({"password": ["secret", 1, 2, 3, 4, 5]})
