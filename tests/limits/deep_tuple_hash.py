# expect: nothing
# flags: --max-time 10 --max-memory 256MB
t = ()
for _ in range(200000):
    t = (t,)
try:
    hash(t)
    print('hashed or refused')
except RecursionError:
    print('hashed or refused')  # prints: hashed or refused
t = None
print('done')  # prints: done
