# 6.10.1 Value comparisons: frozensets nested deeply are hashed, compared and shown without recursion
# oracle: none (CPython recurses, and ends in RecursionError)
def nest(x, n):
    for _ in range(n):
        x = frozenset([x])
    return x
a, b, c = nest(1, 500), nest(1.0, 500), nest(2, 500)
print(a == b, a == c, hash(a) == hash(b), len({a, b, c}))  # prints: True False True 2
text = repr(nest('x', 500))
print(len(text), text[:24], text[-8:])  # prints: 6503 frozenset({frozenset({fr })})})})
print({a} == {b}, a in {b}, {a: 1}[b], [a] == [b], a <= b)  # prints: True True 1 True True
