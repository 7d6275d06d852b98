# super: in properties, class methods, nested functions, comprehensions; after the first parameter was bound anew
class A:
    name = 'A'
    @classmethod
    def make(cls):
        return cls.__name__
    @property
    def p(self):
        return 'Ap'
    def f(self):
        return 'Af'

class B(A):
    @classmethod
    def make(cls):
        return super().make() + '!'
    @property
    def p(self):
        return super().p + '+'
    def in_list(self):
        return [super(B, self).f() for _ in range(2)]
    def in_inlined(self):
        return [super().f() for _ in range(2)]
    def in_function(self):
        def inner(me):
            return super().f()
        return inner(self)
    def captured(self):
        get = lambda: self
        return super().f(), get() is self
    def rebound(self, other):
        self = other
        return super().name
    static = staticmethod(lambda obj: super(B, obj).f())

b = B()
print(b.make(), B.make(), b.p)  # prints: B! B! Ap+
print(b.in_list(), b.in_inlined(), b.in_function())  # prints: ['Af', 'Af'] ['Af', 'Af'] Af
print(b.captured(), b.rebound(B()), B.static(b))  # prints: ('Af', True) A Af
