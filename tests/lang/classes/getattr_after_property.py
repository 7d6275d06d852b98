# 3.3.2 __getattr__: asked also when a property or another descriptor raises AttributeError
class A:
    @property
    def p(self):
        return self._q

    @property
    def q(self):
        raise AttributeError("own")

    @property
    def r(self):
        return 5

    def __getattr__(self, name):
        if name == "_q":
            raise AttributeError("no _q")
        return "got " + name


a = A()
print(a.p, a.q, a.r, getattr(a, "q"), hasattr(a, "q"))  # prints: got p got q 5 got q True


class D:
    def __get__(self, instance, owner):
        raise AttributeError("d")


class B:
    d = D()

    def __getattr__(self, name):
        return "B" + name


class C(B):
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


print(B().d, C().d, C().e)  # prints: Bd Bd Be


class E:
    @property
    def p(self):
        return self.missing

    def __getattr__(self, name):
        raise AttributeError(f"no {name}")


try:
    E().p
except AttributeError as e:
    print(e, e.__context__)  # prints: no p None
