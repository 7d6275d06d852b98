# expect: time limit exceeded
a, b = [0], [1]
a, b = [], []
for _ in range(60):
    a, b = [a, a], [b, b]
a < b
