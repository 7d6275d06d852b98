# 8.8 Class definitions: what the compiler refuses
class C:
    return 1  # raises: SyntaxError: 'return' outside function
# ---
class C:
    x = (yield)  # raises: SyntaxError: 'yield' outside function
# ---
class C:
    x = 1
    global x  # raises: SyntaxError: name 'x' is assigned to before global declaration
# ---
class C:
    nonlocal x  # raises: SyntaxError: no binding for nonlocal 'x' found
# ---
class C(a=1, a=2): pass  # raises: SyntaxError: keyword argument repeated: a
# ---
class C:
    x = [y := 1 for _ in []]  # raises: SyntaxError: assignment expression within a comprehension cannot be used in a class body
# ---
class C:
    await x  # raises: SyntaxError: 'await' outside function
# ---
class C: break  # raises: SyntaxError: 'break' outside loop
# ---
class C(1 2): pass  # raises: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# ---
class C  # raises: SyntaxError: expected ':'
    pass
# ---
class C:
pass  # raises: IndentationError: expected an indented block after class definition on line 1
