# 4.10 Mapping types: a dict used as a queue or as a stack, with gaps at its ends
d = {i: i for i in range(50)}
while len(d) > 3:
    d.popitem()
print(d, d.popitem(), list(d))  # prints: {0: 0, 1: 1} (2, 2) [0, 1]
d.update((i, -i) for i in range(100, 140))
print(d.popitem(), d.popitem(), len(d), next(iter(d)))  # prints: (139, -139) (138, -138) 40 0
for i in list(d)[:30]:
    del d[i]
print(next(iter(d)), next(reversed(d)), len(d), list(d)[:3])  # prints: 128 137 10 [128, 129, 130]
d["end"] = 1
print(d.popitem(), d.popitem(), list(d.items())[0], 128 in d, 137 in d)  # prints: ('end', 1) (137, -137) (128, -128) True False
total = 0
for i in range(10000):
    d[i] = i
    total += d.pop(next(iter(d)))
print(total, len(d), d.popitem())  # prints: 49903857 9 (9999, 9999)
d.clear()
d["new"] = 0
print(d, list(d))  # prints: {'new': 0} ['new']
