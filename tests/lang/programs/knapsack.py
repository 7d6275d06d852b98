# 8: dynamic programming over lists and dicts
def knapsack(items, room):
    best = [0] * (room + 1)
    for weight, value in items:
        for r in range(room, weight - 1, -1):
            best[r] = max(best[r], best[r - weight] + value)
    return best[room]
print(knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15))  # prints: 15
def common(a, b):
    table = [[''] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]
print(common('programming', 'gaming'), common('abcbdab', 'bdcaba'))  # prints: gaming bcba
def coins(amount, kinds):
    ways = {0: 1}
    for kind in kinds:
        for n in range(kind, amount + 1):
            ways[n] = ways.get(n, 0) + ways.get(n - kind, 0)
    return ways[amount]
print(coins(100, [1, 5, 10, 25, 50]), coins(10, [2, 5]))  # prints: 292 2
def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
print(distance('kitten', 'sitting'), distance('', 'abc'), distance('same', 'same'))  # prints: 3 3 0
