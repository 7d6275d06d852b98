# 6.7: exact arithmetic on big integers by fraction-free elimination
def determinant(m):
    m = [row[:] for row in m]
    n, sign, previous = len(m), 1, 1
    for k in range(n - 1):
        if m[k][k] == 0:
            for i in range(k + 1, n):
                if m[i][k]:
                    m[k], m[i] = m[i], m[k]
                    sign = -sign
                    break
            else:
                return 0
        for i in range(k + 1, n):
            for j in range(k + 1, n):
                m[i][j] = (m[i][j] * m[k][k] - m[i][k] * m[k][j]) // previous
        previous = m[k][k]
    return sign * m[-1][-1]
print(determinant([[2, 0], [0, 3]]), determinant([[1, 2], [2, 4]]), determinant([[0, 1], [1, 0]]))  # prints: 6 0 -1
print(determinant([[i * j + (i == j) * 1000 for j in range(8)] for i in range(8)]))  # prints: 1140000000000000000000000
print(determinant([[(i * 7 + j * 13) % 11 - 5 for j in range(10)] for i in range(10)]))  # prints: -214358881
