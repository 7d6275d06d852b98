# 4.2.2 Resolution of names: annotations read the variables of functions around, as late as they are evaluated
def outer(T):
    U = 'u'
    class E:
        a: T
        b: U
        c: V
        def m(self, x: T, y: U, z: V): pass
        U = 'class u'
    def g(x: T, y: V): pass
    V = 'v'
    def change():
        nonlocal T
        T = 'changed'
    return E, g, change

E, g, change = outer('t')
print(E.__annotations__, E.m.__annotations__)
# prints: {'a': 't', 'b': 'class u', 'c': 'v'} {'x': 't', 'y': 'class u', 'z': 'v'}
change()
print(g.__annotations__)  # prints: {'x': 'changed', 'y': 'v'}
def method_class():
    class A:
        def m(self) -> __class__: pass
    return A
A = method_class()
print(A.m.__annotations__['return'] is A)  # prints: True
