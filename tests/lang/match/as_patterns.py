# 8.6.4.1 AS patterns: bind what the pattern matched
match [1, [2, 3], {'k': 4}]:
    case [int() as a, [b, *_] as c, {'k': d} as e] as whole:
        print(a, b, c, d, e)
        print(whole is not None, whole[1] is c)  # prints: 1 2 [2, 3] 4 {'k': 4}
        # prints: True True

def f(v):
    match v:
        case (1 | 2) as n if n > 1:
            return 'two', n
        case [*_] as items:
            return 'items', items
        case str() | None as s:
            return 's', s
        case _ as anything:
            return 'anything', anything

for v in (1, 2, [3], 'x', None, 4.5):
    print(f(v))
# prints: ('anything', 1)
# prints: ('two', 2)
# prints: ('items', [3])
# prints: ('s', 'x')
# prints: ('s', None)
# prints: ('anything', 4.5)
