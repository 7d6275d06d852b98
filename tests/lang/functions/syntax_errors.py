# 8.7 Function definitions: what is not one
def f(a, a): pass  # raises: SyntaxError: duplicate argument 'a' in function definition
# ---
def f(a=1, b): pass  # raises: SyntaxError: parameter without a default follows parameter with a default
# ---
def f(*, **k): pass  # raises: SyntaxError: named arguments must follow bare *
# ---
def f(*): pass  # raises: SyntaxError: named arguments must follow bare *
# ---
def f(**k, a): pass  # raises: SyntaxError: arguments cannot follow var-keyword argument
# ---
def f(*a, *b): pass  # raises: SyntaxError: * argument may appear only once
# ---
def f(a, /, b, /): pass  # raises: SyntaxError: / may appear only once
# ---
def f(None): pass  # raises: SyntaxError: invalid syntax
# ---
def f()  # raises: SyntaxError: expected ':'
    pass
# ---
def f():
pass  # raises: IndentationError: expected an indented block after function definition on line 1
# ---
return 1  # raises: SyntaxError: 'return' outside function
# ---
f(a=1, 2)  # raises: SyntaxError: positional argument follows keyword argument
# ---
f(**k, *a)  # raises: SyntaxError: iterable argument unpacking follows keyword argument unpacking
# ---
f(a=1, a=2)  # raises: SyntaxError: keyword argument repeated: a
# ---
f(1=2)  # raises: SyntaxError: expression cannot contain assignment, perhaps you meant "=="?
# ---
f(x for x in y, 1)  # raises: SyntaxError: Generator expression must be parenthesized
# ---
lambda x, x: 1  # raises: SyntaxError: duplicate argument 'x' in function definition
# ---
def f(a, b):
    global a  # raises: SyntaxError: name 'a' is parameter and global
# ---
def f():
    x = 1
    global x  # raises: SyntaxError: name 'x' is assigned to before global declaration
# ---
break  # raises: SyntaxError: 'break' outside loop
# ---
def f():
    continue  # raises: SyntaxError: 'continue' not properly in loop
