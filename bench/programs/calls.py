# Calls with defaults, keywords, and small functions from others.
def add(a, b=1, *, c=0):
    return a + b + c


def twice(f, x):
    return f(f(x))


def run(n):
    total = 0
    for i in range(n):
        total = add(total, i)
        total = add(total, c=2)
        total = twice(add, total) % 1000003
    return total


print(run(1000000))
