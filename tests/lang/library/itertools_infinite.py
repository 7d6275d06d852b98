# itertools: count, cycle, repeat with islice and takewhile
from itertools import count, cycle, islice, repeat, takewhile


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(count(3), count(1, 2), repeat(5), repeat("x", 3))  # prints: count(3) count(1, 2) repeat(5) repeat('x', 3)
print(list(islice(count(10, -3), 5)), list(islice(count(0.5, 0.25), 3)), list(takewhile(lambda x: x < 20, count(3, 7))))
# prints: [10, 7, 4, 1, -2] [0.5, 0.75, 1.0] [3, 10, 17]
c = count()
print(next(c), next(c), list(zip("ab", c)), c)  # prints: 0 1 [('a', 2), ('b', 3)] count(4)
print(list(islice(cycle("abc"), 8)), list(repeat(0, 3)), list(map(pow, [2, 3], repeat(2))))
# prints: ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b'] [0, 0, 0] [4, 9]
r = repeat(7, 2)
print(next(r), list(r), list(r), list(cycle([])) if False else "")  # prints: 7 [7] [] 
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 0, None, 3)))
# prints: ['a', 'b'] ['c', 'd'] ['c', 'd', 'e', 'f', 'g'] ['a', 'd', 'g']
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 2, 4)), list(it))  # prints: [0, 1, 2] [5, 6] [7, 8, 9]
error(islice, [], -1)  # prints: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
error(islice, [], 1, 2, 0)  # prints: ValueError: Step for islice() must be a positive integer or None.
error(count, "a")  # prints: TypeError: a number is required
error(cycle, 5)  # prints: TypeError: 'int' object is not iterable
