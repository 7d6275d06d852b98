# 8.10.2 Generic classes: the parameters are seen in the bases, the body and the methods
class Base:
    def __init_subclass__(cls, **kw):
        print('subclass', cls.__name__, sorted(kw))

class C[T, U: int](Base, key=1):
    seen = T
    def m(self, x: T):
        return T, U, __class__
    def generic[V](self, x: V) -> T:
        return V.__name__ + T.__name__
    lam = lambda self: U

T_, U_ = C.__type_params__
print(C.seen is T_, C().m(0) == (T_, U_, C), C().lam() is U_)
print(C().generic(0), C.m.__annotations__['x'] is T_, C.generic.__annotations__['return'] is T_)
print(C.__name__, C.__qualname__, C.m.__qualname__, C.generic.__qualname__)
print(Base in C.__mro__, [b.__name__ for b in C.__bases__])
def deco(c):
    c.decorated = True
    return c
@deco
class D[*Ts]: pass
print(D.decorated, D.__type_params__[0].__name__)
def local():
    class L[T]:
        class Inner:
            x = T
        def m(self): return T
    return L
L = local()
print(L.__qualname__, L.Inner.x is L().m(), L.Inner.__qualname__)
# prints: subclass C ['key']
# prints: True True True
# prints: VT True True
# prints: C C C.m C.generic
# prints: True ['Base', 'Generic']
# prints: True Ts
# prints: local.<locals>.L True local.<locals>.L.Inner
