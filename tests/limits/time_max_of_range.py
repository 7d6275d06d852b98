# expect: time limit exceeded
max(range(10**18))
