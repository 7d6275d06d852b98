# expect: RecursionError
# flags: --max-time 10 --max-memory 256MB
def wrap(f):
    return lambda: f()
f = lambda: 1
for _ in range(100000):
    f = wrap(f)
f()
