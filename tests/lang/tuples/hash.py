# 3.2.5.1: tuples are keys when their items are
d = {(1, 2): 'a', (): 'b', (1, (2, 'x')): 'c'}
print(d[1, 2], d[()], d[1, (2, 'x')])  # prints: a b c
print(hash((1, 2)) == hash((1.0, 2)), (1, 2) in d, (2, 1) in d)  # prints: True True False
try:
    {([],): 1}
except TypeError as e:
    print(e)  # prints: cannot use 'tuple' as a dict key (unhashable type: 'list')
try:
    hash((1, {}))
except TypeError as e:
    print(e)  # prints: unhashable type: 'dict'
