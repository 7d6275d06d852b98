# 8.7: functions inside functions
def outer(x):
    def middle(y):
        def inner(z):
            return x, y, z
        return inner
    return middle
print(outer(1)(2)(3))  # prints: (1, 2, 3)
def choose(flag):
    if flag:
        def f(): return 'first'
    else:
        def f(): return 'second'
    return f
print(choose(True)(), choose(False)())  # prints: first second
def redefine():
    def f(): return 1
    g = f
    def f(): return 2
    return g(), f()
print(redefine())  # prints: (1, 2)
for i in range(2):
    def in_loop(i=i):
        return i * 10
    print(in_loop())
# prints: 0
# prints: 10
