# Integer arithmetic in one loop.
def run(n):
    total = 0
    for i in range(n):
        total = (total * 31 + i) % 1000003
        if i & 7 == 3:
            total ^= i
    return total


print(run(7000000))
