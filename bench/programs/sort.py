# Sorting numbers and tuples, in order, in reverse, and already sorted.
def make(n, seed):
    out = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(seed)
    return out


total = 0
for r in range(4):
    numbers = make(60000, r)
    numbers.sort()
    pairs = sorted([(x % 1000, x) for x in numbers])
    pairs.reverse()
    pairs.sort()
    floats = sorted([x / 3 for x in numbers], reverse=True)
    total += numbers[100] + pairs[200][1] + int(floats[300])
print(total)
