# expect: time limit exceeded
for pair in zip(range(10**18), range(10**18)):
    pass
