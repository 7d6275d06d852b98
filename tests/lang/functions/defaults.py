# 8.7 Function definitions: default values are made once, when the function is
def f(a, b=2, c=3):
    return a, b, c
print(f(1), f(1, 5), f(1, c=9), f(1, 5, 6), f(c=1, a=0), f(*[1, 2]))
# prints: (1, 2, 3) (1, 5, 3) (1, 2, 9) (1, 5, 6) (0, 2, 1) (1, 2, 3)
def collect(x, items=[]):
    items.append(x)
    return items
print(collect(1), collect(2), collect(3, []), collect(4))  # prints: [1, 2, 4] [1, 2, 4] [3] [1, 2, 4]
n = 1
def g(x=n, y=n + 1):
    return x, y
n = 100
print(g(), g(y=5))  # prints: (1, 2) (1, 5)
def make(k):
    def inner(x=k * 2):
        return x
    return inner
print(make(5)(), make(6)(1))  # prints: 10 1
