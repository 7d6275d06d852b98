# 8.7 and 7.2.2: what annotations may not hold
def f(x: (yield)): pass  # raises: SyntaxError: yield expression cannot be used within an annotation
# ---
def f(x: (y := 1)): pass  # raises: SyntaxError: named expression cannot be used within an annotation
# ---
class C:
    x: (yield from y)  # raises: SyntaxError: yield expression cannot be used within an annotation
# ---
async def f():
    def g(x: await y): pass  # raises: SyntaxError: await expression cannot be used within an annotation
# ---
def f():
    x: int
    global x  # raises: SyntaxError: annotated name 'x' can't be global
# ---
def f():
    global x
    x: int  # raises: SyntaxError: annotated name 'x' can't be global
# ---
x, y: int  # raises: SyntaxError: only single target (not tuple) can be annotated
# ---
[x]: int  # raises: SyntaxError: only single target (not list) can be annotated
# ---
f(): int = 1  # raises: SyntaxError: illegal target for annotation
# ---
x: int = y: int = 1  # raises: SyntaxError: invalid syntax
