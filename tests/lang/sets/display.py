# 6.2.6 Set displays: duplicates count once, the first of equal items stays
print({1, 2, 2, 1} == {2, 1})  # prints: True
print({1, True, 1.0}, {True, 1}, {0, False, 0.0})  # prints: {1} {True} {0}
print(len({1, 1.5, 'a', (1, 2), None}))  # prints: 5
print({*[1, 2], *(2, 3)} == {1, 2, 3})  # prints: True
a = 5
print({a, a + 1, *range(3)} == {0, 1, 2, 5, 6})  # prints: True
print(type({1}), type({}), type({*[]}))  # prints: <class 'set'> <class 'dict'> <class 'set'>
print({*[]}, {*{}, *''})  # prints: set() set()
