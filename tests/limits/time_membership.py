# expect: time limit exceeded
'x' in range(10**18)
