# 8.4 The try statement: what is not one
try:
    pass  # raises: SyntaxError: expected 'except' or 'finally' block
# ---
try:
    pass
except:  # raises: SyntaxError: default 'except:' must be last
    pass
except ValueError:
    pass
# ---
try:
    pass
else:  # raises: SyntaxError: expected 'except' or 'finally' block
    pass
# ---
try:
    pass
finally:
    pass
except ValueError:  # raises: SyntaxError: invalid syntax
    pass
# ---
except ValueError:  # raises: SyntaxError: invalid syntax
    pass
# ---
raise ValueError from  # raises: SyntaxError: invalid syntax
# ---
try  # raises: SyntaxError: expected ':'
    pass
