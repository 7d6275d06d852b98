# 4.2.2: the message of an uncaught NameError
print('before')  # prints: before
def f():
    return undefined_thing  # raises: NameError: name 'undefined_thing' is not defined
f()
# ---
x = 1
del x
x  # raises: NameError: name 'x' is not defined
# ---
def g():
    value = value + 1  # raises: UnboundLocalError: cannot access local variable 'value' where it is not associated with a value
g()
