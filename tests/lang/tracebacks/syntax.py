# 8.4 The try statement, 7.8 raise, traceback: syntax errors raised while a program runs
exec("x = = 1")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     exec("x = = 1")
#     ~~~~^^^^^^^^^^^
#   File "<string>", line 1
#     x = = 1
#         ^
# SyntaxError: invalid syntax
# ---
eval("1 +")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     eval("1 +")
#     ~~~~^^^^^^^
#   File "<string>", line 1
#     1 +
# SyntaxError: invalid syntax
# ---
eval("  (1")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     eval("  (1")
#     ~~~~^^^^^^^^
#   File "<string>", line 1
#     (1
#     ^
# SyntaxError: '(' was never closed
# ---
exec("if True:\nprint(1)")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     exec("if True:\nprint(1)")
#     ~~~~^^^^^^^^^^^^^^^^^^^^^^
#   File "<string>", line 2
#     print(1)
#     ^^^^^
# IndentationError: expected an indented block after 'if' statement on line 1
# ---
exec("a = 1\nb = 'abc\nc = 2")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     exec("a = 1\nb = 'abc\nc = 2")
#     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "<string>", line 2
#     b = 'abc
#         ^
# SyntaxError: unterminated string literal (detected at line 2)
# ---
compile("def f(:\n  pass", "given.py", "exec")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     compile("def f(:\n  pass", "given.py", "exec")
#     ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "given.py", line 1
#     def f(:
#           ^
# SyntaxError: invalid syntax
# ---
try:
    eval("1 1")
except SyntaxError as e:
    raise ValueError("bad") from e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     eval("1 1")
#     ~~~~^^^^^^^
#   File "<string>", line 1
#     1 1
#       ^
# SyntaxError: invalid syntax
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     raise ValueError("bad") from e
# ValueError: bad
# ---
exec("return 5")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     exec("return 5")
#     ~~~~^^^^^^^^^^^^
#   File "<string>", line 1
# SyntaxError: 'return' outside function
# ---
exec("  x = 1")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     exec("  x = 1")
#     ~~~~^^^^^^^^^^^
#   File "<string>", line 1
#     x = 1
# IndentationError: unexpected indent
# ---
exec("def f():\n\treturn 1\n        return 2")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     exec("def f():\n\treturn 1\n        return 2")
#     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "<string>", line 3
#     return 2
# TabError: inconsistent use of tabs and spaces in indentation
# ---
raise SyntaxError("plain")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise SyntaxError("plain")
# SyntaxError: plain
# ---
raise SyntaxError("placed", ("file.py", 3, 5, "abc def ghi\n", 3, 8))
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise SyntaxError("placed", ("file.py", 3, 5, "abc def ghi\n", 3, 8))
#   File "file.py", line 3
#     abc def ghi
#         ^^^
# SyntaxError: placed
# ---
raise SyntaxError("placed", ("file.py", 3, 5, "    abc def ghi\n"))
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise SyntaxError("placed", ("file.py", 3, 5, "    abc def ghi\n"))
#   File "file.py", line 3
#     abc def ghi
#     ^^^^^^^^^^^
# SyntaxError: placed
# ---
raise SyntaxError("placed", ("file.py", 3, None, "abc def ghi\n"))
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise SyntaxError("placed", ("file.py", 3, None, "abc def ghi\n"))
#   File "file.py", line 3
#     abc def ghi
# SyntaxError: placed
# ---
raise SyntaxError
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise SyntaxError
# SyntaxError: <no detail available>
# ---
exec("def f():\n    1/0\nf()")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     exec("def f():\n    1/0\nf()")
#     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "<string>", line 3, in <module>
#   File "<string>", line 2, in f
# ZeroDivisionError: division by zero
# ---
exec(compile("1/0", "<made>", "exec"))
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     exec(compile("1/0", "<made>", "exec"))
#     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "<made>", line 1, in <module>
# ZeroDivisionError: division by zero
# ---
eval("x + 1", {"x": "a"})
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     eval("x + 1", {"x": "a"})
#     ~~~~^^^^^^^^^^^^^^^^^^^^^
#   File "<string>", line 1, in <module>
# TypeError: can only concatenate str (not "int") to str
# ---
x = (1 +
# traceback:
#   File "program.py", line 1
#     x = (1 +
#         ^
# SyntaxError: '(' was never closed
# ---
def f():
    return $
# traceback:
#   File "program.py", line 2
#     return $
#            ^
# SyntaxError: invalid syntax
# ---
x = 5
  y = 6
# traceback:
#   File "program.py", line 2
#     y = 6
# IndentationError: unexpected indent
# ---
print "hello"
# traceback:
#   File "program.py", line 1
#     print "hello"
#     ^^^^^^^^^^^^^
# SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
# ---
for x in range(3)
    pass
# traceback:
#   File "program.py", line 1
#     for x in range(3)
#                      ^
# SyntaxError: expected ':'
