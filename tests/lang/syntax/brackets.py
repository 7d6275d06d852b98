# 2.1.6 Implicit line joining: brackets must close
print(
    1,

    2
)  # prints: 1 2
# ---
x = (1, 2  # raises: SyntaxError: '(' was never closed
# ---
x = [1, 2)  # raises: SyntaxError: closing parenthesis ')' does not match opening parenthesis '['
# ---
x = )  # raises: SyntaxError: unmatched ')'
# ---
x = {1: 2]  # raises: SyntaxError: closing parenthesis ']' does not match opening parenthesis '{'
# ---
print((1)  # raises: SyntaxError: '(' was never closed
y = 2
# ---
x = (1,
     [2,  # raises: SyntaxError: '[' was never closed
# ---
f(1 2)  # raises: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# ---
x = [1 2]  # raises: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# ---
x = {1 2}  # raises: SyntaxError: invalid syntax. Perhaps you forgot a comma?
