# 2.5.1 Integer literals: what is not one
x = 012  # raises: SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
# ---
x = 1__0  # raises: SyntaxError: invalid decimal literal
# ---
x = 0b12  # raises: SyntaxError: invalid digit '2' in binary literal
# ---
x = 0o8  # raises: SyntaxError: invalid digit '8' in octal literal
# ---
x = 0xg  # raises: SyntaxError: invalid hexadecimal literal
# ---
x = 1_  # raises: SyntaxError: invalid decimal literal
# ---
x = 12abc  # raises: SyntaxError: invalid decimal literal
