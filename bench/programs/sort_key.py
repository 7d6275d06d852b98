# Sorting by a key that is a function of the program.
def make(n, seed):
    out = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append((seed % 100, seed, str(seed % 977)))
    return out


total = 0
for r in range(5):
    records = make(50000, r + 1)
    records.sort(key=lambda record: record[2])
    records.sort(key=lambda record: (-record[0], record[1]))
    total += records[10][1] + max(records, key=lambda record: record[1] % 1009)[0]
print(total)
