# Strings built piece by piece, by joins and by formatting.
def run(n):
    text = ""
    for i in range(n):
        text += "item " + str(i) + ", "
    parts = []
    for i in range(n):
        parts.append(f"{i}: {i * 2} ({i % 7})")
    joined = "\n".join(parts)
    total = 0
    for c in text[:200000]:
        if c == "1":
            total += 1
    return len(text), len(joined), total


print(run(1200000))
