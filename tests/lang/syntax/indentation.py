# 2.1.8 Indentation
if 1:
    print('a')  # prints: a
# ---
if True:
print('x')  # raises: IndentationError: expected an indented block after 'if' statement on line 1
# ---
x = 1
  y = 2  # raises: IndentationError: unexpected indent
# ---
if True:
    x = 1
  y = 2  # raises: IndentationError: unindent does not match any outer indentation level
# ---
if True:
        x = 1
	y = 2  # raises: TabError: inconsistent use of tabs and spaces in indentation
# ---
for x in y:  # raises: IndentationError: expected an indented block after 'for' statement on line 1
# ---
def f():
    # only a comment  # raises: IndentationError: expected an indented block after function definition on line 1
# ---
    x = 1  # raises: IndentationError: unexpected indent
