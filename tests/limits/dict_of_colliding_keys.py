# expect: time limit exceeded
# Keys with one hash: every insertion probes all before it.
d = {}
i = 0
while True:
    d[i * (2**61 - 1)] = i
    i += 1
