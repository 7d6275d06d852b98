# 6.10.1 Value comparisons: sets are ordered by inclusion, partially
a, b, c = {1, 2}, {1, 2, 3}, {4}
print(a < b, a <= b, a > b, a >= b, a == b, a != b)  # prints: True True False False False True
print(a < c, a <= c, a > c, a >= c, a == c)  # prints: False False False False False
print(a < a, a <= a, a > a, a >= a, a == a)  # prints: False True False True True
print(a == frozenset(a), frozenset(a) == a, frozenset(a) < b, b > frozenset(a))  # prints: True True True True
print(a == [1, 2], a != (1, 2), a == 1, set() == frozenset(), set() == [])  # prints: False True False True False
for f in (lambda: a < [1], lambda: a >= 3, lambda: 'x' < a, lambda: frozenset() <= {}):
    try:
        f()
    except TypeError as e:
        print(e)
# prints: '<' not supported between instances of 'set' and 'list'
# prints: '>=' not supported between instances of 'set' and 'int'
# prints: '<' not supported between instances of 'str' and 'set'
# prints: '<=' not supported between instances of 'frozenset' and 'dict'
print(1 < 2 < 3, {1} < {1, 2} < {1, 2, 3}, {1} < {1, 2} > {2})  # prints: True True True
