# 4.2.2 Resolution of names: assigned anywhere in the function means local
x = 'global'
def f():
    print(x)
    x = 1
try:
    f()
except UnboundLocalError as e:
    print(e)  # prints: cannot access local variable 'x' where it is not associated with a value
def g():
    x += 1
try:
    g()
except UnboundLocalError as e:
    print(e)  # prints: cannot access local variable 'x' where it is not associated with a value
def h(flag):
    if flag:
        y = 1
    return y
print(h(True))  # prints: 1
try:
    h(False)
except UnboundLocalError as e:
    print(e)  # prints: cannot access local variable 'y' where it is not associated with a value
def loop(items):
    for item in items:
        pass
    return item
print(loop([1, 2]))  # prints: 2
try:
    loop([])
except UnboundLocalError as e:
    print(e)  # prints: cannot access local variable 'item' where it is not associated with a value
try:
    f()
except NameError as e:
    print('a NameError too')  # prints: a NameError too
