# Generators: pipelines, yield from, generator expressions, send.


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def walk(tree):
    if tree:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return build(low, middle), middle, build(middle + 1, high)


def averager():
    total = count = 0
    average = None
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count


print(sum(evens(numbers(400000))))
print(sum(x * x for x in range(300000) if x & 1))
tree = build(0, 4000)
print(sum(sum(walk(tree)) for i in range(10)))
a = averager()
next(a)
for i in range(100000):
    last = a.send(i)
print(last)
print(max(len(w) for w in ("ab", "c", "def") for i in range(60000)))
