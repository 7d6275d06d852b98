# 8.2 The while statement
n = 3
while n:
    print(n)
    n -= 1
else:
    print('else runs')
# prints: 3
# prints: 2
# prints: 1
# prints: else runs
while True:
    n += 1
    if n == 2:
        continue
    if n > 4:
        break
    print('n', n)
else:
    print('not after break')
# prints: n 1
# prints: n 3
# prints: n 4
while False:
    print('never')
else:
    print('else at once')  # prints: else at once
