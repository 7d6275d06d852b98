# 6.3: nested lists in use
def multiply(a, b):
    return [[sum([a[i][k] * b[k][j] for k in range(len(b))]) for j in range(len(b[0]))] for i in range(len(a))]
print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))  # prints: [[19, 22], [43, 50]]
def transpose(m):
    return [[row[i] for row in m] for i in range(len(m[0]))]
print(transpose([[1, 2, 3], [4, 5, 6]]))  # prints: [[1, 4], [2, 5], [3, 6]]
m = [[1, 1], [1, 0]]
result = [[1, 0], [0, 1]]
for _ in range(90):
    result = multiply(result, m)
print(result[0][1])  # prints: 2880067194370816120
