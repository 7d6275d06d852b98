# weakref: what does not depend on when an object dies
import weakref


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

class A:
    def m(self):
        return 5
a = A()
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a), weakref.WeakMethod(a.m)()(), weakref.proxy(a).m())  # prints: True True 5 5
d = weakref.WeakValueDictionary(k=a)
k = weakref.WeakKeyDictionary()
k[a] = 1
s = weakref.WeakSet([a])
print(d["k"] is a, "k" in d, list(d), k[a], len(k), a in s, len(s))  # prints: True True ['k'] 1 1 True 1
f = weakref.finalize(a, print, "finalized", 1)
print(f.alive)  # prints: True
f()  # prints: finalized 1
print(f.alive)  # prints: False
error(weakref.ref, 5)  # prints: TypeError: cannot create weak reference to 'int' object
error(weakref.ref, [])  # prints: TypeError: cannot create weak reference to 'list' object
