# 8.6.1 Overview: names are bound when the whole pattern has succeeded
def f(v):
    a = b = 'old'
    match v:
        case [a, 1]:
            return 'first', a, b
        case [a, b, 2]:
            return 'second', a, b
        case {'a': a, 'b': 3}:
            return 'third', a, b
        case [[a, b], 4]:
            return 'fourth', a, b
    return a, b

for v in ([5, 1], [5, 6], [5, 6, 2], [5, 6, 7], {'a': 1, 'b': 4}, {'a': 1, 'b': 3}, [[8, 9], 5], [[8, 9], 4]):
    print(f(v))
# prints: ('first', 5, 'old')
# prints: ('old', 'old')
# prints: ('second', 5, 6)
# prints: ('old', 'old')
# prints: ('old', 'old')
# prints: ('third', 1, 'old')
# prints: ('old', 'old')
# prints: ('fourth', 8, 9)

def unbound(v):
    match v:
        case [x, 1]:
            pass
    return x

print(unbound([7, 1]))  # prints: 7
try:
    unbound([7, 2])
except UnboundLocalError as e:
    print(e)  # prints: cannot access local variable 'x' where it is not associated with a value
