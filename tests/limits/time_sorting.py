# expect: time limit exceeded
# flags: --max-time 1 --max-memory 256MB
a = [i * 7919 % 1000003 for i in range(1000000)]
while True:
    sorted(a)
