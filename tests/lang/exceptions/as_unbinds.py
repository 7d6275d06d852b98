# 8.4.1 except clause: the name is deleted at the end
try:
    1 / 0
except ZeroDivisionError as e:
    print(e)  # prints: division by zero
try:
    e
except NameError as error:
    print(error)  # prints: name 'e' is not defined
e = 'before'
try:
    raise ValueError
except ValueError as e:
    pass
try:
    print(e)
except NameError as error:
    print(error)  # prints: name 'e' is not defined
def f():
    try:
        raise ValueError('v')
    except ValueError as x:
        kept = x
    try:
        x
    except UnboundLocalError as error:
        print(error)
    return kept
print(repr(f()))  # prints: cannot access local variable 'x' where it is not associated with a value
# prints: ValueError('v')
def rebinding():
    try:
        raise ValueError
    except ValueError as x:
        x = 'set inside'
        print(x)
    return 'no error'
print(rebinding())  # prints: set inside
# prints: no error
