# 4.10 Set types: programs that live on sets
def sieve(n):
    composite = set()
    primes = []
    for i in range(2, n):
        if i not in composite:
            primes.append(i)
            composite.update(range(i * i, n, i))
    return primes
print(sieve(60))  # prints: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]
graph = {'a': {'b', 'c'}, 'b': {'d'}, 'c': {'d'}, 'd': set(), 'e': {'a'}}
def reachable(start):
    seen, todo = set(), {start}
    while todo:
        node = todo.pop()
        seen.add(node)
        todo |= graph[node] - seen
    return seen
print(sorted(reachable('a')), sorted(reachable('e')), reachable('d'))
# prints: ['a', 'b', 'c', 'd'] ['a', 'b', 'c', 'd', 'e'] {'d'}
def life(cells):
    around = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    around[x + dx, y + dy] = around.get((x + dx, y + dy), 0) + 1
    return {c for c in around if around[c] == 3 or around[c] == 2 and c in cells}
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    glider = life(glider)
print(sorted(glider))  # prints: [(1, 3), (2, 1), (2, 3), (3, 2), (3, 3)]
def subsets(items):
    found = {frozenset()}
    for x in items:
        found |= {s | {x} for s in found}
    return found
print(len(subsets('abcd')), sorted([''.join(sorted(s)) for s in subsets('abc')]))
# prints: 16 ['', 'a', 'ab', 'abc', 'ac', 'b', 'bc', 'c']
words = ['listen', 'silent', 'enlist', 'google', 'elgoog']
print(sorted([len(g) for g in {frozenset(x): {y for y in words if set(y) == set(x)} for x in words}.values()]))
# prints: [2, 3]
