# 8.6.4.1 OR patterns: the first alternative that matches; all bind the same names
def f(v):
    match v:
        case 1 | 2 | 3:
            return 'small'
        case [x, 'first'] | ['second', x] | {'third': x}:
            return x
        case (('a', y, z) | ('b', z, y)):
            return 'yz', y, z
        case [1 | 2 as p, (3 | 4) as q]:
            return p, q
        case [('l', (m | [m, _])), *_] | [_, m]:  # raises: SyntaxError: name capture 'm' makes remaining patterns unreachable
            return 'm', m
        case (int() as i) | [int() as i, *_]:
            return 'i', i
    return None

for v in (2, 4, ['A', 'first'], ['second', 'B'], {'third': 'C'}, ('a', 1, 2), ('b', 1, 2), [1, 4], [2, 3], [5, 3]):
    print(v, f(v))
print(f([('l', 9)]), f([('l', [8, 0])]), f([7, 7, 7]))
