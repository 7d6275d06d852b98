# Built-in functions: enumerate, zip
print(list(enumerate('ab')), list(enumerate([5], 10)), list(enumerate('xy', start=-1)), list(enumerate([])))
# prints: [(0, 'a'), (1, 'b')] [(10, 5)] [(-1, 'x'), (0, 'y')] []
print(list(zip([1, 2, 3], 'ab')), list(zip()), list(zip('a')), list(zip(range(2), 'ab', [True, False])))
# prints: [(1, 'a'), (2, 'b')] [] [('a',)] [(0, 'a', True), (1, 'b', False)]
for i, (a, b) in enumerate(zip('pq', 'rs')):
    print(i, a, b)
# prints: 0 p r
# prints: 1 q s
pairs = [(1, 'a'), (2, 'b')]
numbers, letters = zip(*pairs)
print(numbers, letters, dict(zip('ab', [1, 2])))  # prints: (1, 2) ('a', 'b') {'a': 1, 'b': 2}
def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(e)
attempt(lambda: zip(5))  # prints: 'int' object is not iterable
attempt(lambda: enumerate())  # prints: enumerate() missing required argument 'iterable'
attempt(lambda: enumerate(5))  # prints: 'int' object is not iterable
attempt(lambda: list(zip([1], [2, 3], strict=True)))  # prints: zip() argument 2 is longer than argument 1
attempt(lambda: list(zip([1, 2], [3], strict=True)))  # prints: zip() argument 2 is shorter than argument 1
