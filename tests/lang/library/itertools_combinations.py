# itertools: product, permutations, combinations in lexicographic order of positions
from itertools import combinations, combinations_with_replacement, permutations, product


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("ab", [])))
# prints: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] []
print(len(list(product(range(3), repeat=4))), list(product(range(35), range(30), "a"))[-1])  # prints: 81 (34, 29, 'a')
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("a", 2)))
# prints: [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [()] []
print(list(combinations("abcd", 2)), list(combinations("ab", 0)), list(combinations("ab", 3)))
# prints: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [()] []
print(list(combinations_with_replacement("ab", 3)), list(combinations_with_replacement([], 1)))
# prints: [('a', 'a', 'a'), ('a', 'a', 'b'), ('a', 'b', 'b'), ('b', 'b', 'b')] []
print(len(list(permutations(range(4)))), len(list(combinations(range(7), 3))), sum(map(sum, combinations(range(6), 4))))
# prints: 24 35 150
error(combinations, "ab", -1)  # prints: ValueError: r must be non-negative
error(permutations, "ab", "x")  # prints: TypeError: Expected int as r
error(product, [1], repeat=-1)  # prints: ValueError: repeat argument cannot be negative
error(product, 5)  # prints: TypeError: 'int' object is not iterable
