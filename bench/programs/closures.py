# Functions that return functions, with variables they share.
def counter(start, step):
    value = start

    def advance():
        nonlocal value
        value += step
        return value

    return advance


def compose(f, g):
    return lambda x: f(g(x))


def run(n):
    total = 0
    advance = counter(0, 3)
    inc_then_double = compose(lambda x: x * 2, lambda x: x + 1)
    for i in range(n):
        total += advance()
        total = inc_then_double(total) % 1000003
        if i % 100 == 0:
            advance = counter(i, i % 5)
    return total


print(run(2500000))
