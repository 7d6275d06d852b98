# Dictionary view objects
d = {'a': 1, 'b': 2}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items)  # prints: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)])
d['c'] = 3
print(list(keys), list(values), list(items), len(keys))  # prints: ['a', 'b', 'c'] [1, 2, 3] [('a', 1), ('b', 2), ('c', 3)] 3
print('a' in keys, 3 in values, ('b', 2) in items, ('b', 3) in items)  # prints: True True True False
for k, v in d.items():
    print(k, v)
# prints: a 1
# prints: b 2
# prints: c 3
print({}.keys(), {}.values(), {}.items())  # prints: dict_keys([]) dict_values([]) dict_items([])
print(list(reversed(d.keys())), list(reversed(d.items())))  # prints: ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)]
print(max(d.values()), sum(d.values()), sorted(d.items(), key=lambda kv: -kv[1]))  # prints: 3 6 [('c', 3), ('b', 2), ('a', 1)]
