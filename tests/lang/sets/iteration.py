# 8.3 The for statement: a set that changes size under its loop
s = {1}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as e:
    print(e)  # prints: Set changed size during iteration
print(sorted(s))  # prints: [1, 101]
it = iter(s)
print(next(it) in s, type(it))  # prints: True <class 'set_iterator'>
s.discard(1)
for _ in range(2):
    try:
        next(it)
    except RuntimeError as e:
        print(e)
# prints: Set changed size during iteration
# prints: Set changed size during iteration
it = iter({5})
print(next(it), next(it, 'end'), next(it, 'end'), list(it))  # prints: 5 end end []
print(sorted({3, 1, 2}), sum({1, 2}), max({4, 9}), any({0}), all(set()))  # prints: [1, 2, 3] 3 9 False True
print(list(zip({7}, {8})), list(enumerate({9})), [*{1}], dict.fromkeys({1}, 2), tuple({3}))
# prints: [(7, 8)] [(0, 9)] [1] {1: 2} (3,)
a, = {6}
print(a)  # prints: 6
try:
    a, b = {1}
except ValueError as e:
    print(e)  # prints: not enough values to unpack (expected 2, got 1)
try:
    reversed({1})
except TypeError as e:
    print(e)  # prints: 'set' object is not reversible
