# expect: output limit exceeded
print('x' * 20000000)
