# itertools.groupby: runs of equal keys; a group ends when the next begins
from itertools import groupby

print([(k, list(g)) for k, g in groupby("aabbbca")])
# prints: [('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('c', ['c']), ('a', ['a'])]
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])  # prints: [(1, 2), (0, 2), (1, 1)]
print([k for k, g in groupby("AaBb", str.lower)], list(groupby([])))  # prints: ['a', 'b'] []
groups = [g for _, g in groupby("aabb")]
print([list(g) for g in groups])  # prints: [[], []]
g = groupby("aaabc")
k, first = next(g)
print(k, next(first), next(g)[0], list(first))  # prints: a a b []
people = [("a", 1), ("a", 2), ("b", 3)]
print({k: [n for _, n in g] for k, g in groupby(people, lambda p: p[0])})  # prints: {'a': [1, 2], 'b': [3]}
