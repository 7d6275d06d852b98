# 6.2.4: comprehensions in use
grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([[row[i] for row in grid] for i in range(3)])  # prints: [[1, 4, 7], [2, 5, 8], [3, 6, 9]]
print([x for row in grid for x in row if x % 2 == 0])  # prints: [2, 4, 6, 8]
print(sum([grid[i][i] for i in range(3)]), max([max(row) for row in grid]))  # prints: 15 9
pythagoras = [(a, b, c) for c in range(1, 26) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(pythagoras)
# prints: [(3, 4, 5), (6, 8, 10), (5, 12, 13), (9, 12, 15), (8, 15, 17), (12, 16, 20), (15, 20, 25), (7, 24, 25)]
table = {(i, j): i * j for i in range(1, 4) for j in range(1, 4)}
print(table[3, 2], len(table))  # prints: 6 9
print([[[k for k in range(j)] for j in range(i)] for i in range(4)])  # prints: [[], [[]], [[], [0]], [[], [0], [0, 1]]]
