# expect: ValueError
# flags: --max-time 3 --max-memory 64MB
a = []
for i in range(60):
    a = [a, a]
raise ValueError(a)
