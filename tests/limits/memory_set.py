# expect: memory limit exceeded
s = set()
i = 0
while True:
    s.add(i)
    i += 1
