# graphlib: an order in which every node comes behind those it depends on.

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Raised by prepare() if there are cycles; args[1] is one, its first node repeated at the end."""


class TopologicalSorter:
    """Provides functionality to topologically sort a graph of hashable nodes"""

    def __init__(self, graph=None):
        self._waits = {}  # node: how many predecessors are not done; -1 once it was handed out, -2 once it is done
        self._after = {}  # node: its successors
        self._ready = None
        self._out = self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def add(self, node, *predecessors):
        """Add a new node and its predecessors to the graph."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        for each in (node, *predecessors):
            self._waits.setdefault(each, 0)
            self._after.setdefault(each, [])
        self._waits[node] += len(predecessors)
        for each in predecessors:
            self._after[each].append(node)

    def prepare(self):
        """Mark the graph as finished and check for cycles in the graph."""
        if self._ready is not None and (self._out or self._finished):
            raise ValueError("cannot prepare() after starting sort")
        if self._ready is None:
            self._ready = [node for node, waits in self._waits.items() if waits == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        done, place = set(), {}
        for start in self._waits:
            if start in done:
                continue
            path, rests = [], [iter([start])]
            while rests:
                for node in rests[-1]:
                    if node in place:
                        return [*path[place[node] :], node]
                    if node not in done:
                        place[node] = len(path)
                        path.append(node)
                        rests.append(iter(self._after[node]))
                        break
                else:
                    rests.pop()
                    if path:
                        done.add(path[-1])
                        del place[path.pop()]
        return None

    def get_ready(self):
        """Return a tuple of all the nodes that are ready."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._waits[node] = -1
        self._ready.clear()
        self._out += len(result)
        return result

    def is_active(self):
        """Return True if more progress can be made and False otherwise."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Marks a set of nodes returned by get_ready() as processed."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._waits:
                raise ValueError(f"node {node!r} was not added using add()")
            state = self._waits[node]
            if state >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if state == -2:
                raise ValueError(f"node {node!r} was already marked done")
            self._waits[node] = -2
            self._finished += 1
            for after in self._after[node]:
                self._waits[after] -= 1
                if self._waits[after] == 0:
                    self._ready.append(after)

    def static_order(self):
        """Returns an iterable of nodes in a topological order."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(type(list[int]))
