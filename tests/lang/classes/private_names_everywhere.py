# 6.2.1.1 Private name mangling: parameters, imports, handlers, loops, globals, del; keyword names of calls stay as they are
class C:
    def f(self, *, __key=1):
        return __key
    def call(self):
        try:
            return self.f(__key=2)
        except TypeError:
            return 'not mangled'
    def mangled(self):
        return self.f(_C__key=3)
    def names(self):
        import sys as __sys
        for __i in range(3):
            pass
        try:
            1 / 0
        except ZeroDivisionError as __e:
            kind = type(__e).__name__
        self.__x = 5
        self.__x += 1
        before = vars(self).copy()
        del self.__x
        return __i, kind, before, vars(self)
    def share(self):
        global __shared
        __shared = 'module'

c = C()
print(c.f(), c.call(), c.mangled())  # prints: 1 not mangled 3
print(c.names())  # prints: (2, 'ZeroDivisionError', {'_C__x': 6}, {})
c.share()
print(_C__shared)  # prints: module

class __:
    __a = 'plain'
    def get(self):
        return self.__a

print(__().get(), '__a' in vars(__))  # prints: plain True
