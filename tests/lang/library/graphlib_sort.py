# graphlib.TopologicalSorter
from graphlib import CycleError, TopologicalSorter


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(list(TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]}).static_order()))  # prints: ['a', 'b', 'c', 'd']
g = TopologicalSorter()
g.add(1, 2, 3)
g.add(2, 3)
g.prepare()
while g:
    ready = g.get_ready()
    print(ready)
    g.done(*ready)
# prints: (3,)
# prints: (2,)
# prints: (1,)
try:
    TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except CycleError as e:
    print(e.args)  # prints: ('nodes are in a cycle', [1, 3, 2, 1])
error(g.done, 9)  # prints: ValueError: node 9 was not added using add()
error(TopologicalSorter().get_ready)  # prints: ValueError: prepare() must be called first
error(g.add, 5)  # prints: ValueError: Nodes cannot be added after a call to prepare()
