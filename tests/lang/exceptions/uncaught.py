# 4.3 Exceptions: what is left of one that nobody catches
print('first')  # prints: first
raise ValueError('nobody catches me')  # raises: ValueError: nobody catches me
# ---
def f(x):
    return 10 // x  # raises: ZeroDivisionError: division by zero
print(f(5))  # prints: 2
f(0)
# ---
d = {'a': 1}
print(d['a'])  # prints: 1
d['b']  # raises: KeyError: 'b'
# ---
raise KeyError  # raises: KeyError
# ---
try:
    1 / 0  # raises: ZeroDivisionError: division by zero
finally:
    print('finally still runs')  # prints: finally still runs
# ---
assert 1 == 2, 'not equal'  # raises: AssertionError: not equal
# ---
'a' + 1  # raises: TypeError: can only concatenate str (not "int") to str
# ---
[1, 2].missing  # raises: AttributeError: 'list' object has no attribute 'missing'
