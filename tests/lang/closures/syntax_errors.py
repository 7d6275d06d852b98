# 7.12, 7.13: what global and nonlocal refuse
nonlocal x  # raises: SyntaxError: nonlocal declaration not allowed at module level
# ---
def f():
    nonlocal nothing  # raises: SyntaxError: no binding for nonlocal 'nothing' found
# ---
x = 1
def f():
    nonlocal x  # raises: SyntaxError: no binding for nonlocal 'x' found
# ---
def f(x):
    nonlocal x  # raises: SyntaxError: name 'x' is parameter and nonlocal
# ---
def f():
    x = 1
    def g():
        print(x)
        nonlocal x  # raises: SyntaxError: name 'x' is used prior to nonlocal declaration
# ---
def f():
    global x  # raises: SyntaxError: name 'x' is nonlocal and global
    nonlocal x
# ---
def f():
    print(y)
    global y  # raises: SyntaxError: name 'y' is used prior to global declaration
# ---
def f():
    x = 1
    def g():
        nonlocal x  # raises: SyntaxError: name 'x' is nonlocal and global
        global x
