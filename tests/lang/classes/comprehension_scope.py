# 6.2.4 Displays: in a class body only the first iterable of a comprehension sees the class's names
n = 'global'

class C:
    n = 3
    items = [i for i in range(n)]
    names = [n for _ in range(2)]
    pairs = {i: n for i in range(1)}
    inner = list(n for _ in range(1))
    first = [(i, n) for i in [n]]

print(C.items, C.names)  # prints: [0, 1, 2] ['global', 'global']
print(C.pairs, C.inner)  # prints: {0: 'global'} ['global']
print(C.first, hasattr(C, 'i'), hasattr(C, '_'))  # prints: [(3, 'global')] False False

def f(n):
    class D:
        n = 'class'
        seen = [n for _ in range(1)]
        own = n
    return D.seen, D.own

print(f('argument'))  # prints: (['argument'], 'class')
