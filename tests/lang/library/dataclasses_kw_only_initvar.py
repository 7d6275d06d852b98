# dataclasses: keyword-only fields, InitVar, ClassVar
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields, replace
from typing import ClassVar


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int
print(K(1, c=2), K.__match_args__, K.__doc__)  # prints: K(a=1, b=1, c=2) ('a',) K(a: int, *, b: int = 1, c: int)
error(K, 1, 2, 3)  # prints: TypeError: K.__init__() takes 2 positional arguments but 4 were given
error(K, 1)  # prints: TypeError: K.__init__() missing 1 required keyword-only argument: 'c'
@dataclass(kw_only=True)
class All:
    a: int
    b: int = field(default=2, kw_only=False)
print(All(5, a=1), All(a=1))  # prints: All(a=1, b=5) All(a=1, b=2)
@dataclass
class V:
    total: ClassVar[int] = 10
    a: int
    scale: InitVar[int]
    offset: InitVar[int] = 3
    result: int = field(init=False)
    def __post_init__(self, scale, offset):
        self.result = self.a * scale + offset + self.total
v = V(2, 5)
print(v, [f.name for f in fields(V)], V.total, InitVar[int], replace(v, a=3, scale=2))
# prints: V(a=2, result=23) ['a', 'result'] 10 dataclasses.InitVar[int] V(a=3, result=19)
error(replace, v, a=3)  # prints: TypeError: InitVar 'scale' must be specified with replace()
error(replace, v, result=3, scale=1)
# prints: TypeError: field result is declared with init=False, it cannot be specified with replace()
error(lambda: v.scale)  # prints: AttributeError: 'V' object has no attribute 'scale'
