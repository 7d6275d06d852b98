# functools: total_ordering, cmp_to_key, wraps
from functools import cmp_to_key, total_ordering, update_wrapper, wraps


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@total_ordering
class Version:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented
a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), max(a, b).n, sorted([b, a])[0].n)  # prints: True True False False True 2 1
print(sorted([5, 2, 9], key=cmp_to_key(lambda x, y: y - x)), sorted("bAc", key=cmp_to_key(lambda x, y: (x.lower() > y.lower()) - (x.lower() < y.lower()))))
# prints: [9, 5, 2] ['A', 'b', 'c']
k = cmp_to_key(lambda x, y: x - y)
print(k(1) < k(2), k(1) == k(1), k(3).obj, k(2) >= k(3))  # prints: True True 3 False
def logged(f):
    @wraps(f)
    def wrapper(*args):
        "wrapper"
        return f(*args)
    return wrapper
@logged
def add(a, b):
    "adds"
    return a + b
print(add.__name__, add.__doc__, add(1, 2), add.__wrapped__(3, 4), add.__qualname__)  # prints: add adds 3 7 add
add.tag = 1
other = update_wrapper(lambda: None, add)
print(other.__name__, other.tag)  # prints: add 1
error(lambda: a >= 5)  # prints: TypeError: '>=' not supported between instances of 'Version' and 'int'
error(total_ordering, type("Nothing", (), {}))  # prints: ValueError: must define at least one ordering operation: < > <= >=
