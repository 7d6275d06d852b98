# 8.6.2 Guards: evaluated when the pattern matched, with its names bound
log = []
def check(name, value):
    log.append((name, value))
    return value

def f(v):
    match v:
        case [x, y] if check('sum', x + y > 10):
            return 'large', x, y
        case [x, y] if check('equal', x == y):
            return 'equal', x
        case [x, _] if (twice := x * 2) > 6:
            return 'twice', twice
        case [_, _]:
            return 'other', x
    return 'none'

print(f([6, 7]), f([2, 2]), f([4, 1]), f([1, 2]), f(0))  # prints: ('large', 6, 7) ('equal', 2) ('twice', 8) ('other', 1) none
print(log)
# prints: [('sum', True), ('sum', False), ('equal', True), ('sum', False), ('equal', False), ('sum', False), ('equal', False)]
def stays(v):
    x = 'before'
    match v:
        case x if False:
            pass
    return x
print(stays('bound all the same'))  # prints: bound all the same
try:
    match 1:
        case n if n / 0:
            pass
except ZeroDivisionError as e:
    print(n, e)  # prints: 1 division by zero
