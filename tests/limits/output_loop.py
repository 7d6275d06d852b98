# expect: output limit exceeded
while True:
    print('x' * 1000)
