# 6.14 Lambdas: a lambda in a class body does not see the class's names
k = 'global'

class C:
    k = 'class'
    get = lambda self: k
    own = lambda self: self.k
    default = lambda self, k=k: k
    table = [lambda i=i: i for i in range(3)]
    late = [lambda: i for i in range(3)]

c = C()
print(c.get(), c.own(), c.default())  # prints: global class class
print([f() for f in C.table])  # prints: [0, 1, 2]
print([f() for f in C.late])  # prints: [2, 2, 2]
