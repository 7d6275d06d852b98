# expect: nothing
# flags: --max-recursion 50 --max-time 5
def f(n):
    return 0 if n == 0 else 1 + f(n - 1)
print(f(40))  # prints: 40
try:
    f(60)
except RecursionError:
    print('too deep')  # prints: too deep
print(f(40))  # prints: 40
