# modules: collections
# without: _collections
# Ordered dicts, named tuples, counters, chains, user containers.
import collections
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, namedtuple


def tell(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
d.move_to_end("a")
d.move_to_end("c", last=False)
d["b"] = 20
print(d, list(reversed(d)), d.popitem(), d.popitem(last=False), d, d == OrderedDict(b=20), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
tell(d.move_to_end, "zz")
print(d.setdefault("x", 5), d.setdefault("x", 6), d.pop("x"), d.pop("x", "gone"), d.copy(), OrderedDict.fromkeys("xyz", 0), list(reversed(OrderedDict(a=1, b=2).items())), list(reversed(OrderedDict(a=1).keys())), list(reversed(OrderedDict(a=1).values())))
tell(d.pop, "nope")
tell(OrderedDict().popitem)
tell(OrderedDict, 1, 2)
d.update(q=1)
print(d | {"r": 2}, {"r": 2} | d, d.keys(), d.values(), d.items())
d |= [("s", 3)]
del d["q"]
d.clear()
tell(d.__or__, 3)
print(d, len(d), repr(OrderedDict()))
d["self"] = d
print(d)
import copy
print(copy.copy(OrderedDict(z=1)), copy.deepcopy(OrderedDict(z=[1])), OrderedDict(k=1).__reduce__()[1:3])

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p._asdict(), p._replace(y=5), Point._make([3, 4]), Point._fields, Point._field_defaults, p == (1, 0), Point.__doc__, Point.x.__doc__, p.__getnewargs__(), copy.copy(p))
print(namedtuple("R", ["class", "a", "a", "_b", "ok"], rename=True)._fields, namedtuple("E", "")(), namedtuple("M", "a,b", module="m").__module__)
for wrong in (("P", "a a"), ("P", "_a"), ("P", "class"), ("class", "a"), ("P", "1a"), ("1P", "a")):
    tell(namedtuple, *wrong)
tell(namedtuple, "P", "a", defaults=(1, 2))
tell(Point)
tell(Point._make, [1, 2, 3])
tell(p._replace, z=1)


class Sub(Point):
    __slots__ = ()

    def norm(self):
        return self.x + self.y


print(Sub(1, 2).norm(), Sub(1, 2), Sub(1)._replace(x=7))

c = Counter("abracadabra")
print(c, c.most_common(2), c.most_common(), sorted(c.elements()), c["z"], c.total(), Counter(a=3, b=0) == Counter(a=3))
c.update("aaz")
c.update({"b": 5}, q=1)
c.subtract("ab")
c.subtract({"z": 3}, k=2)
print(c, +c, -c, c + Counter(a=1), c - Counter(a=100), c & Counter(a=2, b=9), c | Counter(b=20), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=2) >= Counter(a=1), Counter(a=2) > Counter(a=1), Counter(a=1) != Counter())
del c["nothing"]
del c["a"]
for change in ("__iadd__", "__isub__", "__ior__", "__iand__"):
    left = Counter(a=3, b=-1, c=1)
    print(change, getattr(left, change)(Counter(a=1, c=4)))
tell(Counter.fromkeys, "ab")
tell(Counter, 1, 2)
print(Counter(), Counter(None), c.copy() == c, copy.copy(Counter("aa")), Counter(x="s", y=1), Counter([1, "1", 1.0]), Counter(a=1).__add__(3), Counter(a=1).__eq__(3))

chain = ChainMap({"a": 1}, {"a": 2, "b": 3}, {"c": 4})
print(chain, chain["a"], chain.get("zz", 5), "c" in chain, len(chain), list(chain), bool(ChainMap()), chain.maps[1], chain.parents, chain.new_child({"n": 1}), chain.new_child(k=2))
chain["z"] = 9
print(chain.pop("z"), chain.popitem(), chain | {"q": 1}, {"q": 1} | chain, ChainMap.fromkeys("ab", 1), chain.copy(), dict(chain))
chain |= {"w": 1}
for wrong in (lambda: chain["nope"], lambda: chain.pop("b"), lambda: chain.__delitem__("b"), lambda: ChainMap().popitem()):
    tell(wrong)
del chain["w"]
chain.clear()
print(chain)


class Missing(ChainMap):
    def __missing__(self, key):
        return "missing " + key


print(Missing()["k"], Missing({"a": 1}).get("b"))

u = UserDict({"a": 1}, b=2)
u["c"] = 3
del u["a"]
print(u, len(u), list(u), "b" in u, u | {"x": 1}, {"x": 1} | u, u | UserDict(y=1), u.copy(), copy.copy(u), UserDict.fromkeys("ab"), u.get("q"), u.pop("b"), u.setdefault("n", 4), u == {"c": 3, "n": 4})
u |= {"m": 1}
u |= UserDict(k=1)
tell(lambda: u["nope"])


class Defaulting(UserDict):
    def __missing__(self, key):
        return key * 2


print(u, Defaulting()["ab"], Defaulting(a=1).copy(), u.__or__(3), u.__ror__(3))
l = UserList([3, 1, 2])
l.append(4)
l.insert(0, 0)
l += [7]
l += UserList([8])
l += (9,)
l *= 1
l[1] = 33
del l[0]
print(l, l[0], l[1:3], len(l), 2 in l, l + [1], [1] + l, l + UserList([1]), l + (1,), (1,) + l, l * 2, 2 * l, l.pop(), l.index(2), l.count(2), l == [33, 1], l < [99], l <= l, l > [1], l >= UserList([1]))
l.sort()
l.reverse()
l.remove(33)
l.extend(UserList([5]))
l.extend("x")
print(l, l.copy(), copy.copy(l), UserList(l), UserList("ab"), l.__eq__([1]))
l.clear()
s = UserString("Hello World")
print(s, repr(s), str(s), len(s), s[1], s[1:3], s + "!", "!" + s, s * 2, 2 * s, s % (), "World" in s, UserString("o") in s, s == "Hello World", s < "Z", s <= "A", s > "A", s >= UserString("A"), hash(s) == hash("Hello World"), int(UserString("12")), float(UserString("1.5")), complex(UserString("1j")))
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), s.center(15, "*"), s.ljust(13, "-"), s.rjust(13), s.count("l"), s.find("o"), s.rfind("o"), s.index("W"), s.rindex("l"), s.replace("l", UserString("L")), s.startswith("He"), s.endswith("d"))
print(s.encode(), s.encode("utf-16", "strict")[:2], s.split(), s.rsplit("o", 1), s.splitlines(), s.partition(" "), s.rpartition("o"), s.strip("Hd"), s.lstrip("H"), s.rstrip("d"), s.removeprefix("Hello "), s.removesuffix(UserString("World")), s.zfill(14), s.expandtabs(), s.translate({72: "J"}), s.join(["a", "b"]), UserString("{} {x}").format(1, x=2), UserString("{a}").format_map({"a": 1}), UserString.maketrans("a", "b"))
print(s.isalnum(), s.isalpha(), s.isascii(), s.isdecimal(), s.isdigit(), s.isidentifier(), s.islower(), s.isnumeric(), s.isprintable(), s.isspace(), s.istitle(), s.isupper(), UserString("%s-%s") % ("a", 1), "%s" % UserString("in"), UserString(5), UserString(UserString("n")), s.__getnewargs__())
