# expect: time limit exceeded
# A table nearly empty of keys: every pop goes round all of it.
s = set(range(500000))
for i in range(499990):
    s.discard(i)
while True:
    s.add(s.pop() + 1)
