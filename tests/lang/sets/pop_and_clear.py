# 4.10 Set types: pop takes some element until there is none
s = set(range(100))
seen = []
while s:
    seen.append(s.pop())
print(len(seen), sorted(seen) == list(range(100)), s)  # prints: 100 True set()
try:
    s.pop()
except KeyError as e:
    print(e)  # prints: 'pop from an empty set'
s.add(5)
print(s.pop(), s.clear(), s)  # prints: 5 None set()
s.update('abc')
s.clear()
print(s, len(s), 'a' in s)  # prints: set() 0 False
