# expect: time limit exceeded
any([0 for i, x in enumerate(range(10**18)) if False])
