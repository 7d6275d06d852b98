# 8.6.4.9 Class patterns: some built-in types give the whole value for one position
def f(v):
    match v:
        case bool(b):
            return 'bool', b
        case int(0 | 1 as n):
            return 'small', n
        case int(n) if n < 0:
            return 'negative', n
        case int() | float():
            return 'number'
        case str('a' | 'b' as s):
            return 'letter', s
        case str(s):
            return 'str', s
        case bytes(b) | bytearray(b):
            return 'bytes', b
        case list([x, *_]):
            return 'list', x
        case tuple(t):
            return 'tuple', t
        case dict({'k': v}):
            return 'dict', v
        case set(s) | frozenset(s):
            return 'set', len(s)
        case object():
            return 'object'

print(*[f(v) for v in (True, 1, 7, -7, 2.5, 'a', 'c', [5, 6], [], (1,), {'k': 3}, {}, {1, 2}, None)])
# prints: ('bool', True) ('small', 1) number ('negative', -7) number ('letter', 'a') ('str', 'c') ('list', 5) object ('tuple', (1,)) ('dict', 3) object ('set', 2) object
print(f(b'x'), f(10**30))  # prints: ('bytes', b'x') number
try:
    match 3:
        case int(1, 2):
            pass
except TypeError as e:
    print(e)  # prints: int() accepts 1 positional sub-pattern (2 given)
