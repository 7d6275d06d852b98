# collections.ChainMap, UserDict, UserList, UserString
from collections import ChainMap, UserDict, UserList, UserString


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], list(m), len(m), "b" in m, m.get("z", 0))
# prints: ChainMap({'a': 1}, {'a': 2, 'b': 3}) 1 3 ['a', 'b'] 2 True 0
m["b"] = 9
print(m, m.new_child({"q": 1}), m.parents, dict(m))
# prints: ChainMap({'a': 1, 'b': 9}, {'a': 2, 'b': 3}) ChainMap({'q': 1}, {'a': 1, 'b': 9}, {'a': 2, 'b': 3}) ChainMap({'a': 2, 'b': 3}) {'a': 1, 'b': 9}
print(m | {"z": 5}, ChainMap(), bool(ChainMap()), m.new_child(k=1)["k"])
# prints: ChainMap({'a': 1, 'b': 9, 'z': 5}, {'a': 2, 'b': 3}) ChainMap({}) False 1
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
d = Lower(A=1)
d["B"] = 2
print(d, d["a"], "b" in d, d.data, d | {"C": 3}, len(d), d.pop("a"), d)
# prints: {'b': 2} 1 True {'b': 2} {'a': 1, 'b': 2, 'c': 3} 2 1 {'b': 2}
l = UserList([3, 1, 2])
l.append(0)
l.sort()
print(l, l[1:], l + [9], [7] + l, l * 2, l == [0, 1, 2, 3], len(l), 2 in l)
# prints: [0, 1, 2, 3] [1, 2, 3] [0, 1, 2, 3, 9] [7, 0, 1, 2, 3] [0, 1, 2, 3, 0, 1, 2, 3] True 4 True
s = UserString("Hello")
print(s, s.upper(), s + "!", s[1], s * 2, s == "Hello", "ell" in s, len(s), type(s.lower()).__name__, s.split("l"))
# prints: Hello HELLO Hello! e HelloHello True True 5 UserString ['He', '', 'o']
error(lambda: m["nope"])  # prints: KeyError: 'nope'
error(m.pop, "nope")  # prints: KeyError: "Key not found in the first mapping: 'nope'"
error(lambda: d["nope"])  # prints: KeyError: 'nope'
