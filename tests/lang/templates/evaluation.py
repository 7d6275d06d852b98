# 2.6.3 t-strings: values are evaluated at once, from left to right, and neither converted nor formatted
log = []
def f(x):
    log.append(x)
    return x
class Odd:
    def __format__(self, spec):
        raise ValueError('formatted')
    def __repr__(self):
        raise ValueError('shown')
    def __str__(self):
        raise ValueError('str')
t = t'{f(1)} {f(2)!s} {f(3):{f(4)}}'
print(log)
print(t.interpolations[2].format_spec, t.interpolations[1].value)
o = Odd()
u = t'{o} {o!r:>10}'
print(u.interpolations[0].value is o, u.interpolations[1].conversion, u.interpolations[1].format_spec)
def outer(x):
    return lambda: t'{x}'
print(outer(5)().values)
def render(t):
    parts = []
    for s, i in zip(t.strings, (*t.interpolations, None)):
        parts.append(s)
        if i is not None:
            parts.append(f'<{i.expression}={i.value}>')
    return ''.join(parts)
print(render(t'a{1 + 1}b{ "x" }c'))
# prints: [1, 2, 3, 4]
# prints: 4 2
# prints: True r >10
# prints: (5,)
# prints: a<1 + 1=2>b< "x"=x>c
