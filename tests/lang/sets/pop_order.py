# 4.10 Set types: pop goes round the table, from where it stopped
# oracle: 64-bit
s = set(range(10, 30, 3))
print([s.pop() for _ in range(3)], s)  # prints: [10, 13, 16] {19, 22, 25, 28}
s.update([1, 2, 3])
print([s.pop() for _ in range(4)], s)  # prints: [19, 22, 25, 28] {1, 2, 3}
s.clear()
s.update(['x', 'y', 'z', 'w'])
print([s.pop() for _ in range(4)])  # prints: ['w', 'z', 'y', 'x']
s = {i * 1001 for i in range(50)}
out = []
while s:
    out.append(s.pop())
    if len(out) % 5 == 0 and len(out) < 60:
        s.add(len(out) * 17)
print(out)
# prints: [0, 11011, 22022, 33033, 44044, 5005, 16016, 27027, 38038, 49049, 10010, 21021, 32032, 43043, 4004, 15015, 26026, 170, 37037, 48048, 9009, 20020, 31031, 42042, 3003, 14014, 25025, 36036, 47047, 8008, 19019, 30030, 41041, 2002, 340, 13013, 85, 24024, 35035, 46046, 7007, 18018, 29029, 40040, 1001, 12012, 23023, 34034, 45045, 6006, 17017, 28028, 765, 510, 39039, 255, 680, 425, 935, 595, 850]
