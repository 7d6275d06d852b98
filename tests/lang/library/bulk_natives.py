# heapq, bisect and Counter beside the same in plain Python, on mixed numbers
import bisect, heapq, random
from collections import Counter


def rise(heap, at):
    item = heap[at]
    while at and item < heap[(at - 1) >> 1]:
        heap[at] = heap[(at - 1) >> 1]
        at = (at - 1) >> 1
    heap[at] = item


random.seed(3)
for _ in range(60):
    items = [random.choice([random.randrange(20), random.random() * 20]) for _ in range(random.randrange(40))]
    heap, other = [], []
    for x in items:
        heapq.heappush(heap, x)
        other.append(x)
        rise(other, len(other) - 1)
    assert heap == other
    assert [heapq.heappop(heap) for _ in items] == sorted(items) and heap == []
    heapq.heapify(items)
    assert all(items[(i - 1) // 2] <= items[i] for i in range(1, len(items)))
    items.sort()
    for x in range(-1, 22):
        assert bisect.bisect_left(items, x) == sum(y < x for y in items)
        assert bisect.bisect_right(items, x) == sum(y <= x for y in items)


class T:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v


heap = []
for v in [5, 1, 4, 2, 3]:
    heapq.heappush(heap, T(v))
print([heapq.heappop(heap).v for _ in range(5)])  # prints: [1, 2, 3, 4, 5]
print(bisect.bisect([T(1), T(3)], T(2)))  # prints: 1
heap = [1, 2]
try:
    heapq.heappush(heap, "a")
except TypeError as e:
    print(e, heap)  # prints: '<' not supported between instances of 'str' and 'int' [1, 2, 'a']
try:
    heapq.heappop([])
except IndexError as e:
    print(e)  # prints: index out of range
heap = [NotImplemented]
print(heapq.heappop(heap), heap)  # prints: NotImplemented []
print(Counter("abracadabra"), Counter(x % 3 for x in range(10)), Counter([1, 1.0, True, "1"]))
# prints: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({0: 4, 1: 3, 2: 3}) Counter({1: 3, '1': 1})
c = Counter("aab")
c.update("abc")
print(c)  # prints: Counter({'a': 3, 'b': 2, 'c': 1})


from fractions import Fraction

class Same:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Same)


halves = [Fraction(1, 2), Fraction(3, 4), Fraction(2, 4)]
print(Counter(iter(halves)), Counter(halves) == Counter(tuple(halves)), list(Counter([Same(), 1, Same()]).values()))
# prints: Counter({Fraction(1, 2): 2, Fraction(3, 4): 1}) True [2, 1]
print(Counter(range(3)), Counter({"a": 5}), Counter(b"aab"), Counter({2, 2}), Counter(iter("aba")))
# prints: Counter({0: 1, 1: 1, 2: 1}) Counter({'a': 5}) Counter({97: 2, 98: 1}) Counter({2: 1}) Counter({'a': 2, 'b': 1})


class Tenfold(Counter):
    def __setitem__(self, key, v):
        super().__setitem__(key, v * 10)


print(Tenfold("aab"))  # prints: Tenfold({'a': 110, 'b': 10})
# ---
# lists and dicts that are changed by whole rows
a = list(range(10))
a.insert(0, "x"); a.insert(5, "y"); a.insert(-1, "z"); a.insert(99, "w")
print(a)  # prints: ['x', 0, 1, 2, 3, 'y', 4, 5, 6, 7, 8, 'z', 9, 'w']
print(a.pop(0), a.pop(4), a.pop(-2), a.pop(), a)  # prints: x y 9 w [0, 1, 2, 3, 4, 5, 6, 7, 8, 'z']
del a[0], a[2:4], a[-1:], a[::3]
print(a)  # prints: [2, 5, 7, 8]
del a[2:1], a[9:]
a[1:1] = [1, 2]; a[:0] = (0,); a[len(a):] = "ab"; a[2:3] = []
print(a)  # prints: [0, 2, 2, 5, 7, 8, 'a', 'b']
a[1:3] = a
print(a)  # prints: [0, 0, 2, 2, 5, 7, 8, 'a', 'b', 5, 7, 8, 'a', 'b']
a.extend(a); a[2:20] = reversed(a[2:6]); a.reverse()
print(a, a == list(tuple(a)), a == a[:-1], a[1:] == a[:-1])  # prints: ['b', 'a', 8, 7, 5, 'b', 'a', 8, 2, 2, 5, 7, 0, 0] True False False
print(list(reversed(a))[:3], list(reversed((1, 2))), list(reversed("ab")))  # prints: [0, 0, 7] [2, 1] ['b', 'a']
nan = float("nan")
print([nan] == [nan], [nan, 1] == [nan, 2], [1, 2.0, "x"] == [1.0, 2, "x"], (1, [2]) == (1, [2]), [1] == (1,))  # prints: True False True True False
d = {i: str(i) for i in range(20)}
e = d.copy(); e[3] = "x"; e[99] = 1; del e[0]
f = e.copy(); f |= {"k": 1}
print(len(d), d[3], len(e), e[3], len(f), list(f)[:3], list(f)[-2:], dict(d) == d, {**e} == e, f == e)  # prints: 20 3 20 x 21 [1, 2, 3] [99, 'k'] True True False
it = iter([3, 1, 2])
print(next(it), max(it), list(it), min(iter("bca")), sum(iter((1, 2.5))), sorted(it))  # prints: 3 2 [] a 3.5 []
it = iter([0, 0, 5, 6])
print(any(it), list(it), all(x for x in ()), any(reversed([0, 1])), sum({1: 2, 3: 4}), sum({1: 2, 3: 4}.values()), max({2, 9, 4}))  # prints: True [6] True True 4 6 9
print("abcdef"[::-1], "abcdef"[4:0:-2], "äbcdé"[::-1], "日本語"[::-1], "日x"[1::-1], "abc"[::2])  # prints: fedcba ec édcbä 語本日 x日 ac
# ---
# old lists that come to hold young values, moved by rows
kept = [[i] for i in range(300)]
for round in range(12):
    junk = [[j] for j in range(90)]
    kept.insert(round, [round, [round]])
    kept.pop(150)
    kept[100:102] = [[round, round], [round]]
    kept.reverse()
    kept.sort(key=len)
    kept.extend([[0]])
    del kept[5:6]
print(len(kept), sum(map(len, kept)), sum(x[0] for x in kept) > 0)
# prints: 300 324 True
