# modules: heapq
# without: _heapq
# Priority queues: invariants, merging with keys, the n smallest and largest by every strategy of the module.
import heapq

numbers = [(i * 7919 + 13) % 1009 for i in range(200)]


def is_heap(heap):
    return all(heap[(i - 1) // 2] <= heap[i] for i in range(1, len(heap)))


heap = []
for n in numbers:
    heapq.heappush(heap, n)
print(is_heap(heap), heap[:10])
print([heapq.heappop(heap) for i in range(20)], is_heap(heap))
print(heapq.heapreplace(heap, 5000), heapq.heappushpop(heap, -1), heapq.heappushpop(heap, 400), is_heap(heap))
print(heapq.heappushpop([], 3))

other = list(numbers)
heapq.heapify(other)
print(is_heap(other), other[:10])
print([heapq.heappop(other) for i in range(len(other))] == sorted(numbers))
try:
    heapq.heappop([])
except IndexError as e:
    print("IndexError", e)

# The private ones for the greatest first.
largest = list(numbers)
heapq._heapify_max(largest)
print(largest[0], heapq._heappop_max(largest), heapq._heapreplace_max(largest, 3), largest[0])
one = [4]
print(heapq._heappop_max(one), one)

print(list(heapq.merge([1, 4, 9], [2, 3, 10], [], [0])))
print(list(heapq.merge([9, 4, 1], [10, 3, 2], reverse=True)))
print(list(heapq.merge(["a", "bbb"], ["cc", "dddd"], key=len)))
print(list(heapq.merge(["bbb", "a"], ["dddd", "cc"], key=len, reverse=True)))
print(list(heapq.merge([1, 2])), list(heapq.merge()), list(heapq.merge(["x", "yy"], key=len)))

for n in (0, 1, 3, 150, 500):
    for key in (None, lambda x: -x, lambda x: x % 10):
        small, large = heapq.nsmallest(n, numbers, key), heapq.nlargest(n, numbers, key)
        print(n, small[:6], large[:6], small == sorted(numbers, key=key)[:n], large == sorted(numbers, key=key, reverse=True)[:n])
print(heapq.nsmallest(1, []), heapq.nlargest(1, [], key=len), heapq.nsmallest(3, iter([])), heapq.nlargest(3, iter([]), key=len))
print(heapq.nsmallest(2, iter([3, 1, 2])), heapq.nlargest(2, (c for c in "banana"), key=ord))


class Task:
    def __init__(self, name, priority):
        self.name, self.priority = name, priority

    def __lt__(self, other):
        return self.priority < other.priority


tasks = []
for name, priority in [("write", 3), ("read", 1), ("test", 2), ("ship", 9)]:
    heapq.heappush(tasks, Task(name, priority))
print([heapq.heappop(tasks).name for i in range(4)])
