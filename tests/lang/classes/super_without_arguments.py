# super: without arguments it means the class the method stands in and the method's first argument
class A:
    def f(self, x=0):
        return ['A', x]

class B(A):
    def f(self, x=1):
        return ['B', *super().f(x)]

class C(B):
    def f(self, x=2):
        return ['C', *super().f(x)]
    def g(self):
        return super().f(3)

print(B().f(), C().f())  # prints: ['B', 'A', 1] ['C', 'B', 'A', 2]
print(C().f(9), C().g())  # prints: ['C', 'B', 'A', 9] ['B', 'A', 3]
f = C.f
print(f(C(), 5))  # prints: ['C', 'B', 'A', 5]

class D(C):
    f = B.f

print(D().f(), D().g())  # prints: ['B', 'A', 1] ['B', 'A', 3]
