# expect: memory limit exceeded
a = []
while True:
    a.append({'k': len(a)})
