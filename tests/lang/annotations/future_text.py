# 7.11.1 Future statements: the text of an annotation is written anew, whatever the source's spaces, quotes and parentheses
from __future__ import annotations

def f(a: list[ int ], b: "double", c: (1,), d: a[1:2, ::3], e: (x + y) * z, f: x + (y * z), g: (x ** y) ** -z): pass
def g(a: not x or (y and z), b: x<y<=z, c: (x if y else z)[0], d: call(1, *p, k=2, **q), e: {1: 2, **r}, f: [ *s , {t} ]): pass
def h(a: Literal["q", 'r'], b: 0x10, c: ((x)), d: x  is  not y, *rest: *Ts) -> Callable[[int , str], None]: pass
class C:
    x: "it's" = 1
    y: (int
        | None)

for function in f, g, h:
    for name, text in function.__annotations__.items():
        print(name, text)
# prints: a list[int]
# prints: b 'double'
# prints: c (1,)
# prints: d a[1:2, ::3]
# prints: e (x + y) * z
# prints: f x + y * z
# prints: g (x ** y) ** (-z)
# prints: a not x or y and z
# prints: b x < y <= z
# prints: c (x if y else z)[0]
# prints: d call(1, *p, k=2, **q)
# prints: e {1: 2, **r}
# prints: f [*s, {t}]
# prints: a Literal['q', 'r']
# prints: b 16
# prints: c x
# prints: d x is not y
# prints: rest *Ts
# prints: return Callable[[int, str], None]
print(C.__annotations__)  # prints: {'x': '"it\'s"', 'y': 'int | None'}
