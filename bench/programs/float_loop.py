# Float arithmetic in one loop.
def run(n):
    x, y, total = 0.5, 1.25, 0.0
    for i in range(n):
        x = x * 1.0000001 + 0.25
        y = y / 1.0000003 - x * 0.000001
        total += x - y
        if x > 1000.0:
            x -= 999.0
    return total


print(run(5000000))
