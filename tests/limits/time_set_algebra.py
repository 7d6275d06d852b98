# expect: time limit exceeded
s = set(range(20000))
while True:
    s = (s ^ set(range(10000, 30000))) | s & s.union([1]) - s.difference(range(5))
