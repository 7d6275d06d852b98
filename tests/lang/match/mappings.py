# 8.6.4.8 Mapping patterns: keys that must be there; the rest does not matter
def f(v):
    match v:
        case {'type': 'point', 'at': [x, y]}:
            return 'point', x, y
        case {'type': 'circle', 'r': r, **rest}:
            return 'circle', r, rest
        case {1: one, 2.5: two}:
            return one, two
        case {'type': t}:
            return 'type', t
        case {None: n, True: t, -1: m}:
            return n, t, m
        case {**everything} if everything:
            return everything
        case {}:
            return 'empty or so'
    return 'no mapping'

print(f({'type': 'point', 'at': (1, 2), 'color': 'red'}))  # prints: ('point', 1, 2)
print(f({'type': 'circle', 'r': 3}), f({'type': 'circle', 'r': 3, 'b': 1, 'a': 2}))
# prints: ('circle', 3, {}) ('circle', 3, {'b': 1, 'a': 2})
print(f({1: 'a', 2.5: 'b', 3: 'c'}), f({1: 'a'}))  # prints: ('a', 'b') {1: 'a'}
print(f({'type': 'point'}), f({None: 1, True: 2, -1: 3}))  # prints: ('type', 'point') (1, 2, 3)
print(f({}), f([]), f('type'))  # prints: empty or so no mapping no mapping
original = {'type': 'circle', 'r': 1, 'k': 2}
match original:
    case {'r': _, **rest}:
        rest['new'] = 1
print(original, rest)  # prints: {'type': 'circle', 'r': 1, 'k': 2} {'type': 'circle', 'k': 2, 'new': 1}
