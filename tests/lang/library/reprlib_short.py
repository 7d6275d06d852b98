# reprlib: repr of bounded length
import reprlib
from collections import deque

print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}))
# prints: [0, 1, 2, 3, 4, 5, ...] 'xxxxxxxxxxxx...xxxxxxxxxxxxx' {0: 0, 1: 1, 2: 2, 3: 3, ...}
print(reprlib.repr(tuple(range(10))), reprlib.repr(10**100), reprlib.repr({5, 3, 1}), reprlib.repr(frozenset("a")), reprlib.repr((1,)))
# prints: (0, 1, 2, 3, 4, 5, ...) 100000000000000000...0000000000000000000 {1, 3, 5} frozenset({'a'}) (1,)
print(reprlib.repr(deque(range(9))), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(set()), reprlib.repr({}))
# prints: deque([0, 1, 2, 3, 4, 5, ...]) [[[[[[[...]]]]]]] set() {}
r = reprlib.Repr(maxlist=2, fillvalue="…", maxstring=9)
print(r.repr([1, 2, 3]), r.repr("hello world"), r.maxlevel)  # prints: [1, 2, …] 'he…ld' 6
r.indent = 2
print(r.repr([1, [2, (3,)], {"a": 1}]))  # prints: [
# prints:   1,
# prints:   [
# prints:     2,
# prints:     (
# prints:       3,
# prints:     ),
# prints:   ],
# prints:   …,
# prints: ]
class Tree(list):
    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        return "Tree(" + ", ".join(map(repr, self)) + ")"
t = Tree([1])
t.append(t)
print(t, Tree.__repr__.__name__)  # prints: Tree(1, <again>) __repr__
class Wide:
    def __repr__(self):
        return "Wide(" + "w" * 60 + ")"
print(reprlib.repr(Wide()), reprlib.repr([Wide()]))  # prints: Wide(wwwwwwww...wwwwwwwwwwwww) [Wide(wwwwwwww...wwwwwwwwwwwww)]
