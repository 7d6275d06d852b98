# Mutable sequences: long lists
a = []
for i in range(20000):
    a.append(i * i)
print(len(a), a[-1], sum(a))  # prints: 20000 399960001 2666466670000
a = a[::3]
a.reverse()
print(len(a), a[:3])  # prints: 6667 [399920004, 399800025, 399680064]
while len(a) > 5:
    del a[len(a) // 2:]
print(a)  # prints: [399920004, 399800025, 399680064]
a = list(range(1000)) * 3
a.insert(0, 'x')
print(len(a), a.count(5), a[1000:1003])  # prints: 3001 3 [999, 0, 1]
