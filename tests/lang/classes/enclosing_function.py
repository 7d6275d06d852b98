# 4.2.2 Resolution of names: a class body reads the variables of functions around it, unless it binds the name itself
y = 'global y'

def outer(x, y):
    class C:
        seen = x
        def method(self):
            return x, y
        y = y
        other = y
    return C

C = outer('x', 'local y')
print(C.seen, C.y, C.other)  # prints: x global y global y
print(C().method())  # prints: ('x', 'local y')

def later():
    class C:
        def method(self):
            return value
    value = 1
    first = C().method()
    value = 2
    return first, C().method()

print(later())  # prints: (1, 2)
