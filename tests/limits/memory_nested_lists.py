# expect: memory limit exceeded
a = []
while True:
    a = [a]
