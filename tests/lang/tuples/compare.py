# 6.10.1 Value comparisons: tuples compare item by item
print((1, 2) == (1, 2), (1, 2) == (2, 1), (1, 2) != (1, 2, 3))  # prints: True False True
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 9, 9))  # prints: True True True True
print((1, 2) == [1, 2], (1.0, True) == (1, 1))  # prints: False True
print((1, 'a') < (2, None))  # prints: True
try:
    (1, 'a') < (1, None)
except TypeError as e:
    print(e)  # prints: '<' not supported between instances of 'str' and 'NoneType'
print(sorted([(2, 'b'), (1, 'z'), (2, 'a'), (1,)]))  # prints: [(1,), (1, 'z'), (2, 'a'), (2, 'b')]
