# math: iterables of the guest's own
import math
class Items:
    def __init__(self, *items):
        self.items = items
    def __iter__(self):
        print('iter', end=' ')
        return iter(self.items)
class Old:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i + 1
class MyList(list):
    def __iter__(self):
        return iter([5, 6])
class V:
    def __init__(self, v):
        self.v = v
    def __mul__(self, other):
        return V(f'({self.v}*{other.v if isinstance(other, V) else other})')
    def __rmul__(self, other):
        return V(f'({other}*{self.v})')
    def __add__(self, other):
        return V(f'({self.v}+{other.v if isinstance(other, V) else other})')
    def __radd__(self, other):
        return V(f'({other}+{self.v})')
    def __repr__(self):
        return self.v
print(math.fsum(Items(1, 2)), math.prod(Items(2, 3)), math.sumprod(Items(1, 2), Items(3, 4)), math.dist(Items(1, 2), Items(4, 6)))
# prints: iter iter iter iter iter iter 3.0 6 11 5.0
print(math.fsum(Old()), math.prod(Old()), math.sumprod(Old(), Old()), math.prod(MyList([1, 2])), math.fsum(MyList()))
# prints: 6.0 6 14 30 11.0
print(math.prod([V('a'), V('b'), 3]), math.prod([2, V('c')]), math.prod([V('a')], start=V('s')), math.prod((V(x) for x in 'xy')))
# prints: (((1*a)*b)*3) (2*c) (s*a) ((1*x)*y)
print(math.sumprod([V('a'), 2], [3, V('b')]), math.sumprod([1, V('a')], iter([2, 3])))  # prints: ((0+(a*3))+(2*b)) (2+(a*3))
def numbers():
    yield 1.5
    raise ValueError('from the generator')
for f in (math.fsum, math.prod):
    try:
        f(numbers())
    except ValueError as e:
        print(e)
# prints: from the generator
# prints: from the generator
