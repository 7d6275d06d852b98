# 7.6 The return statement
def nothing():
    return
def several():
    return 1, 2, *[3]
def early(n):
    for i in range(10):
        if i == n:
            return f'found {i}'
    return 'not found'
def no_return():
    1 + 1
print(nothing(), several(), early(3), early(11), no_return())  # prints: None (1, 2, 3) found 3 not found None
def nested():
    while True:
        for x in [1]:
            if x:
                return 'out of both'
print(nested())  # prints: out of both
