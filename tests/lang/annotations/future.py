# 7.11.1 Future statements: with `annotations` they stay text
from __future__ import annotations

def f(a: undefined, b: int | None = 1, *args: list[str], c: (X, Y) = 2) -> lambda: 0:
    return a

class C:
    x: undefined
    y: int = 5
    __z: dict[str, int]
    def m(self, other: C) -> C.D: pass

print(f.__annotations__)
# prints: {'a': 'undefined', 'b': 'int | None', 'args': 'list[str]', 'c': '(X, Y)', 'return': 'lambda: 0'}
print(f(1), C.y)  # prints: 1 5
print(C.__annotations__, C.m.__annotations__)
# prints: {'x': 'undefined', 'y': 'int', '_C__z': 'dict[str, int]'} {'other': 'C', 'return': 'C.D'}
def g(s: 'quoted'): pass
print(g.__annotations__)  # prints: {'s': "'quoted'"}
