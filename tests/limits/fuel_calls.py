# expect: fuel limit exceeded
# flags: --max-fuel 5000
def f(n):
    return n and f(n - 1)
while True:
    f(100)
