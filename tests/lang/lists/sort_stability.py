# list.sort: equal items keep their order, also backwards
pairs = [(i * 7 % 5, i) for i in range(20)]
print(sorted(pairs, key=lambda p: p[0]))
# prints: [(0, 0), (0, 5), (0, 10), (0, 15), (1, 3), (1, 8), (1, 13), (1, 18), (2, 1), (2, 6), (2, 11), (2, 16), (3, 4), (3, 9), (3, 14), (3, 19), (4, 2), (4, 7), (4, 12), (4, 17)]
print(sorted(pairs, key=lambda p: p[0], reverse=True))
# prints: [(4, 2), (4, 7), (4, 12), (4, 17), (3, 4), (3, 9), (3, 14), (3, 19), (2, 1), (2, 6), (2, 11), (2, 16), (1, 3), (1, 8), (1, 13), (1, 18), (0, 0), (0, 5), (0, 10), (0, 15)]
print(sorted(pairs, key=lambda p: (-p[0], p[1]))[:6])  # prints: [(4, 2), (4, 7), (4, 12), (4, 17), (3, 4), (3, 9)]
n = 300
big = [(i * 7919) % 1009 for i in range(n)]
done = sorted(big)
print(done[:5], done[-5:], all([done[i] <= done[i + 1] for i in range(n - 1)]), sum(done) == sum(big))
# prints: [0, 1, 5, 9, 13] [993, 997, 1001, 1005, 1006] True True
