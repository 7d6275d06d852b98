# 8.7: a cache by a dict, and functions that return functions
def memoize(f):
    cache = {}
    def wrapped(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    return wrapped
calls = 0
def slow(n):
    global calls
    calls += 1
    return n * n
fast = memoize(slow)
print(fast(3), fast(3), fast(4), calls)  # prints: 9 9 16 2
fib = memoize(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))
print(fib(90))  # prints: 2880067194370816120
@memoize
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
print(paths(16, 16), paths(2, 3))  # prints: 601080390 10
