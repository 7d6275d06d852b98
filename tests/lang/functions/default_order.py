# 8.7: defaults and decorators are evaluated when the def runs
def say(x):
    print('say', x)
    return x
def f(a=say(1), *, b=say(2), c=say(3)):
    return a, b, c
# prints: say 1
# prints: say 2
# prints: say 3
print('defined')  # prints: defined
print(f(), f(b=9))  # prints: (1, 2, 3) (1, 9, 3)
def g(x, y=f):
    return y(x)
print(g(7))  # prints: (7, 2, 3)
