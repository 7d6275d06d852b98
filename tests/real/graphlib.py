# modules: graphlib
# Orders of dependency: static, step by step, with a cycle, and all that can be asked at the wrong time.
import graphlib

graph = {"ship": {"test", "pack"}, "test": {"build"}, "pack": {"build", "docs"}, "build": {"fetch"}, "docs": set()}
order = list(graphlib.TopologicalSorter(graph).static_order())
print(sorted(order), all(order.index(d) < order.index(n) for n in graph for d in graph[n]))
print(list(graphlib.TopologicalSorter({3: [2], 2: [1], 1: []}).static_order()))

sorter = graphlib.TopologicalSorter()
sorter.add("c", "a", "b")
sorter.add("d", "c")
sorter.add("c", "a", "x")
sorter.prepare()
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    print("ready", ready, bool(sorter))
    sorter.done(*ready)
print(bool(sorter), sorter.get_ready())


def tell(function, *arguments):
    try:
        print(function(*arguments))
    except (ValueError, graphlib.CycleError) as e:
        print(type(e).__name__, e.args if type(e) is ValueError else (e.args[0], sorted(set(e.args[1])), len(e.args[1])))


tell(sorter.prepare)
tell(sorter.add, "e")
tell(sorter.done, "nobody")
tell(sorter.done, "a")
fresh = graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1], 4: [1]})
tell(fresh.get_ready)
tell(fresh.done, 1)
tell(fresh.is_active)
tell(fresh.prepare)
print(sorted(fresh.get_ready()))
waiting = graphlib.TopologicalSorter({1: [2]})
waiting.prepare()
tell(waiting.done, 1)
tell(lambda: list(graphlib.TopologicalSorter({"self": ["self"]}).static_order()))
big = {i: [i // 2, i // 3] for i in range(1, 500)}
big[1] = big[0] = []
print(sum(i * n for i, n in enumerate(graphlib.TopologicalSorter(big).static_order())) > 0)
print(issubclass(graphlib.CycleError, ValueError), graphlib.TopologicalSorter[int])
