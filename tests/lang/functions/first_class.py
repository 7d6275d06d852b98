# 3.2.8.1 User-defined functions are objects like others
def twice(f, x):
    return f(f(x))
print(twice(lambda x: x * 3, 2), twice(len and str, 5))  # prints: 18 5
ops = {'add': lambda a, b: a + b, 'sub': lambda a, b: a - b}
print(ops['add'](1, 2), [op(5, 3) for op in ops.values()])  # prints: 3 [8, 2]
def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x
    return composed
print(compose(abs, str, len)(-12345))  # prints: 5
table = [len, sum, max, sorted]
print([f([3, 1, 2]) for f in table])  # prints: [3, 6, 3, [1, 2, 3]]
f = twice
print(f is twice, f == twice, twice == compose, twice != compose)  # prints: True True False True
