# Numbers laid out with format specifications.
total = 0
for i in range(600000):
    total += len(f"{i:>8} {i / 7:10.3f} {i:,} {i:x}")
print(total)
