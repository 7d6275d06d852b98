# The product of two matrices, as lists of lists.
def multiply(a, b):
    n, m, k = len(a), len(b[0]), len(b)
    result = []
    for i in range(n):
        row, out = a[i], []
        for j in range(m):
            total = 0.0
            for x in range(k):
                total += row[x] * b[x][j]
            out.append(total)
        result.append(out)
    return result


def make(n, seed):
    return [[(i * seed + j * 7) % 11 / 4.0 for j in range(n)] for i in range(n)]


c = multiply(make(230, 3), make(230, 5))
print(sum([sum(row) for row in c]), c[17][23])
