# expect: time limit exceeded
# A list with 2**60 paths to its end: its repr has no end either.
# flags: --max-time 1.5 --max-memory 4GB --max-output 1GB
a = []
for _ in range(60):
    a = [a, a]
len(repr(a))
