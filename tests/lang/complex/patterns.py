# 8.6.4.3 Literal patterns: complex numbers
def name(x):
    match x:
        case 0j:
            return 'zero'
        case 1 + 2j:
            return 'one two'
        case -1.5 - 1j:
            return 'negative'
        case complex(real=3):
            return 'real three'
        case complex():
            return 'complex'
        case _:
            return 'other'
print([name(x) for x in (0, 0j, 1 + 2j, -1.5 - 1j, 3 + 1j, 5j, 5, '1')])
# prints: ['zero', 'zero', 'one two', 'negative', 'real three', 'complex', 'other', 'other']
print([1j] * 2, (1 + 2j) * 2 - 1, -1j ** 2, 2 * 3j if 1j else 0, 1j and 2, 0j or 3)  # prints: [1j, 1j] (1+4j) (1-0j) 6j 2 3
