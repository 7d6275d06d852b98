# 8.3 The for statement: a list that changes under its loop
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)  # prints: [1, 2, 3, 10, 20, 30]
b = [1, 2, 3, 4, 5]
for x in b:
    b.remove(x)
print(b)  # prints: [2, 4]
c = [1, 2, 3]
seen = []
for x in c:
    seen.append(x)
    c.clear()
print(seen, c)  # prints: [1] []
