# Dicts with integer and string keys: insertion, lookup, deletion, iteration.
def run(rounds):
    total = 0
    names = ["key" + str(i) for i in range(500)]
    for r in range(rounds):
        d = {}
        for i, name in enumerate(names):
            d[name] = i
            d[i * 7] = name
        for name in names:
            total += d[name]
        for i in range(500):
            if i * 7 in d:
                total += len(d.get(i * 7, ""))
        for name in names[::2]:
            del d[name]
        for key, value in d.items():
            if value == 499:
                total += 1
        total += len(d)
    return total


print(run(4000))
