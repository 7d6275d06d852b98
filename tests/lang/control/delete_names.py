# 7.5 The del statement: names
x = 1
del x
try:
    x
except NameError as e:
    print(e)  # prints: name 'x' is not defined
def f():
    y = 2
    del y
    try:
        y
    except UnboundLocalError as e:
        print(e)
    y = 3
    print(y)
    try:
        del z
    except UnboundLocalError as e:
        print(e)
    z = 1
f()  # prints: cannot access local variable 'y' where it is not associated with a value
# prints: 3
# prints: cannot access local variable 'z' where it is not associated with a value
a, b, c = 1, 2, 3
del a, (b, c)
try:
    b
except NameError as e:
    print(e)  # prints: name 'b' is not defined
try:
    del nothing_here
except NameError as e:
    print(e)  # prints: name 'nothing_here' is not defined
def g():
    global made
    made = 5
    del made
g()
try:
    made
except NameError as e:
    print(e)  # prints: name 'made' is not defined
