# expect: fuel limit exceeded
# flags: --max-fuel 100000
while True:
    pass
