# expect: time limit exceeded
x = 7 ** 3000000
n = 0
while True:
    n += x % 10 ** 400000
    x = x // 3 + n
