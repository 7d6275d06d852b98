# collections.deque: both ends, maxlen, rotation, indexing and messages
from collections import deque


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d)  # prints: deque(['a', 'b', 'c']) 5 z d d z deque(['a', 'b', 'c'])
d.extend([1, 2])
d.extendleft([8, 9])
print(d, d.index(1), d.count("b"), "b" in d)  # prints: deque([9, 8, 'a', 'b', 'c', 1, 2]) 5 1 True
d.rotate(2)
print(d)  # prints: deque([1, 2, 9, 8, 'a', 'b', 'c'])
d.rotate(-3)
print(d, list(reversed(d)))  # prints: deque([8, 'a', 'b', 'c', 1, 2, 9]) [9, 2, 1, 'c', 'b', 'a', 8]
b = deque(range(10), maxlen=3)
b.append(10)
print(b, b.maxlen, b.copy(), b + deque([1]), deque([1, 2]) * 2)
# prints: deque([8, 9, 10], maxlen=3) 3 deque([8, 9, 10], maxlen=3) deque([9, 10, 1], maxlen=3) deque([1, 2, 1, 2])
b.appendleft(0)
print(b, b == deque([0, 8, 9]), deque([1]) < deque([2]), bool(deque()))  # prints: deque([0, 8, 9], maxlen=3) True True False
d[1] = "x"
del d[0]
d.insert(1, "i")
d.remove("i")
print(d)  # prints: deque(['x', 'b', 'c', 1, 2, 9])
d.reverse()
print(d)  # prints: deque([9, 2, 1, 'c', 'b', 'x'])
r = deque([1])
r.append(r)
print(r, deque([1, [2]]), deque(maxlen=2))  # prints: deque([1, [...]]) deque([1, [2]]) deque([], maxlen=2)
queue = deque([1])
seen = []
while queue:
    n = queue.popleft()
    seen.append(n)
    if n < 10:
        queue += [2 * n, 2 * n + 1]
print(len(seen), seen[-5:])  # prints: 19 [15, 16, 17, 18, 19]
big = deque()
for i in range(100):
    big.append(i)
    if i % 3:
        big.popleft()
print(len(big), big[0], big[-1], sum(big))  # prints: 34 66 99 2805
error(deque().pop)  # prints: IndexError: pop from an empty deque
error(deque().popleft)  # prints: IndexError: pop from an empty deque
error(lambda: d[99])  # prints: IndexError: deque index out of range
error(d.remove, 99)  # prints: ValueError: deque.remove(x): x not in deque
error(d.index, 99)  # prints: ValueError: deque.index(x): x not in deque
error(b.insert, 0, 1)  # prints: IndexError: deque already at its maximum size
error(deque, [], -1)  # prints: ValueError: maxlen must be non-negative
error(deque, 5)  # prints: TypeError: 'int' object is not iterable
error(lambda: deque([1]) + [2])  # prints: TypeError: can only concatenate deque (not "list") to deque
def mutate():
    for x in b:
        b.append(1)
error(mutate)  # prints: RuntimeError: deque mutated during iteration
