# functools: lru_cache, cache, cached_property
from functools import cache, cached_property, lru_cache


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x
print(square(2), square(2), square(3), square(4), square(2))  # prints: computing 2
# prints: computing 3
# prints: computing 4
# prints: computing 2
# prints: 4 4 9 16 4
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(5))  # prints: computing 5
# prints: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} square 25
square.cache_clear()
print(square.cache_info())  # prints: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())  # prints: 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)
@lru_cache(typed=True)
def kind(x, y=0):
    return type(x).__name__
print(kind(1), kind(1.0), kind(1, y=0), kind(x=1), kind.cache_info())
# prints: int float int int CacheInfo(hits=0, misses=4, maxsize=128, currsize=4)
@lru_cache
def plain(*args, **kwargs):
    return len(args) + len(kwargs)
print(plain(1, 2), plain(1, a=2), plain(), plain(1, 2), plain.cache_info())
# prints: 2 2 0 2 CacheInfo(hits=1, misses=3, maxsize=128, currsize=3)
class Circle:
    def __init__(self, r):
        self.r = r
    @cached_property
    def area(self):
        "pi r squared"
        print("area")
        return 3 * self.r ** 2
    @lru_cache
    def scaled(self, n):
        return self.r * n
c = Circle(2)
print(c.area, c.area, c.__dict__, Circle.area.__doc__, c.scaled(3))  # prints: area
# prints: 12 12 {'r': 2, 'area': 12} pi r squared 6
del c.area
print(c.area)  # prints: area
# prints: 12
error(square, [])  # prints: TypeError: unhashable type: 'list'
error(lru_cache, "a")  # prints: TypeError: Expected first argument to be an integer, a callable, or None
class Slotted:
    __slots__ = ()
    x = cached_property(lambda self: 1)
error(lambda: Slotted().x)  # prints: TypeError: No '__dict__' attribute on 'Slotted' instance to cache 'x' property.
