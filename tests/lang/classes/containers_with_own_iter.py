# 3.3.7 subclasses of list, tuple and dict with an __iter__ of their own
class T(tuple):
    def __iter__(self):
        return iter('xyz')
class L(list):
    def __init__(self, *items):
        super().__init__(items)
    def __iter__(self):
        return (x * 10 for x in super().__iter__())
class D(dict):
    def __iter__(self):
        return iter(['a', 'b'])
    def keys(self):
        return ['k']
    def __getitem__(self, key):
        return 'v' + key
class S(set):
    pass
t, l, d = T([1, 2]), L(1, 2), D(z=1)
print(list(t), tuple(t), [*t], set(l) == {10, 20}, ' '.join(t), sum(l), dict(zip(t, l)))
# prints: ['x', 'y', 'z'] ('x', 'y', 'z') ['x', 'y', 'z'] True x y z 30 {'x': 10, 'y': 20}
a, b, c = t
print(a, b, c, (lambda *x: x)(*l), dict(d), {**d}, (lambda **k: k)(**d))
# prints: x y z (10, 20) {'k': 'vk'} {'k': 'vk'} {'k': 'vk'}
print(S([1]), S(), T(), repr(S('a')), type(D.fromkeys('ab')), type(float.fromhex('0x1p0')))
# prints: S({1}) S() () S({'a'}) <class '__main__.D'> <class 'float'>
for f in (lambda: hash(l), lambda: {S()}, lambda: {d: 1}):
    try:
        print(f())
    except TypeError as e:
        print(e)
# prints: unhashable type: 'L'
# prints: cannot use 'S' as a set element (unhashable type: 'S')
# prints: cannot use 'D' as a dict key (unhashable type: 'D')
class X:
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)
    def f(self):
        return 'f'
x = X()
object.__setattr__(x, '__setattr__', 1)
print(x.f(), x.__setattr__)  # prints: f 1
