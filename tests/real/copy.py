# modules: copy copyreg
# Shallow and deep copies of built-in values and of instances with every protocol for being copied.
import copy
import copyreg
import weakref
import types

atoms = [None, Ellipsis, NotImplemented, 1, 1.5, True, 2j, "s", b"b", int, len, lambda: 0, range(3), slice(1, 2), property(), types.CodeType]
print([copy.copy(a) is a for a in atoms], [copy.deepcopy(a) is a for a in atoms])
nested = {"list": [1, [2, 3]], "tuple": ((1, 2), [3]), "set": {1, 2}, "frozen": frozenset({1}), "array": bytearray(b"xy")}
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
print(shallow == nested, shallow["list"] is nested["list"], deep == nested, deep["list"] is nested["list"], deep["tuple"] is nested["tuple"],
      deep["tuple"][0] is nested["tuple"][0], deep["frozen"] is nested["frozen"])
for value in ([1, 2], {1: 2}, {1, 2}, bytearray(b"a"), (1, [2]), frozenset({3})):
    other = copy.copy(value)
    print(other, other is value, copy.deepcopy(value))
loop = [1]
loop.append(loop)
loop.append((loop,))
again = copy.deepcopy(loop)
print(again[1] is again, again[2][0] is again, again is loop)
cycle = {}
cycle["me"] = cycle
print(copy.deepcopy(cycle)["me"]["me"].keys())
shared = [0]
two = copy.deepcopy([shared, shared])
print(two[0] is two[1])


class Plain:
    def __init__(self, x):
        self.x = x

    def show(self):
        return self.x


class Slots:
    __slots__ = ("a", "b")


class Both(Slots):
    def __init__(self):
        self.c = [1]


class State:
    def __init__(self, n):
        self.n, self.cache = n, "big"

    def __getstate__(self):
        return {"n": self.n}

    def __setstate__(self, state):
        self.n, self.cache = state["n"], "fresh"


class Hooks:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deeply " + type(memo).__name__


class Arguments:
    def __new__(cls, x, y=0):
        self = super().__new__(cls)
        self.x, self.y = x, y
        return self

    def __getnewargs__(self):
        return (self.x,)


class Keywords:
    def __new__(cls, *, k):
        self = super().__new__(cls)
        self.k = k
        return self

    def __getnewargs_ex__(self):
        return (), {"k": self.k}


class Reduced:
    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return Reduced, (self.x + 1,)


class Named:
    def __reduce__(self):
        return "NAMED"


class MyList(list):
    pass


class MyDict(dict):
    pass


class Odd:
    def __reduce_ex__(self, protocol):
        return MyDict, (), {"note": "state"}, iter([1, 2]) and None, iter([("k", [protocol])])


p = Plain([1])
q, r = copy.copy(p), copy.deepcopy(p)
print(q.x is p.x, r.x is p.x, r.x)
s = Slots()
s.a = [1]
t, u = copy.copy(s), copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, u.a, hasattr(u, "b"))
b = Both()
b.a = "slot"
print(copy.deepcopy(b).c, copy.deepcopy(b).a, b.__reduce_ex__(4)[2])
print(copy.copy(State(3)).cache, copy.deepcopy(State(4)).n, copy.copy(Hooks()), copy.deepcopy(Hooks()))
print(vars(copy.copy(Arguments(1, 2))), vars(copy.deepcopy(Keywords(k=[3]))), copy.copy(Reduced(1)).x, copy.deepcopy(Reduced(1)).x)
named = Named()
print(copy.copy(named) is named, copy.deepcopy(named) is named)
m = MyList([1, [2]])
m.extra = [3]
d = MyDict(k=[1])
print(copy.copy(m), copy.copy(m).extra is m.extra, copy.deepcopy(m), copy.deepcopy(m).extra, copy.copy(d), copy.deepcopy(d), type(copy.copy(d)).__name__)
print(copy.copy(Odd()), vars(copy.deepcopy(Odd())), copy.deepcopy(Odd()))
print(copy.deepcopy([p, p.show])[1]() is p.x, copy.deepcopy(p.show)())


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


print(copy.copy(Made) is Made, copy.deepcopy(Made) is Made, copy.copy(weakref.ref(p)) is not None)


class Refused:
    def __reduce_ex__(self, protocol):
        raise TypeError("cannot be copied")

    __deepcopy__ = None


class Bad:
    __reduce_ex__ = None
    __reduce__ = None


for function in (copy.copy, copy.deepcopy):
    for wrong in (Refused(), Bad(), (n for n in [])):
        try:
            print(function(wrong))
        except (TypeError, copy.Error) as e:
            print(type(e).__name__)


class Registered:
    def __init__(self, v):
        self.v = v


copyreg.pickle(Registered, lambda r: (Registered, (r.v * 2,)))
print(copy.copy(Registered(4)).v, copy.deepcopy(Registered([4])).v)
for wrong in ((Registered, 3), (Registered, len, 5)):
    try:
        copyreg.pickle(*wrong)
    except TypeError as e:
        print(e)
copyreg.constructor(Registered)
print(copyreg.__newobj__(Arguments, 5).x, copyreg.__newobj_ex__(Keywords, (), {"k": 1}).k, copyreg._slotnames(Both), copyreg._slotnames(Slots), copyreg._slotnames(Plain))


class Private:
    __slots__ = ("__hidden", "__dict__", "__weakref__", "shown")


class Single:
    __slots__ = "only"


print(copyreg._slotnames(Private), copyreg._slotnames(Single), copyreg._slotnames(Private))
print(copyreg._reconstructor(Plain, object, None).__dict__, copyreg._reconstructor(MyList, list, [1]))
print(copyreg.pickle_complex(1 + 2j)[1], copyreg.dispatch_table[complex] is not None)
for number, operation in ((0, copyreg.add_extension), (0x7FFFFFFF + 1, copyreg.add_extension)):
    try:
        operation("m", "n", number)
    except ValueError as e:
        print(e)
copyreg.add_extension("m", "n", 77)
copyreg.add_extension("m", "n", 77)
for wrong in (("m", "n", 78), ("m", "other", 77)):
    try:
        copyreg.add_extension(*wrong)
    except ValueError as e:
        print(e)
try:
    copyreg.remove_extension("m", "n", 5)
except ValueError as e:
    print(e)
copyreg.remove_extension("m", "n", 77)
copyreg.clear_extension_cache()
print(copyreg._reduce_ex(Plain(3), 1)[1][0].__name__, copyreg._reduce_ex(MyList([5]), 0)[1:], copyreg._reduce_ex(State(9), 0)[2])
for wrong in (Slots(), int):
    try:
        copyreg._reduce_ex(wrong, 0)
    except TypeError as e:
        print(e)
