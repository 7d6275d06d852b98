# Searches that are quadratic when done simply: they take time in proportion to the text.
n = 500000
s = 'a' * n
print('a' * 1000 + 'b' in s)  # prints: False
print(s.find('b' + 'a' * 1000), s.rfind('a' * 500 + 'b' + 'a' * 500))  # prints: -1 -1
print('a' * (n // 2) + 'b' + 'a' * (n // 2) in s + 'c' + s)  # prints: False
t = 'ab' * n
print(t.find('ab' * 1000 + 'b'), t.rfind('bb'), t.count('ab'))  # prints: -1 -1 500000
u = 'abaab' * 1000
print((u * 20 + 'x').find(u + 'x'), (u * 20).rfind(u + u), (u * 20).count(u))  # prints: 95000 90000 20
w = 'я' * n
print('я' * 1000 + 'ю' in w, w.count('яя'), ('ю' + w).find('юя'))  # prints: False 250000 0
