# Built-in functions: sum
print(sum([]), sum([1, 2, 3]), sum((1.5, 2)), sum(range(101)), sum([1, 2], 10), sum([], 5))  # prints: 0 6 3.5 5050 13 5
print(sum([[1], [2]], []), sum([10**20, 1]), sum([True, True]), sum({1: 0, 2: 0}), sum([1], start=1))
# prints: [1, 2] 100000000000000000001 2 3 2
print(sum([2**62, 2**62, -2**63]), sum([0.5] * 4, 1), sum([(1,), (2,)], ()))  # prints: 0 3.0 (1, 2)
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: sum(['a', 'b']))  # prints: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: sum(['a'], ''))  # prints: sum() can't sum strings [use ''.join(seq) instead]
attempt(lambda: sum(5))  # prints: 'int' object is not iterable
attempt(lambda: sum([1, None]))  # prints: unsupported operand type(s) for +: 'int' and 'NoneType'
attempt(lambda: sum())  # prints: sum() takes at least 1 positional argument (0 given)
