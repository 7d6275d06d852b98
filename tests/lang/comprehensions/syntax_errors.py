# 6.2.4: what a comprehension is not
[x for x in]  # raises: SyntaxError: invalid syntax
# ---
[x, y for x in y]  # raises: SyntaxError: did you forget parentheses around the comprehension target?
# ---
[x := 1 for x in y]  # raises: SyntaxError: assignment expression cannot rebind comprehension iteration variable 'x'
# ---
[i := 0 for i in range(3)]  # raises: SyntaxError: assignment expression cannot rebind comprehension iteration variable 'i'
# ---
[*x for x in y]  # raises: SyntaxError: iterable unpacking cannot be used in comprehension
# ---
{**x for x in y}  # raises: SyntaxError: dict unpacking cannot be used in dict comprehension
# ---
[x for 1 in y]  # raises: SyntaxError: cannot assign to literal
# ---
[x if y for x in z]  # raises: SyntaxError: expected 'else' after 'if' expression
# ---
[x for x in (i := [1])]  # raises: SyntaxError: assignment expression cannot be used in a comprehension iterable expression
