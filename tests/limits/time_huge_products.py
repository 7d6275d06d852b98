# expect: time limit exceeded
x = 3
while True:
    x = x * x % (2 ** 3000000 - 1)
