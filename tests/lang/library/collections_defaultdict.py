# collections.defaultdict: missing keys, factories, copies and unions
from collections import defaultdict


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

d = defaultdict(list)
for word in "apple ant bee bat cat".split():
    d[word[0]].append(word)
print(d, dict(d), d["z"], len(d))
# prints: defaultdict(<class 'list'>, {'a': ['apple', 'ant'], 'b': ['bee', 'bat'], 'c': ['cat'], 'z': []}) {'a': ['apple', 'ant'], 'b': ['bee', 'bat'], 'c': ['cat']} [] 4
n = defaultdict(int, {"a": 1}, b=2)
n["a"] += 1
n["c"] += 1
print(n, n.get("q"), "q" in n, n.default_factory)
# prints: defaultdict(<class 'int'>, {'a': 2, 'b': 2, 'c': 1}) None False <class 'int'>
print(n.copy(), n | {"z": 9}, {"z": 9} | n, n == dict(n))
# prints: defaultdict(<class 'int'>, {'a': 2, 'b': 2, 'c': 1}) defaultdict(<class 'int'>, {'a': 2, 'b': 2, 'c': 1, 'z': 9}) defaultdict(<class 'int'>, {'z': 9, 'a': 2, 'b': 2, 'c': 1}) True
tree = lambda: defaultdict(tree)
t = tree()
t["x"]["y"]["z"] = 1
print(list(t), list(t["x"]), t["x"]["y"]["z"])  # prints: ['x'] ['y'] 1
print(defaultdict(), defaultdict(None, a=1), defaultdict(lambda: 7)["k"])
# prints: defaultdict(None, {}) defaultdict(None, {'a': 1}) 7
class Up(defaultdict):
    def __missing__(self, key):
        self[key] = key.upper()
        return self[key]
print(Up()["abc"], Up(None, x=1))  # prints: ABC Up(None, {'x': 1})
error(lambda: defaultdict()["x"])  # prints: KeyError: 'x'
error(defaultdict, 5)  # prints: TypeError: first argument must be callable or None
