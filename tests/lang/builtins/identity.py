# id() and hashes by identity
things = [[] for _ in range(100)]
ids = [id(t) for t in things]
print(len(dict.fromkeys(ids)), [id(t) for t in things] == ids, all([isinstance(i, int) and i > 0 for i in ids]))
# prints: 100 True True
print(id(None) == id(None), id(5) == id(5), id(int) != id(str), id(len) == id(len))  # prints: True True True True
def f():
    pass
def g():
    pass
d = {f: 1, g: 2, int: 3, len: 4, (f, int): 5, things[0].append: 6}
garbage = [[i] for i in range(300)]
print(d[f], d[g], d[int], d[len], d[(f, int)], d[things[0].append], hash(f) == hash(f))  # prints: 1 2 3 4 5 6 True
print([id(t) for t in things] == ids)  # prints: True
