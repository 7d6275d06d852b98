# 4.2.2: captured variables that have no value
def f():
    def g():
        return x
    try:
        g()
    except NameError as e:
        print(e)
    x = 1
    print(g())
    del x
    try:
        g()
    except NameError as e:
        print(e)
f()  # prints: cannot access free variable 'x' where it is not associated with a value in enclosing scope
# prints: 1
# prints: cannot access free variable 'x' where it is not associated with a value in enclosing scope
def h():
    def inner():
        nonlocal y
        del y
    y = 1
    inner()
    try:
        y
    except UnboundLocalError as e:
        print(e)
h()  # prints: cannot access local variable 'y' where it is not associated with a value
def loop():
    def show():
        return item
    for item in []:
        pass
    try:
        show()
    except NameError as e:
        print(e)
loop()  # prints: cannot access free variable 'item' where it is not associated with a value in enclosing scope
