# 8.10 Type parameter lists: what the compiler refuses
def f[T, T](): pass  # raises: SyntaxError: duplicate type parameter 'T'
# ---
def f[T](): nonlocal T  # raises: SyntaxError: nonlocal binding not allowed for type parameter 'T'
# ---
class C[T]((yield)): pass  # raises: SyntaxError: yield expression cannot be used within the definition of a generic
# ---
def f[T: (x := 1)](): pass  # raises: SyntaxError: named expression cannot be used within a TypeVar bound
# ---
type X = await y  # raises: SyntaxError: await expression cannot be used within a type alias
# ---
def f[T = 1, U](): pass  # raises: SyntaxError: non-default type parameter 'U' follows default type parameter
# ---
def f[*T: int](): pass  # raises: SyntaxError: cannot use bound with TypeVarTuple
# ---
class C[T]([x := 1 for _ in y]): pass  # raises: SyntaxError: assignment expression within a comprehension cannot be used within the definition of a generic
