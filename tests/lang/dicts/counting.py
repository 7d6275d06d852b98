# Mapping types in use: counting and grouping
text = 'the quick brown fox jumps over the lazy dog the end'
words, word = [], ''
for c in text + ' ':
    if c == ' ':
        words.append(word)
        word = ''
    else:
        word += c
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(counts)  # prints: {'the': 3, 'quick': 1, 'brown': 1, 'fox': 1, 'jumps': 1, 'over': 1, 'lazy': 1, 'dog': 1, 'end': 1}
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print(groups)  # prints: {3: ['the', 'fox', 'the', 'dog', 'the', 'end'], 5: ['quick', 'brown', 'jumps'], 4: ['over', 'lazy']}
print(sorted(counts, key=lambda w: (-counts[w], w))[:3])  # prints: ['the', 'brown', 'dog']
