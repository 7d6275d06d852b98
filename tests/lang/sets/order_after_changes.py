# 4.10 Set types: deletions, growth and merging leave the table as CPython's
# oracle: 64-bit
s = set(range(20))
for x in (3, 4, 5, 17):
    s.discard(x)
s.add(32)
s.add(3 + 64)
print(s)  # prints: {0, 1, 2, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 32, 67}
s |= set(range(100, 110))
print(s)
# prints: {0, 1, 2, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 32, 67, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109}
s -= {x for x in range(100) if x % 2}
print(s)  # prints: {0, 2, 6, 8, 10, 12, 14, 16, 18, 32, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109}
print(s.pop(), s.pop(), s.pop(), s)
# prints: 0 2 6 {8, 10, 12, 14, 16, 18, 32, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109}
s.update([77, 5, 13])
print(s.pop(), s)  # prints: 8 {10, 12, 5, 14, 16, 18, 13, 32, 77, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109}
t = s.copy()
print(t, frozenset(t), t == s)
# prints: {5, 10, 12, 13, 14, 77, 16, 18, 32, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109} frozenset({5, 10, 12, 13, 14, 77, 16, 18, 32, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109}) True
print(s ^ {12, 14, 5, 1000}, s & t, s | {1, 2}, s - {16})
# prints: {32, 100, 101, 102, 103, 1000, 104, 10, 105, 106, 13, 77, 107, 16, 108, 18, 109} {5, 10, 12, 13, 14, 16, 18, 32, 77, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109} {1, 2, 5, 10, 12, 13, 14, 77, 16, 18, 32, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109} {5, 10, 12, 13, 14, 77, 18, 32, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109}
t.symmetric_difference_update([12, 14, 999, 998])
print(t)  # prints: {5, 10, 13, 77, 16, 18, 32, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 998, 999}
t.intersection_update(range(50, 2000))
print(t)  # prints: {100, 101, 102, 103, 104, 105, 106, 107, 108, 77, 109, 998, 999}
w = set(['the', 'quick', 'brown', 'fox', 'jumps', 'over', 'the', 'lazy', 'dog'])
w.discard('fox')
w.add('cat')
w.update({'dog': 1, 'cow': 2, 'hen': 3}, ['ox', 'ant'])
print(w)  # prints: {'cat', 'brown', 'cow', 'ox', 'ant', 'the', 'over', 'quick', 'jumps', 'lazy', 'hen', 'dog'}
print(w - {'the', 'ox'}, w & {'the', 'hen', 'ant', 'q'}, w ^ {'the', 'q'})
# prints: {'cat', 'brown', 'cow', 'ant', 'over', 'quick', 'jumps', 'lazy', 'hen', 'dog'} {'the', 'ant', 'hen'} {'q', 'cat', 'cow', 'brown', 'ox', 'ant', 'over', 'quick', 'jumps', 'lazy', 'hen', 'dog'}
for i in range(200):
    w.add(i * 31)
for i in range(0, 200, 3):
    w.discard(i * 31)
print(list(w)[:20])
# prints: ['brown', 5642, 4619, 3596, 2573, 1550, 527, 'quick', 6169, 5146, 4123, 3100, 2077, 1054, 31, 'the', 5177, 4154, 3131, 2108]
