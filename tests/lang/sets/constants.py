# 6.2.6 Set displays: a display of constants makes a new set each time
def fresh():
    return {1, 2, 3}
a, b = fresh(), fresh()
a.add(4)
print(a, b, fresh(), a is b)  # prints: {1, 2, 3, 4} {1, 2, 3} {1, 2, 3} False
hits = 0
for i in range(30):
    if i % 10 in {1, 2, 3}:
        hits += 1
    if i not in {7, 'x'}:
        hits += 100
print(hits)  # prints: 2909
for x in {5}:
    print(x)  # prints: 5
print([x for x in {6, 7}], 1 in {1, 2} in [{1, 2}], () in {()}, {1} in {frozenset([1]), 2}, 'b' in {b'b', 'c'})
# prints: [6, 7] True True True False
for value in ([], {}, {1: 2}):
    try:
        value in {1, 2, (3, 4)}
    except TypeError as e:
        print(e)
# prints: cannot use 'list' as a set element (unhashable type: 'list')
# prints: cannot use 'dict' as a set element (unhashable type: 'dict')
# prints: cannot use 'dict' as a set element (unhashable type: 'dict')
print({*{1, 2, 3}, *{3, 4, 5}}, set({1, 2, 3}) == {3, 2, 1}, [{1, 2, 3}] == [{1, 2, 3}], {(1, 2), (1, 2.0), b'x', None, ...} == {None, ..., b'x', (1, 2)})
# prints: {1, 2, 3, 4, 5} True True True
