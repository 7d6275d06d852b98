# 4.3 Exceptions: they leave every frame on the way
depth = []
def level(n):
    depth.append(n)
    try:
        if n == 5:
            raise RuntimeError(f'at {n}')
        level(n + 1)
    finally:
        depth.pop()
try:
    level(0)
except RuntimeError as e:
    print(e, depth)  # prints: at 5 []
def in_argument():
    return len([1 // x for x in (1, 0)])
try:
    print('never', in_argument())
except ZeroDivisionError as e:
    print(e)  # prints: division by zero
def in_default():
    try:
        def f(x=undefined): pass
    except NameError as e:
        return str(e)
print(in_default())  # prints: name 'undefined' is not defined
def in_key():
    return sorted([3, 0, 2], key=lambda x: 6 // x)
try:
    in_key()
except ZeroDivisionError as e:
    print('in a key:', e)  # prints: in a key: division by zero
print([x for x in range(3)])  # prints: [0, 1, 2]
