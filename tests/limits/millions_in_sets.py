# expect: nothing
# A large set within the limit, and what operators make of it.
s = set(range(500000))
print(len(s), len(s - set(range(499000))), len(s & {1, -1}))  # prints: 500000 1000 1
for i in range(500000):
    s.discard(i)
print(len(s), s)  # prints: 0 set()
s.clear()
for i in range(100000):
    s.add(i % 7)
    s.pop()
print(len(s))  # prints: 0
a = b = 1
for i in range(20000):
    a, b = frozenset([a]), frozenset([b])
print(a == b, len({a, b}), len(repr(a)))  # prints: True 1 260001
