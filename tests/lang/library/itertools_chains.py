# itertools: chain, accumulate, batched, compress, pairwise, zip_longest, starmap, filters
from itertools import accumulate, batched, chain, compress, dropwhile, filterfalse, pairwise, starmap, takewhile, tee, zip_longest
import operator


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(list(chain("ab", [1], ())), list(chain.from_iterable([[1], [2, 3]])), list(chain()))  # prints: ['a', 'b', 1] [1, 2, 3] []
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])))
# prints: [1, 3, 6, 10] [3, 3, 3] [10, 11, 13] []
print(list(accumulate([1, 2, 3], operator.mul)), list(batched("abcdefg", 3)), list(batched([], 2)))
# prints: [1, 2, 6] [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] []
print(list(compress("abcd", [1, 0, 1])), list(pairwise([1, 2, 3])), list(pairwise([1])))
# prints: ['a', 'c'] [(1, 2), (2, 3)] []
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(zip_longest([], "x")))
# prints: [('a', 1), ('b', '-'), ('c', '-')] [] [(None, 'x')]
print(list(starmap(pow, [(2, 3), (3, 2)])), list(takewhile(str.isalpha, "ab1c")), list(dropwhile(str.isalpha, "ab1c")))
# prints: [8, 9] ['a', 'b'] ['1', 'c']
print(list(filterfalse(None, [0, 1, "", 2])), list(filterfalse(lambda x: x % 2, range(5))))  # prints: [0, ''] [0, 2, 4]
a, b = tee(iter("abc"))
print(next(a), list(b), list(a), len(tee([], 3)), tee([], 0))  # prints: a ['a', 'b', 'c'] ['b', 'c'] 3 ()
def noisy():
    for i in range(3):
        print("made", i)
        yield i
first, second = tee(noisy())
print(next(first), next(second))  # prints: made 0
# prints: 0 0
error(batched, "ab", 0)  # prints: ValueError: n must be at least one
error(lambda: list(batched("abc", 2, strict=True)))  # prints: ValueError: batched(): incomplete batch
error(accumulate, 5)  # prints: TypeError: 'int' object is not iterable
error(lambda: list(chain(1)))  # prints: TypeError: 'int' object is not iterable
error(tee, [], -1)  # prints: ValueError: n must be >= 0
