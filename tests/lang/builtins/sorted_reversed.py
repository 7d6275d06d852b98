# Built-in functions: sorted, reversed
print(sorted([3, 1, 2]), sorted('bca'), sorted((3, 1), reverse=True), sorted({2: 'x', 1: 'y'}), sorted([]))
# prints: [1, 2, 3] ['a', 'b', 'c'] [3, 1] [1, 2] []
print(list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed((1, 2))), list(reversed(range(4))))
# prints: [3, 2, 1] ['c', 'b', 'a'] [2, 1] [3, 2, 1, 0]
print(sorted(['b', 'A', 'c'], key=lambda s: s.lower()), sorted([-3, 2, -1], key=abs))  # prints: ['A', 'b', 'c'] [-1, 2, -3]
a = [3, 1, 2]
b = sorted(a)
print(a, b, a is b)  # prints: [3, 1, 2] [1, 2, 3] False
for x in reversed([1, 2]):
    print(x)
# prints: 2
# prints: 1
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: reversed(5))  # prints: 'int' object is not reversible
attempt(lambda: sorted())  # prints: sorted expected 1 argument, got 0
attempt(lambda: sorted([1], foo=2))  # prints: sort() got an unexpected keyword argument 'foo'
