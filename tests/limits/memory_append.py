# expect: memory limit exceeded
a = []
while True:
    a.append(0)
