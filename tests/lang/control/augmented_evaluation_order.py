# 7.2.1 Augmented assignment: the target is evaluated once
calls = []
def f(name, value):
    calls.append(name)
    return value
items = [1, 2, 3]
f('list', items)[f('index', 1)] += f('value', 10)
print(items, calls)  # prints: [1, 12, 3] ['list', 'index', 'value']
calls.clear()
d = {}
try:
    f('dict', d)[f('key', 'k')] += f('not reached', 1)
except KeyError as e:
    print(repr(e), calls)  # prints: KeyError('k') ['dict', 'key']
i = 0
a = [5, 6]
a[i] += (i := 1)
print(a, i)  # prints: [6, 6] 1
