# Words counted in a long text, with the methods of str.
words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"]
lines = []
seed = 42
for i in range(80000):
    line = []
    for j in range(8):
        seed = (seed * 1103515245 + 12345) % 2147483648
        line.append(words[seed // 65536 % 8] + str(seed // 1048576 % 50))
    lines.append(" ".join(line) + ".")
counts = {}
for line in lines:
    for word in line.upper().strip(".").split():
        counts[word] = counts.get(word, 0) + 1
top = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:5]
print(len(counts), top)
