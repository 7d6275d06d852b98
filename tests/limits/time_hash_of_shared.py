# expect: time limit exceeded
t = ()
for _ in range(60):
    t = (t, t)
hash(t)
