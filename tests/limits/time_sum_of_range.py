# expect: time limit exceeded
# One native that runs for ever.
sum(range(10**18))
