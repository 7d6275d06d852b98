# expect: fuel limit exceeded
# flags: --max-fuel 200000
x = 3 ** 200000
while True:
    x * x
