# expect: memory limit exceeded
parts = []
while True:
    parts.append(bytes(100000))
