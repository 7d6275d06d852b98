# 8: cells in a dict
def step(cells):
    near = {}
    for r, c in cells:
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                if dr or dc:
                    key = r + dr, c + dc
                    near[key] = near.get(key, 0) + 1
    return {cell: 1 for cell, n in near.items() if n == 3 or n == 2 and cell in cells}
glider = {(0, 1): 1, (1, 2): 1, (2, 0): 1, (2, 1): 1, (2, 2): 1}
cells = glider
for generation in range(12):
    cells = step(cells)
print(sorted(cells))  # prints: [(3, 4), (4, 5), (5, 3), (5, 4), (5, 5)]
blinker = {(1, 0): 1, (1, 1): 1, (1, 2): 1}
print(sorted(step(blinker)), sorted(step(step(blinker))))  # prints: [(0, 1), (1, 1), (2, 1)] [(1, 0), (1, 1), (1, 2)]
def draw(cells, size):
    for r in range(size):
        print(''.join(['#' if (r, c) in cells else '.' for c in range(size)]))
draw(glider, 3)  # prints: .#.
# prints: ..#
# prints: ###
