# 4.2.2: a closure sees the variable, not the value it had
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])  # prints: [2, 2, 2]
def make():
    out = []
    for i in range(3):
        def f():
            return i
        out.append(f)
    i = 'after'
    return out
print([f() for f in make()])  # prints: ['after', 'after', 'after']
def fixed():
    return [(lambda n: lambda: n)(i) for i in range(3)]
print([f() for f in fixed()])  # prints: [0, 1, 2]
def later():
    def f():
        return x
    x = 'bound later'
    return f
print(later()())  # prints: bound later
