# heapq: the lists are CPython's, item for item
import heapq


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h)  # prints: [1, 3, 2, 5, 9, 8]
heapq.heappush(h, 0)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 4), h, heapq.heapreplace(h, 7), h)
# prints: [3, 5, 4, 7, 9, 8] 0 [3, 5, 4, 7, 9, 8] 1 [3, 5, 4, 7, 9, 8] 2 [3, 5, 4, 7, 9, 8]
print([heapq.heappop(h) for _ in range(len(h))])  # prints: [3, 4, 5, 7, 8, 9]
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, "bca", key=ord), heapq.nlargest(9, [2, 1]), heapq.nsmallest(0, [1]))
# prints: [5, 3] ['a', 'b'] [2, 1] []
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([3, 1], [4], reverse=True)), list(heapq.merge(["a", "C"], ["B"], key=str.lower)))
# prints: [0, 1, 2, 3, 4] [4, 3, 1] ['a', 'B', 'C']
m = [1, 5, 3, 9]
heapq.heapify_max(m)
heapq.heappush_max(m, 7)
print(m, heapq.heappop_max(m), heapq.heapreplace_max(m, 0), heapq.heappushpop_max(m, 2), m)
# prints: [3, 1, 2, 0] 9 7 5 [3, 1, 2, 0]
tasks = []
for i, (priority, name) in enumerate([(2, "write"), (1, "plan"), (2, "test")]):
    heapq.heappush(tasks, (priority, i, name))
print([heapq.heappop(tasks)[2] for _ in range(3)])  # prints: ['plan', 'write', 'test']
class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
items = [Item(n) for n in (3, 1, 2)]
heapq.heapify(items)
print([heapq.heappop(items).n for _ in range(3)])  # prints: [1, 2, 3]
error(heapq.heappop, [])  # prints: IndexError: index out of range
error(heapq.heapify, (1, 2))  # prints: TypeError: heapify() argument must be list, not tuple
error(heapq.heappush, [1], "a")  # prints: TypeError: '<' not supported between instances of 'str' and 'int'
