# The spectral norm of an infinite matrix, by the power method.
def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, transposed):
    n = len(v)
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += (a(j, i) if transposed else a(i, j)) * v[j]
        result.append(total)
    return result


def run(n):
    u = [1.0] * n
    for _ in range(6):
        v = times(times(u, False), True)
        u = times(times(v, False), True)
    vbv = sum([x * y for x, y in zip(u, v)])
    vv = sum([x * x for x in v])
    return (vbv / vv) ** 0.5


print(round(run(400) * 10**9))
