# expect: time limit exceeded
all(range(1, 10**18))
