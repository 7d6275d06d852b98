# expect: fuel limit exceeded
# flags: --max-fuel 100000
sum(range(10**12))
