# 7.9, 7.10 break and continue belong to the innermost loop
for i in range(4):
    for j in range(4):
        if j == i:
            break
        if j == 1:
            continue
        print(i, j)
    else:
        print('else', i)
    if i == 2:
        break
else:
    print('no')
# prints: 1 0
# prints: 2 0
def find(grid, wanted):
    for r, row in enumerate(grid):
        for c, x in enumerate(row):
            if x == wanted:
                return r, c
    return None
print(find([[1, 2], [3, 4]], 3), find([[1]], 2))  # prints: (1, 0) None
