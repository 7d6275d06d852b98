# 8.8 Class definitions: a class in a class is an attribute; it does not see the names of the outer body
z = 'global'

class Outer:
    z = 'outer'
    class Inner:
        seen = z
        class Deep:
            depth = 3
            def path(self):
                return type(self).__qualname__
        def make(self):
            return Outer()
    inner = Inner()
    depth = Inner.Deep.depth

print(Outer.Inner.seen, Outer.depth, Outer.Inner.Deep().path())  # prints: global 3 Outer.Inner.Deep
print(type(Outer.inner.make()).__name__, Outer.Inner.__qualname__)  # prints: Outer Outer.Inner

def f():
    class Local:
        class In:
            pass
        def m(self):
            class Method:
                pass
            return Method
    return Local

L = f()
print(L.__qualname__, L.In.__qualname__, L().m().__qualname__)
# prints: f.<locals>.Local f.<locals>.Local.In f.<locals>.Local.m.<locals>.Method
