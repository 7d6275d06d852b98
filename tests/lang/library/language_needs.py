# What the library needs of the language: special methods of subclasses of built-in types, reflected operators, metaclasses
class H:
    def __hash__(self):
        return hash((1,))
print(hash(H()) == hash((1,)), [].__hash__, {}.__hash__)  # prints: True None None
# ---
globals()["late"] = 5
print(late)  # prints: 5
# ---
class D(dict):
    def __init__(self, f, *args):
        dict.__init__(self, *args)
print(D(int, {1: 2}))  # prints: {1: 2}
# ---
class I(int):
    def __repr__(self):
        return "R"
    __str__ = int.__repr__
print(I(4), f"{I(5)}", repr(I(6)), "%d" % I(7), [I(8)])  # prints: 4 5 R 7 [R]
# ---
class S(str):
    pass
class T(tuple):
    pass
print(",".join([S("a"), S("b")]), type(tuple(T([1]))).__name__, type(S("a") + "b").__name__)  # prints: a,b tuple str
# ---
class M(type):
    def __setattr__(cls, name, value):
        super().__setattr__(name, value)
class C(metaclass=M):
    pass
print(setattr(C, "x", 1), C.x)  # prints: None 1
# ---
class N:
    def __or__(self, other):
        len([1])
        return NotImplemented
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()
try:
    N() | 1
except TypeError as e:
    print(e)  # prints: unsupported operand type(s) for |: 'N' and 'int'
# ---
def fn(): ...
fn.__mro_entries__ = lambda bases: (int,)
class A(fn):
    pass
print(A.__mro__)  # prints: (<class '__main__.A'>, <class 'int'>, <class 'object'>)
# ---
class R:
    def __radd__(self, other):
        return "radd"
    def __rmul__(self, other):
        return "rmul"
    def __ror__(self, other):
        return "ror"
print("a" + R(), "a" * R(), [1] + R(), [1] * R(), 5 + R(), {} | R(), {1} | R(), (1,) * R(), int | R())
# prints: radd rmul radd rmul radd ror ror rmul ror
# ---
class A: ...
print(A | int, list[A], (int | str).__args__, (int | str).__origin__, (int | str).__parameters__)
# prints: __main__.A | int list[__main__.A] (<class 'int'>, <class 'str'>) <class 'typing.Union'> ()
# ---
view = type(type.__dict__)({"a": 1})
print(len(view), view, view | {"b": 2}, view == {"a": 1}, dict(view), "a" in view, sorted(view.items()))
# prints: 1 {'a': 1} {'a': 1, 'b': 2} True {'a': 1} True [('a', 1)]
# ---
class W:
    def m(self):
        return __class__
W.m.__closure__[0].cell_contents = 5
print(W().m())  # prints: 5
# ---
import sys
def fn(): ...
print(fn.__globals__ is globals(), sys.modules["__main__"].__name__)  # prints: True __main__
# ---
class Slots:
    __slots__ = ("a", "__dict__")
s = Slots()
s.a, s.b = 1, 2
print(s.__dict__, Slots.a)  # prints: {'b': 2} <member 'a' of 'Slots' objects>
# ---
print(iter([1, 2]).__length_hint__())  # prints: 2
# ---
import sys
class Out:
    text = ""
    def write(self, s):
        self.text += s
    def flush(self): ...
kept, sys.stdout = sys.stdout, Out()
print("hidden")
out, sys.stdout = sys.stdout, kept
print(repr(out.text))  # prints: 'hidden\n'
# ---
class X(dict):
    def __missing__(self, key):
        return key
print("%(a)s" % X(), "{a}".format_map(X()), X()["z"], str.join, list.append, type.__dict__["__dict__"])
# prints: a a z <method 'join' of 'str' objects> <method 'append' of 'list' objects> <attribute '__dict__' of 'type' objects>
# ---
class P:
    def __divmod__(self, other):
        return 1, 2
print(divmod(P(), 1))  # prints: (1, 2)
# ---
try:
    (x for x in ()).__reduce_ex__(4)
except TypeError as e:
    print(e)  # prints: cannot pickle 'generator' object
# ---
first, second, method = "alpha beta __radd__".split()
class C:
    locals()[first] = 1
    locals()[method] = lambda self, other: "radd"
print(C.alpha, 1 + C())  # prints: 1 radd
D = type("D", (), {first: 2, second: 3})
print(D.alpha, D().beta)  # prints: 2 3
# ---
class M(type): ...
class A(metaclass=M): ...
for f in (lambda: A() + 1, lambda: A() < 1, lambda: -A(), lambda: len(A()), lambda: A()[0], lambda: A().x, lambda: iter(A()), lambda: int(A()), lambda: "".join([A()]), lambda: A()()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
# prints: TypeError unsupported operand type(s) for +: 'A' and 'int'
# prints: TypeError '<' not supported between instances of 'A' and 'int'
# prints: TypeError bad operand type for unary -: 'A'
# prints: TypeError object of type 'A' has no len()
# prints: TypeError 'A' object is not subscriptable
# prints: AttributeError 'A' object has no attribute 'x'
# prints: TypeError 'A' object is not iterable
# prints: TypeError int() argument must be a string, a bytes-like object or a real number, not 'A'
# prints: TypeError sequence item 0: expected str instance, A found
# prints: TypeError 'A' object is not callable
# ---
class A:
    def __float__(self):
        return 1.0
class B:
    def __iter__(self):
        return iter([])
class C:
    def __index__(self):
        return 1
for f in (lambda: A() + "a", lambda: A() < 1, lambda: B() | 1, lambda: C() - "a"):
    try:
        f()
    except TypeError as e:
        print(e)
# prints: unsupported operand type(s) for +: 'A' and 'str'
# prints: '<' not supported between instances of 'A' and 'int'
# prints: unsupported operand type(s) for |: 'B' and 'int'
# prints: unsupported operand type(s) for -: 'C' and 'str'
# ---
class D(dict): ...
print(type(D.fromkeys("a")).__name__, list[int] | None, None | list[int], dict[str, list[int]] | int)
# prints: D list[int] | None None | list[int] dict[str, list[int]] | int
class F:
    def __float__(self):
        return 1.0
    def __radd__(self, other):
        return other + "!"
print("a" + F())  # prints: a!
# ---
for name in "__abs__ __divmod__ __int__ __index__ __float__ __iter__ __complex__ __round__ __getitem__ __len__ __contains__ __call__".split():
    class A:
        def __lt__(self, other):
            return NotImplemented
    setattr(A, name, lambda self, *args: print("called") or 1)
    try:
        A() < 5
    except TypeError as e:
        print(name, e)
# prints: __abs__ '<' not supported between instances of 'A' and 'int'
# prints: __divmod__ '<' not supported between instances of 'A' and 'int'
# prints: __int__ '<' not supported between instances of 'A' and 'int'
# prints: __index__ '<' not supported between instances of 'A' and 'int'
# prints: __float__ '<' not supported between instances of 'A' and 'int'
# prints: __iter__ '<' not supported between instances of 'A' and 'int'
# prints: __complex__ '<' not supported between instances of 'A' and 'int'
# prints: __round__ '<' not supported between instances of 'A' and 'int'
# prints: __getitem__ '<' not supported between instances of 'A' and 'int'
# prints: __len__ '<' not supported between instances of 'A' and 'int'
# prints: __contains__ '<' not supported between instances of 'A' and 'int'
# prints: __call__ '<' not supported between instances of 'A' and 'int'
