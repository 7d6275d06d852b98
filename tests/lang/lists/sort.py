# list.sort: stable, in place
a = [3, 1, 2]
print(a.sort(), a)  # prints: None [1, 2, 3]
a.sort(reverse=True)
print(a)  # prints: [3, 2, 1]
words = ['pear', 'fig', 'apple', 'kiwi', 'date']
words.sort()
print(words)  # prints: ['apple', 'date', 'fig', 'kiwi', 'pear']
words.sort(key=len)
print(words)  # prints: ['fig', 'date', 'kiwi', 'pear', 'apple']
words.sort(key=len, reverse=True)
print(words)  # prints: ['apple', 'date', 'kiwi', 'pear', 'fig']
print(sorted([(2, 'b'), (1, 'b'), (2, 'a'), (1, 'a')]))  # prints: [(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')]
print(sorted([3, 1.5, True, -2, 2.5, 0]))  # prints: [-2, 0, True, 1.5, 2.5, 3]
print(sorted([[2], [1, 5], [], [1]]), sorted('hello'), sorted({3: 1, 1: 2}))
# prints: [[], [1], [1, 5], [2]] ['e', 'h', 'l', 'l', 'o'] [1, 3]
