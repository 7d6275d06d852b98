# 6.10.1 Value comparisons of dicts
print({1: 2} == {1: 2}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 3}, {1: 2} != {2: 2})  # prints: True True False True
print({} == {}, {} == [], {1: [1, {2: 3}]} == {1: [1, {2: 3}]}, {1: 1.0} == {True: 1})  # prints: True False True True
a, b = {}, {}
print(a is b, a == b, a is a)  # prints: False True True
try:
    {} < {}
except TypeError as e:
    print(e)  # prints: '<' not supported between instances of 'dict' and 'dict'
