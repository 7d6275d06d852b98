# 7.13 The nonlocal statement
def a():
    x = 'a'
    def b():
        def c():
            nonlocal x
            x = 'set in c'
        c()
        return x
    return b(), x
print(a())  # prints: ('set in c', 'set in c')
def d():
    x = 1
    def e():
        x = 2
        def f():
            nonlocal x
            x = 3
        f()
        return x
    return e(), x
print(d())  # prints: (3, 1)
x = 'global'
def g():
    x = 'g'
    def h():
        global x
        x = 'set in h'
        return x
    return h(), x
print(g(), x)  # prints: ('set in h', 'g') set in h
def shared():
    n = 0
    def up():
        nonlocal n
        n += 1
    def show():
        return n
    up(), up()
    return show()
print(shared())  # prints: 2
