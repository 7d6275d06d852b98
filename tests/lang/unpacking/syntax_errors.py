# 7.2 Assignment statements: targets that are none
a, *b, *c = 1, 2, 3  # raises: SyntaxError: multiple starred expressions in assignment
# ---
*a = 1, 2  # raises: SyntaxError: starred assignment target must be in a list or tuple
# ---
f() = 1  # raises: SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?
# ---
1 = x  # raises: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
# ---
a + b = c  # raises: SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?
# ---
None = 1  # raises: SyntaxError: cannot assign to None
# ---
x = *a  # raises: SyntaxError: can't use starred expression here
# ---
(a, 'b') = 1, 2  # raises: SyntaxError: cannot assign to literal
# ---
a += b += 1  # raises: SyntaxError: invalid syntax
# ---
[a, b] += 1  # raises: SyntaxError: 'list' is an illegal expression for augmented assignment
# ---
del f()  # raises: SyntaxError: cannot delete function call
# ---
del 1  # raises: SyntaxError: cannot delete literal
# ---
(x := 1) = 2  # raises: SyntaxError: cannot assign to named expression here. Maybe you meant '==' instead of '='?
# ---
x + 1 := 2  # raises: SyntaxError: cannot use assignment expressions with expression
# ---
for 1 in x: pass  # raises: SyntaxError: cannot assign to literal
# ---
if x = 1: pass  # raises: SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
