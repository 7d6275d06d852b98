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
print(len(solve(6)), len(solve(7)))  # prints: 4 40
print(solve(8)[0])  # prints: (0, 4, 7, 5, 2, 6, 1, 3)
