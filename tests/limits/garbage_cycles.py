# expect: nothing
# flags: --max-time 10 --max-memory 32MB
for i in range(100000):
    a, b, d = [], [], {}
    a.append(b)
    b.append(d)
    d['a'] = a
print(a[0][0]['a'] is a)  # prints: True
