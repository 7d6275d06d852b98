# Placing queens, by recursion over lists of flags.
def place(row, n, columns, up, down):
    if row == n:
        return 1
    found = 0
    for c in range(n):
        if not columns[c] and not up[row + c] and not down[row - c + n - 1]:
            columns[c] = up[row + c] = down[row - c + n - 1] = True
            found += place(row + 1, n, columns, up, down)
            columns[c] = up[row + c] = down[row - c + n - 1] = False
    return found


print(place(0, 11, [False] * 11, [False] * 21, [False] * 21))
