# copy: shallow and deep copies
import copy


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

class Node:
    def __init__(self, value, *children):
        self.value, self.children = value, list(children)
tree = Node(1, Node(2), Node(3))
shallow, deep = copy.copy(tree), copy.deepcopy(tree)
print(shallow.children is tree.children, deep.children is tree.children, [c.value for c in deep.children], type(deep).__name__)
# prints: True False [2, 3] Node
nested = [1, [2, {"a": [3]}], (4, [5])]
d = copy.deepcopy(nested)
d[1][1]["a"].append(9)
print(nested, d, copy.copy(nested)[1] is nested[1])
# prints: [1, [2, {'a': [3]}], (4, [5])] [1, [2, {'a': [3, 9]}], (4, [5])] True
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c is loop)  # prints: True False
shared = [0]
both = copy.deepcopy([shared, shared])
print(both[0] is both[1], both[0] is shared)  # prints: True False
t = (1, "a")
print(copy.deepcopy(t) is t, copy.deepcopy(([],))[0] == [], copy.copy({1, 2}), copy.deepcopy({1: {2}}))
# prints: True True {1, 2} {1: {2}}
class Custom:
    def __copy__(self):
        return "copied"
    def __deepcopy__(self, memo):
        return "deeply copied"
print(copy.copy(Custom()), copy.deepcopy([Custom()]))  # prints: copied ['deeply copied']
class Slots:
    __slots__ = ("a", "b")
s = Slots()
s.a = [1]
print(copy.copy(s).a is s.a, copy.deepcopy(s).a, hasattr(copy.copy(s), "b"))  # prints: True [1] False
class Stack(list):
    pass
st = Stack([1, [2]])
st.name = "x"
e = copy.deepcopy(st)
print(type(e).__name__, e, e.name, e[1] is st[1])  # prints: Stack [1, [2]] x False
class State:
    def __getstate__(self):
        return {"z": 1}
    def __setstate__(self, state):
        self.restored = state
print(copy.copy(State()).restored, copy.deepcopy(len) is len, copy.copy(Node) is Node)  # prints: {'z': 1} True True
error(copy.copy, (x for x in ()))  # prints: TypeError: cannot pickle 'generator' object
error(copy.replace, 5, x=1)  # prints: TypeError: replace() does not support int objects
