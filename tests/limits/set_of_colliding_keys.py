# expect: time limit exceeded
# Keys with one hash: every insertion probes all before it, every growth moves them past each other.
s = set()
i = 0
while True:
    s.add(i * (2**61 - 1))
    i += 1
