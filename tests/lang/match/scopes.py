# 8.6 The match statement binds in its own scope: local, cell, global, class
def cells(v):
    match v:
        case [x, y] if (lambda: x < y)():
            pass
        case [y, x]:
            pass
    return (lambda: (x, y))()

def declared():
    global g
    n = 0
    def inner():
        nonlocal n
        match [1, 2]:
            case [n, _]:
                pass
    inner()
    match 'global value':
        case g:
            pass
    return n

class C:
    match {'k': [1, 2]}:
        case {'k': [p, *q], **r}:
            s = p
    match 0:
        case __private:
            pass

print(cells([1, 2]), cells([2, 1]))  # prints: (1, 2) (1, 2)
print(declared(), g)  # prints: 1 global value
print(C.p, C.q, C.r, C.s, C._C__private)  # prints: 1 [2] {} 1 0
