# 6.2.4 List comprehensions
print([x * x for x in range(5)], [x for x in 'abc'], [1 for _ in range(3)])
# prints: [0, 1, 4, 9, 16] ['a', 'b', 'c'] [1, 1, 1]
print([x for x in range(10) if x % 2], [x for x in range(20) if x % 2 if x % 3])
# prints: [1, 3, 5, 7, 9] [1, 5, 7, 11, 13, 17, 19]
print([(x, y) for x in range(3) for y in range(x)])  # prints: [(1, 0), (2, 0), (2, 1)]
print([x + y for x in (1, 2) if x > 1 for y in (10, 20) if y > 10])  # prints: [22]
print([[i * j for j in range(3)] for i in range(3)])  # prints: [[0, 0, 0], [0, 1, 2], [0, 2, 4]]
print([a for a, b in [(1, 2), (3, 4)]], [a + len(b) for a, *b in [(1, 2, 3), (4,)]])  # prints: [1, 3] [3, 4]
print([x if x else 'zero' for x in range(2)], [*[y for y in range(2)], 5])  # prints: ['zero', 1] [0, 1, 5]
