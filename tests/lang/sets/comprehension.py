# 6.2.4 Displays for sets: comprehensions
print(sorted({x % 3 for x in range(10)}))  # prints: [0, 1, 2]
print({x for x in 'aaa'})  # prints: {'a'}
print({(a, b) for a in range(2) for b in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})  # prints: True
print({x for x in range(20) if x % 7 == 0} == {0, 7, 14})  # prints: True
print({len(w): w for w in {'a'}}, [x for x in {5}])  # prints: {1: 'a'} [5]
