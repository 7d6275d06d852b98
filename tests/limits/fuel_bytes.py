# expect: fuel limit exceeded
# flags: --max-fuel 1000000
while True:
    b'ab' * 1000000
