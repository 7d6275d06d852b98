# expect: nothing
# flags: --max-recursion 100000 --max-time 10
def f(n):
    return 0 if n == 0 else 1 + f(n - 1)
print(f(90000))  # prints: 90000
print(f(10))  # prints: 10
