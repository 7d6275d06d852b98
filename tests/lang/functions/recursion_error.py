# RecursionError: raised when calls nest too deep, and caught like others
def forever(n):
    return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print('caught', e)  # prints: caught maximum recursion depth exceeded
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
print(depth(0) > 500)  # prints: True
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)
print(down(900))  # prints: 900
try:
    (lambda f: f(f))(lambda f: f(f))
except RecursionError as e:
    print('caught again')  # prints: caught again
print(down(900))  # prints: 900
