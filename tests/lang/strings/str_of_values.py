# Built-in functions: str
print(str(1), str(1.5), str(None), str(True), str([1, 'a']), str('x'), str() == '')  # prints: 1 1.5 None True [1, 'a'] x True
print(str({'a': 'b'}), str(('x',)), str(range(3)), str(range(1, 9, 2)), str(ValueError('v')))
# prints: {'a': 'b'} ('x',) range(0, 3) range(1, 9, 2) v
print(str(10**20), str(-0.0), str([]), str(...), str({1: [None]}))  # prints: 100000000000000000000 -0.0 [] Ellipsis {1: [None]}
