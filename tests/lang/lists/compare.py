# 6.10.1 Value comparisons of lists
print([1, 2] == [1, 2], [1, 2] == [1, 2, 3], [1, 2] != [2, 1], [1, 2] == (1, 2))  # prints: True False True False
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 99], [1, 2] <= [1, 2])  # prints: True True True True True
print([[1], [2]] < [[1], [3]], ['a', 1] < ['b', 'x'], [1.0] == [True])  # prints: True True True
for other in (1, None, (1,), 'a'):
    try:
        [1] < other
    except TypeError as e:
        print(e)
# prints: '<' not supported between instances of 'list' and 'int'
# prints: '<' not supported between instances of 'list' and 'NoneType'
# prints: '<' not supported between instances of 'list' and 'tuple'
# prints: '<' not supported between instances of 'list' and 'str'
