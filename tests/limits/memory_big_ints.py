# expect: memory limit exceeded
a, x = [], 3 ** 1000
while True:
    x += 1
    a.append(x)
