# 8: a search with lists
def solve(n, row=0, columns=(), found=None):
    if found is None:
        found = []
    if row == n:
        found.append(columns)
        return found
    for c in range(n):
        if all([c != other and abs(c - other) != row - r for r, other in enumerate(columns)]):
            solve(n, row + 1, columns + (c,), found)
    return found
print(solve(4))  # prints: [(1, 3, 0, 2), (2, 0, 3, 1)]
print(len(solve(6)), solve(3))  # prints: 4 []
print(solve(5)[0])  # prints: (0, 2, 4, 1, 3)
