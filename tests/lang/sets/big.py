# 4.10 Set types: large sets
s = set(range(8000))
print(len(s), 7999 in s, 8000 in s, sum(s))  # prints: 8000 True False 31996000
t = {x * 2 for x in range(4000)}
print(len(s & t), len(s | t), len(s - t), len(s ^ t), t < s, t <= s, s.issuperset(t))
# prints: 4000 8000 4000 4000 True True True
u = set([str(i) for i in range(500)])
print(len(u), '499' in u, len(u & set([str(i) for i in range(0, 500, 5)])))  # prints: 500 True 100
for i in range(0, 8000, 2):
    s.discard(i)
print(len(s), s.isdisjoint(t), min(s), max(s))  # prints: 4000 True 1 7999
s.clear()
print(s)  # prints: set()
