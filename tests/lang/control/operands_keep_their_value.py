# 6.16: an operand that was evaluated does not change afterwards
x = 1
def change():
    global x
    x = 100
    return 1
print(x + change(), x)  # prints: 2 100
x = 1
print([x, change(), x])  # prints: [1, 1, 100]
def local():
    y = 1
    def inner():
        nonlocal y
        y = 50
        return 1
    return y + inner(), y
print(local())  # prints: (2, 50)
def local_walrus():
    y = 1
    return y + (y := 10) + y, [y, (y := 3), y]
print(local_walrus())  # prints: (21, [10, 3, 3])
