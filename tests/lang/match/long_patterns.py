# 8.6.4.7 Sequence patterns of many items, mappings of many keys, many cases
def f(v):
    match v:
        case [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, *rest, z1, z0]:
            return a0, a9, len(rest), z1, z0
        case {'a': 0, 'b': 1, 'c': 2, 'd': 3, 'e': 4, 'f': e, **rest}:
            return e, sorted(rest)
        case [[[[[[deep]]]]]]:
            return deep

print(f(range(20)), f(range(12)), f(range(11)))  # prints: (0, 9, 8, 18, 19) (0, 9, 0, 10, 11) None
print(f(dict(zip('abcdefgh', range(8)))))  # prints: (5, ['g', 'h'])
print(f([[[[[['deep']]]]]]), f([[[[[[1, 2]]]]]]))  # prints: deep None
def number(n):
    match n:
        case 0: return 'zero'
        case 1: return 'one'
        case 2: return 'two'
        case 3: return 'three'
        case 4: return 'four'
        case 5: return 'five'
        case 300: return 'three hundred'
        case 70000: return 'seventy thousand'
    return 'many'
print([number(n) for n in (0, 5, 300, 70000, 6)])  # prints: ['zero', 'five', 'three hundred', 'seventy thousand', 'many']
