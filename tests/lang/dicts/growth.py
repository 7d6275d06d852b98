# 3.2.7.1: large dicts keep order and find everything
d = {}
for i in range(5000):
    d[i * 7 % 5003] = i
print(len(d), all([d[i * 7 % 5003] == i for i in range(5000)]))  # prints: 5000 True
for i in range(0, 5000, 2):
    del d[i * 7 % 5003]
print(len(d), list(d.values())[:5])  # prints: 2500 [1, 3, 5, 7, 9]
s = {str(i): i for i in range(3000)}
print(len(s), s['2999'], '3000' in s, sum(s.values()))  # prints: 3000 2999 False 4498500
for i in range(50):
    s.pop(str(i))
    s[str(i)] = -i
print(list(s.items())[0], list(s.items())[-1], len(s))  # prints: ('50', 50) ('49', -49) 3000
