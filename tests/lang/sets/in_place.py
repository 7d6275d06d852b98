# 7.2.1 Augmented assignment: a set changes in place, a frozenset is bound anew
a = b = {1, 2, 3}
a |= {4}
print(b)  # prints: {1, 2, 3, 4}
a &= {2, 3, 4, 9}
print(b)  # prints: {2, 3, 4}
a -= {3}
print(b)  # prints: {2, 4}
a ^= {2, 7}
print(b, a is b)  # prints: {4, 7} True
a -= a
print(b)  # prints: set()
f = g = frozenset({1})
f |= {2}
print(f, g, f is g)  # prints: frozenset({1, 2}) frozenset({1}) False
f &= frozenset({2})
print(f)  # prints: frozenset({2})
f -= {2}
print(f)  # prints: frozenset()
f ^= {1}
print(f)  # prints: frozenset({1})
for change in ('|=', '&=', '-=', '^='):
    try:
        if change == '|=':
            a |= [1]
        elif change == '&=':
            a &= [1]
        elif change == '-=':
            a -= [1]
        else:
            f ^= [1]
    except TypeError as e:
        print(e)
# prints: unsupported operand type(s) for |=: 'set' and 'list'
# prints: unsupported operand type(s) for &=: 'set' and 'list'
# prints: unsupported operand type(s) for -=: 'set' and 'list'
# prints: unsupported operand type(s) for ^=: 'frozenset' and 'list'
a ^= a
a |= a
print(a)  # prints: set()
