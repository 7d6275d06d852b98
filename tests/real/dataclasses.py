# modules: dataclasses
# Data classes: fields and their options, inheritance, order, frozen, slots, conversions and errors.
from __future__ import annotations

import dataclasses
import re
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False, compare=False)
    total: ClassVar[int] = 9


p = Point(1)
print(p, Point(1, 2) == Point(1, 2, ["t"]), p == 1, p.tags, Point.total, [f.name for f in fields(Point)], is_dataclass(Point), is_dataclass(p), is_dataclass(3))
print(re.sub("0x[0-9a-f]+", "", repr(fields(p)[1])), Point.__match_args__, Point.__hash__, Point.__dataclass_params__)
try:
    hash(p)
except TypeError as e:
    print(e)
try:
    Point()
except TypeError as e:
    print(e)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = field(default=0, compare=True)
    name: str = field(default="", compare=False, metadata={"note": "n"})


v = Version(1, 2)
print(sorted([Version(2), Version(1, 5, "z"), v]), v < Version(1, 3), v >= Version(1, 2, "x"), hash(v) == hash(Version(1, 2, "q")), v <= v, v > v, v.__lt__(3))
for change in (lambda: setattr(v, "major", 3), lambda: delattr(v, "minor"), lambda: setattr(v, "other", 3)):
    try:
        change()
    except FrozenInstanceError as e:
        print(type(e).__name__, e)
print(replace(v, minor=7), fields(v)[2].metadata["note"], asdict(v), astuple(v))


@dataclass
class Base:
    a: int
    b: str = "b"

    def __post_init__(self):
        print("post", self.a)


@dataclass
class Derived(Base):
    b: str = "other"
    c: float = field(init=False)
    _: KW_ONLY
    d: int = 4
    e: int = field(default=5, kw_only=True)

    def __post_init__(self):
        super().__post_init__()
        self.c = self.a / 2


print(Derived(3, d=1), Derived.__match_args__)
try:
    replace(Derived(1), c=3)
except (TypeError, ValueError) as e:
    print(e)


@dataclass
class Init:
    x: int
    scale: InitVar[int]
    offset: InitVar[int] = 1

    def __post_init__(self, scale, offset):
        self.x = self.x * scale + offset


print(Init(2, 5), Init(2, 5, 7), repr(InitVar[int]), repr(InitVar[list[int]]))
try:
    replace(Init(1, 2))
except (TypeError, ValueError) as e:
    print(e)


@dataclass(slots=True)
class Slotted:
    x: int
    y: list = field(default_factory=list)

    def me(self):
        return self.__class__.__name__


s = Slotted(1)
print(s, Slotted.__slots__, s.me(), hasattr(s, "__dict__"))


@dataclass(slots=True, frozen=True, weakref_slot=True)
class Cold(Slotted.__base__):
    x: int = 3


import copy
print(Cold.__slots__, copy.copy(Cold(4)), Cold(5).__getstate__())
cold = Cold(1)
cold.__setstate__([9])
print(cold)


@dataclass(unsafe_hash=True, repr=False, match_args=False)
class Hashed:
    x: int = field(hash=False)
    y: int = 0


print(hash(Hashed(1, 2)) == hash(Hashed(5, 2)), hasattr(Hashed, "__match_args__"), repr(Hashed(1))[:10] == "<__main__.")


@dataclass(eq=False, init=False)
class Bare:
    x: int = 1


print(Bare(), Bare() == Bare(), Bare.__init__ is object.__init__)


@dataclass
class Own:
    x: int

    def __init__(self):
        self.x = 42

    def __repr__(self):
        return "Own!"

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


print(Own(), Own() == 3, hash(Own()))


@dataclass
class Tree:
    left: "Tree | None" = None
    right: "Tree | None" = None
    data: dict = field(default_factory=dict)


t = Tree(Tree(data={"k": [Point(5)]}), None, {"p": (Point(1, 2), Version(3))})
print(t, asdict(t), astuple(t), asdict(t, dict_factory=lambda pairs: sorted(k for k, _ in pairs)), astuple(p, tuple_factory=list))
loop = Tree()
loop.left = loop
print(loop)
from collections import namedtuple
Pair = namedtuple("Pair", "a b")
print(asdict(Tree(data={"n": Pair(Point(1), 2)})), astuple(Tree(data={"n": Pair(Point(1), 2)})))
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"sum": lambda self: self.y + self.z}, frozen=True)
print(C(1, 2), C(1, 2).sum(), C.__module__ == "types" or C.__module__ == "__main__", C.__doc__ is not None)
D = make_dataclass("D", [("q", int)], bases=(Base,), kw_only=True)
print(D(1, q=2))
wrong = [
    lambda: make_dataclass("X", ["a b"]), lambda: make_dataclass("X", ["class"]), lambda: make_dataclass("X", ["a", "a"]), lambda: make_dataclass("X", [("a", int, 1, 2)]),
    lambda: field(default=1, default_factory=list), lambda: fields(3), lambda: asdict(3), lambda: astuple(Point), lambda: replace(3),
    lambda: make_dataclass("X", [("a", int, 1), ("b", int)]), lambda: make_dataclass("X", [("a", list, [])]), lambda: make_dataclass("X", [("a", int)], order=True, eq=False),
    lambda: make_dataclass("X", [("a", int)], bases=(Version,)), lambda: make_dataclass("X", [("a", int)], bases=(Point,), frozen=True),
    lambda: make_dataclass("X", [("a", int)], namespace={"__lt__": 1}, order=True), lambda: make_dataclass("X", [("a", int)], namespace={"__hash__": lambda s: 1}, unsafe_hash=True),
    lambda: make_dataclass("X", [("a", int)], namespace={"__setattr__": 1}, frozen=True), lambda: make_dataclass("X", [("a", int)], namespace={"__slots__": ()}, slots=True),
    lambda: make_dataclass("X", [("a", ClassVar[int], field(default_factory=int))]), lambda: make_dataclass("X", [("a", ClassVar[int], field(kw_only=True))]),
    lambda: make_dataclass("X", [("a", KW_ONLY), ("b", KW_ONLY)]), lambda: make_dataclass("X", [("a", int)], weakref_slot=True), lambda: make_dataclass("X", [("a", InitVar[int], field(default_factory=int))]),
]
for w in wrong:
    try:
        print(w())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


class NoAnnotation:
    f = field()


try:
    dataclass(NoAnnotation)
except TypeError as e:
    print(e)


class Descriptor:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return 11 if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, int(value))


@dataclass
class Described:
    d: int = Descriptor()
    n: int = field(default=Descriptor())


print(Described(n=3), Described("5", 6).d, Described.d)
print(repr(field(default=1))[:30], repr(dataclasses.MISSING)[:20], repr(KW_ONLY)[:20], field(default_factory=int).__class_getitem__(int))


@dataclass
class Quoted:
    a: ClassVar[int] = 1
    b: InitVar[int] = 2
    c: dataclasses.InitVar[int] = 3
    d: KW_ONLY = None
    self_: "int" = 4

    def __post_init__(self, b, c):
        print("got", b, c)


print(Quoted(), [f.name for f in fields(Quoted)])


@dataclass
class Selfish:
    self: int


print(Selfish(3))
match p:
    case Point(1, y):
        print("matched", y)
