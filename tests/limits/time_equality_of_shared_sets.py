# expect: time limit exceeded
# Each level doubles the paths through what is shared.
a = b = frozenset()
for i in range(200):
    a, b = frozenset([(a, 1), (a, 2)]), frozenset([(b, 1), (b, 2)])
while a == b:
    pass
