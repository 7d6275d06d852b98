# collections.Counter: counts, arithmetic, order of most_common
from collections import Counter


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

c = Counter("abracadabra")
print(c, c["a"], c["zz"], len(c), c.total())  # prints: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 5 0 5 11
print(c.most_common(2), c.most_common(1), c.most_common(-1), Counter().most_common(1))
# prints: [('a', 5), ('b', 2)] [('a', 5)] [] []
print(list(Counter(a=2, b=-1, c=1).elements()))  # prints: ['a', 'a', 'c']
c.update("aab")
c.subtract({"a": 3, "q": 1})
print(c)  # prints: Counter({'a': 4, 'b': 3, 'r': 2, 'c': 1, 'd': 1, 'q': -1})
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=5)
print(a + b, a - b, a & b, a | b, +Counter(a=-1, b=1), -Counter(a=-1, b=1))
# prints: Counter({'c': 5, 'a': 4, 'b': 3}) Counter({'a': 2}) Counter({'a': 1, 'b': 1}) Counter({'c': 5, 'a': 3, 'b': 2}) Counter({'b': 1}) Counter({'a': 1})
print(a == Counter(a=3, b=1, z=0), a <= Counter(a=3, b=1, c=1), a < a, a != b)  # prints: True True False True
a += b
print(a)  # prints: Counter({'c': 5, 'a': 4, 'b': 3})
a -= Counter(a=4)
print(a)  # prints: Counter({'c': 5, 'b': 3})
a &= Counter(c=2)
print(a, Counter(), Counter({"x": 1}), Counter(x=2, y=3), a.copy())
# prints: Counter({'c': 2}) Counter() Counter({'x': 1}) Counter({'y': 3, 'x': 2}) Counter({'c': 2})
del c["nothing"]
print(dict(Counter([1, 1, 2])), sorted(Counter("hello").items()))
# prints: {1: 2, 2: 1} [('e', 1), ('h', 1), ('l', 2), ('o', 1)]
print(Counter("the cat the dog the".split()).most_common())  # prints: [('the', 3), ('cat', 1), ('dog', 1)]
error(Counter, 1)  # prints: TypeError: 'int' object is not iterable
error(Counter.fromkeys, "ab")  # prints: NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
error(lambda: Counter(a=1) + 1)  # prints: TypeError: unsupported operand type(s) for +: 'Counter' and 'int'
error(lambda: Counter(a=1) < {"a": 2})  # prints: TypeError: '<' not supported between instances of 'Counter' and 'dict'
