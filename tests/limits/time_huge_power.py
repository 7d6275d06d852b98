# expect: time limit exceeded
# flags: --max-time 1.5 --max-memory 512MB
x = 3 ** (10 ** 8)
